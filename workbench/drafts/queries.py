"""Reading what somebody has begun to write."""

from sqlmodel import Session, select

from workbench.access import Actor
from workbench.drafts.models import DraftText
from workbench.remembering import remembered


@remembered()
def unsent_texts(db: Session, actor: Actor, form: str) -> dict[str, str]:
    """What this person has typed into each box of a form and not sent, by the box's name."""
    mine = select(DraftText).where(DraftText.account_id == actor.account_id, DraftText.form == form)
    return {row.field: row.text for row in db.exec(mine.order_by(DraftText.field))}

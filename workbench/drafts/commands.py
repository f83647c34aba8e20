"""Keeping what is typed before it is sent. Nothing is recorded yet: what is sent is recorded when it is sent."""

from sqlmodel import Session, select

from workbench.access import Actor
from workbench.drafts.models import DraftText


def keep_unsent_text(db: Session, actor: Actor, form: str, field: str, text: str) -> None:
    """Keep what stands in one box of a form now. Only whoever typed it is ever shown it."""
    mine = (DraftText.account_id == actor.account_id, DraftText.form == form)
    row = db.exec(select(DraftText).where(*mine, DraftText.field == field)).first()
    if row is None:
        db.add(DraftText(account_id=actor.account_id, form=form, field=field, text=text))
    else:
        row.text = text
    db.flush()


def discard_unsent_texts(db: Session, actor: Actor, form: str) -> None:
    """The form was sent: nothing of it is unsent any more."""
    for row in db.exec(select(DraftText).where(DraftText.account_id == actor.account_id, DraftText.form == form)):
        db.delete(row)
    db.flush()

"""Keeping a choice of entries under a name, for oneself or for everybody who works on the review."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.views.models import SavedView
from reviews.chronology.views.rules import ViewDraft, as_plain, check_view
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOT_YOURS = "That view is not one of yours. Whoever keeps it can remove it."


def save_view(db: Session, actor: Actor, case_id: str, draft: ViewDraft) -> str:
    """Keep a view. Whoever may read the review may keep one, and share it: it changes nothing in the review."""
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    check_view(draft)
    name = draft.name.strip()
    mine = select(SavedView.id).where(SavedView.case_id == case.id, SavedView.account_id == actor.account_id)
    if db.exec(mine.where(SavedView.name == name)).first() is not None:
        raise Invalid(f"You have a view called “{name}”. Give this one another name, or remove that one first.", "name")
    row = SavedView(
        case_id=case.id,
        account_id=actor.account_id,
        name=name,
        is_shared=draft.is_shared,
        choice=as_plain(draft.choice),
    )
    db.add(row)
    audit.collected(db, actor, "view_kept", row, case.id)
    return row.id


def remove_view(db: Session, actor: Actor, case_id: str, view_id: str) -> None:
    """Remove a view of one's own."""
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    row = db.get(SavedView, view_id)
    if row is None or row.case_id != case.id or row.account_id != actor.account_id:
        raise NotAllowed(NOT_YOURS)
    row = for_change(db, SavedView, view_id)
    audit.erased(db, actor, "view_removed", row, case.id)
    db.delete(row)

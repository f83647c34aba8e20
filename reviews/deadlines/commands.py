"""Moving a due date."""

from sqlmodel import Session

from reviews.cases.commands import set_due
from reviews.cases.queries import held_case
from reviews.deadlines.models import Extension
from reviews.deadlines.rules import ExtensionDraft, check_extension, check_grantor
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor


def extend(db: Session, actor: Actor, case_id: str, draft: ExtensionDraft) -> str:
    """Give a review more time: the new date, why, and who granted it (a manager for its region)."""
    case = held_case(db, actor, Permission.ALLOCATE_CASE, case_id)
    check_grantor(actor.account_id, case.reviewer_id)
    check_extension(draft, case.due_on)
    row = Extension(
        case_id=case.id,
        due_on_before=case.due_on or draft.due_on,
        due_on=draft.due_on,
        reason=draft.reason.strip(),
        granted_by_id=actor.account_id,
    )
    db.add(row)
    audit.collected(db, actor, "extension_granted", row, case.id)
    set_due(db, actor, case, draft.due_on)
    return row.id

"""Deciding between two codings."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.coding.deciding.models import CodingDecision
from reviews.coding.deciding.rules import DecisionDraft, check_decision, check_third
from reviews.coding.models import SecondCoding
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factor_by_code, factors_of
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed, NotYet

NOT_HERE = "There are no two codings of that finding for you to decide between. Choose one from the list."


def decide(db: Session, actor: Actor, coding_id: str, draft: DecisionDraft) -> str:
    """Say which factors the finding should bear, and why. The finding stays as it is: its reviewer may change it."""
    found = db.get(SecondCoding, coding_id)
    if found is None or found.coded_at is None:
        raise NotAllowed(NOT_HERE)
    case = held_case(db, actor, Permission.COMPARE_CODINGS, found.case_id)
    row = for_change(db, SecondCoding, coding_id)
    check_third(actor.account_id, (row.first_coder_id, row.coder_id))
    check_decision(draft, row.kind, factors_of(db))
    if db.exec(select(CodingDecision.id).where(CodingDecision.coding_id == row.id)).first() is not None:
        raise NotYet("Somebody has decided this already. What they decided stands in the list.")
    decision = CodingDecision(
        case_id=case.id,
        coding_id=row.id,
        decided_by_id=actor.account_id,
        agreed=sorted(factor_by_code(db, code).guid for code in draft.codes),
        reason=draft.reason.strip(),
    )
    db.add(decision)
    audit.collected(db, actor, "second_coding_decided", decision, case.id, factors=len(draft.codes))
    return decision.id

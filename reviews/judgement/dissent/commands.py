"""Recording a different view, and that it is no longer held. Neither changes what stands already."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.judgement.dissent.models import Dissent
from reviews.judgement.dissent.rules import DissentDraft, check_dissent, check_given_up
from reviews.judgement.queries import judgement_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, can
from workbench.db import for_change
from workbench.errors import NotAllowed
from workbench.numbering import next_number

NOT_HERE = "That view is not recorded in this review. Open the page again and choose it there."
NOT_YOURS = "Only whoever recorded this view can say that it is no longer held."


def record_dissent(db: Session, actor: Actor, case_id: str, draft: DissentDraft) -> str:
    """Record that somebody who read the same record would answer otherwise, and why."""
    case = held_case(db, actor, Permission.RECORD_DISSENT, case_id)
    judgement = judgement_of(db, actor, case.id, draft.area) if draft.area is not None else None
    answer_now = judgement.answer if judgement else None
    check_dissent(draft, is_countersigner=can(actor, Permission.COUNTERSIGN, case), answer_now=answer_now)
    assert draft.holder is not None
    assert draft.answer is not None
    assert draft.area is not None
    assert answer_now is not None
    row = Dissent(
        case_id=case.id,
        number=next_number(db, Dissent.number, Dissent.case_id == case.id),
        holder=draft.holder,
        area=draft.area,
        answer=draft.answer,
        answer_then=answer_now,
        reasons=draft.reasons.strip(),
        recorded_by_id=actor.account_id,
        recorded_at=clock.now(),
    )
    db.add(row)
    audit.collected(db, actor, "dissent_recorded", row, case.id)
    return row.id


def give_up_dissent(db: Session, actor: Actor, case_id: str, dissent_id: str, because: str) -> None:
    """Say that a view is no longer held. It stays, with why it was given up."""
    case = held_case(db, actor, Permission.RECORD_DISSENT, case_id)
    check_given_up(because)
    here = select(Dissent.id).where(Dissent.id == dissent_id, Dissent.case_id == case.id)
    if db.exec(here).first() is None:
        raise NotAllowed(NOT_HERE)
    row = for_change(db, Dissent, dissent_id)
    if row.recorded_by_id != actor.account_id or row.given_up_at is not None:
        raise NotAllowed(NOT_YOURS)
    before = audit.values_of(row)
    row.given_up_at, row.given_up_because = clock.now(), because.strip()
    audit.altered(db, actor, "dissent_given_up", row, before, case.id)

"""Writing the review itself: made from a notification, allocated, moved, restricted, its outcome recorded."""

from datetime import date

from sqlmodel import Session, col, func, select

from reviews.cases.models import BlindCoder, Case, Offence, Parallel, StaffAccess
from reviews.cases.queries import CaseView, held_case
from reviews.cases.reference import offence_list_on
from reviews.cases.rules import CaseDraft, Outcome, check_case
from reviews.permissions import Permission
from reviews.stages import APPROVED, Stage
from workbench import audit, clock
from workbench.access import Actor, Role, check
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed


def create_case(db: Session, actor: Actor, draft: CaseDraft, due_on: date | None) -> str:
    """Make a review at stage notified. A reviewer who makes one is its reviewer until a manager says otherwise."""
    offences = offence_list_on(draft.notified_on)
    check_case(draft, frozenset(offences.kinds), clock.today())
    check(actor, Permission.CREATE_CASE, draft.region)
    reference = draft.reference or _next_reference(db, draft.notified_on.year)
    if db.exec(select(Case.id).where(Case.reference == reference)).first():
        raise Invalid(
            f"There is already a review called {reference}. Leave the reference empty to have one given.", "reference"
        )
    is_mandatory = any(offence.kind in offences.mandatory for offence in draft.offences)
    row = Case(
        reference=reference,
        review_type=draft.review_type,
        region=draft.region,
        unit=draft.unit.strip(),
        supervision=draft.supervision,
        started_on=draft.started_on,
        ended_on=draft.ended_on,
        risk_level=draft.risk_level,
        mappa_level=draft.mappa_level,
        period_from=draft.period_from,
        notified_on=draft.notified_on,
        is_mandatory=is_mandatory,
        mandatory_rule=offences.rule_id if is_mandatory else "",
        due_on=due_on,
        is_restricted=draft.is_restricted,
        reviewer_id=actor.account_id if actor.covers(Role.REVIEWER, draft.region) else None,
        moved_at=clock.now(),
    )
    db.add(row)
    db.flush()
    for position, offence in enumerate(draft.offences, start=1):
        db.add(
            Offence(
                case_id=row.id,
                position=position,
                kind=offence.kind,
                happened_on=offence.on,
                charged_on=offence.charged_on,
                first_court_on=offence.first_court_on,
            )
        )
    for process in sorted(set(draft.parallel)):
        db.add(Parallel(case_id=row.id, kind=process))
    audit.collected(db, actor, "review_created", row, row.id, offences=len(draft.offences))
    return row.id


def allocate(db: Session, actor: Actor, case_id: str, *, reviewer_id: str | None, countersigner_id: str | None) -> None:
    """Say who reviews and who countersigns. They are two people, and neither is staff named in the review."""
    case = held_case(db, actor, Permission.ALLOCATE_CASE, case_id)
    for field, account_id in (("reviewer", reviewer_id), ("countersigner", countersigner_id)):
        if account_id in case.staff_ids:
            raise Invalid("This person is named as staff in the review, so cannot review or sign it.", field)
    if reviewer_id is not None and reviewer_id == countersigner_id:
        raise Invalid("The reviewer and the countersigning manager must be two people.", "countersigner")
    row = for_change(db, Case, case.id)
    before = audit.values_of(row)
    row.reviewer_id, row.countersigner_id = reviewer_id, countersigner_id
    audit.altered(db, actor, "review_allocated", row, before, case.id)


def move_to(db: Session, actor: Actor, case: CaseView, stage: Stage, *, qa_id: str | None = None) -> None:
    """Set the stage. Only `workflow` calls this, after its gates; the permission is that of its own command."""
    row = for_change(db, Case, case.id)
    before = audit.values_of(row)
    row.stage, row.moved_at = stage, clock.now()
    if qa_id is not None:
        row.qa_id = qa_id
    if stage in APPROVED and row.approved_on is None:
        row.approved_on = clock.today()
    audit.record(
        db,
        actor,
        audit.Operation.WORKFLOW,
        "stage_changed",
        about=row,
        case_id=case.id,
        facts={"from": case.stage.value, "to": stage.value},
        values={name: value for name, value in audit.values_of(row).items() if before[name] != value},
    )


def assign_qa(db: Session, actor: Actor, case: CaseView, account_id: str) -> None:
    """Say who assures the review. Called by `workflow`, which checks the permission."""
    row = for_change(db, Case, case.id)
    before = audit.values_of(row)
    row.qa_id = account_id
    audit.altered(db, actor, "review_taken_for_qa", row, before, case.id)


def set_due(db: Session, actor: Actor, case: CaseView, due_on: date) -> None:
    """Set the day the review is due. Called by `deadlines`, which checks the permission and keeps the reason."""
    row = for_change(db, Case, case.id)
    before = audit.values_of(row)
    row.due_on = due_on
    audit.altered(db, actor, "due_date_set", row, before, case.id)


def record_outcome(
    db: Session, actor: Actor, case_id: str, offence_id: str, outcome: Outcome | None, outcome_on: date | None
) -> None:
    """Record what became of a charge. Until then the person is charged with the offence, and nothing more."""
    case = held_case(db, actor, Permission.RECORD_OUTCOME, case_id)
    offence = for_change(db, Offence, offence_id)
    if offence.case_id != case.id:
        raise NotAllowed("That offence is not part of this review. Open the review again and choose it there.")
    if outcome is None:
        raise Invalid("Choose what became of the charge.", "outcome")
    if outcome is not Outcome.AWAITED and outcome_on is None:
        raise Invalid("Enter the day of the outcome.", "outcome_on")
    if outcome is Outcome.AWAITED and outcome_on is not None:
        raise Invalid("Choose what became of the charge. While it is awaited there is no day to enter.", "outcome_on")
    if outcome_on is not None and not offence.charged_on <= outcome_on <= clock.today():
        raise Invalid("The outcome is dated before the charge, or in the future. Check the date.", "outcome_on")
    before = audit.values_of(offence)
    offence.outcome, offence.outcome_on = outcome, outcome_on
    audit.altered(db, actor, "outcome_recorded", offence, before, case.id)


def restrict(db: Session, actor: Actor, case_id: str, is_restricted: bool) -> None:
    """Keep a review to the people named on it, or open it to its region's managers and QA again."""
    case = held_case(db, actor, Permission.RESTRICT_CASE, case_id)
    row = for_change(db, Case, case.id)
    before = audit.values_of(row)
    row.is_restricted = is_restricted
    if is_restricted and row.countersigner_id is None:
        row.countersigner_id = actor.account_id  # whoever restricts it must still be able to open it
    audit.altered(db, actor, "restriction_changed", row, before, case.id)


def give_staff_access(db: Session, actor: Actor, case_id: str, account_id: str) -> None:
    """Let a member of staff named in the review read its report and reply, once it is opened to staff."""
    case = held_case(db, actor, Permission.WRITE_PEOPLE, case_id)
    if account_id in (case.reviewer_id, case.countersigner_id, case.qa_id):
        raise Invalid(
            "This person reviews, signs or assures this review, so cannot be named as staff in it.", "account_id"
        )
    if account_id in case.staff_ids:
        return
    row = StaffAccess(case_id=case.id, account_id=account_id)
    db.add(row)
    audit.collected(db, actor, "staff_access_given", row, case.id)


def end_staff_access(db: Session, actor: Actor, case_id: str, account_id: str) -> None:
    """Take back what `give_staff_access` gave."""
    case = held_case(db, actor, Permission.WRITE_PEOPLE, case_id)
    statement = select(StaffAccess).where(StaffAccess.case_id == case.id, StaffAccess.account_id == account_id)
    row = db.exec(statement).first()
    if row is not None:
        audit.erased(db, actor, "staff_access_ended", row, case.id)
        db.delete(row)
        db.flush()


def close_to_blind_coder(db: Session, actor: Actor, case_id: str) -> None:
    """Keep the review closed to this person while they code one of its findings a second time."""
    case = held_case(db, actor, Permission.SECOND_CODE, case_id)
    if actor.account_id not in case.blind_ids:
        row = BlindCoder(case_id=case.id, account_id=actor.account_id)
        db.add(row)
        audit.collected(db, actor, "second_coding_review_closed", row, case.id)


def open_to_blind_coder(db: Session, actor: Actor, case_id: str) -> None:
    """End that: they have finished, or given the coding back."""
    case = held_case(db, actor, Permission.SECOND_CODE, case_id)
    statement = select(BlindCoder).where(BlindCoder.case_id == case.id, BlindCoder.account_id == actor.account_id)
    row = db.exec(statement).first()
    if row is not None:
        audit.erased(db, actor, "second_coding_review_opened", row, case.id)
        db.delete(row)
        db.flush()


def _next_reference(db: Session, year: int) -> str:
    start = f"SFO-{year}-"
    numbers = db.exec(select(func.max(Case.reference)).where(col(Case.reference).startswith(start))).one()
    last = int(numbers.removeprefix(start)) if numbers else 0
    return f"{start}{last + 1:04d}"


def note_opened(db: Session, actor: Actor, case_id: str) -> None:
    """Record that somebody opened the review: once a person and ten minutes."""
    row = db.get(Case, case_id)
    if row is not None:
        audit.consulted(db, actor, "review_opened", row, row.id)

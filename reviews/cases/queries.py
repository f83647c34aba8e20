"""Reading reviews: one, held for a change, or the list that somebody may see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.models import BlindCoder, Case, Offence, Parallel, StaffAccess
from reviews.cases.rules import Outcome, ParallelProcess, ReviewType, RiskLevel, Supervision, charge_in_words
from reviews.permissions import Permission
from reviews.stages import IN_WORDS, Stage
from workbench.access import Actor, Role, can
from workbench.errors import Gap, NotAllowed, NotYet
from workbench.remembering import hold_once, remembered

NOT_FOUND = "We cannot find that review, or you do not have access to it. Go to My reviews and open it from there."


@dataclass(frozen=True)
class OffenceView:
    """An offence charged, and how it may be spoken of."""

    id: str
    position: int
    kind: str
    happened_on: date | None
    charged_on: date
    first_court_on: date | None
    outcome: Outcome
    outcome_on: date | None
    recorded_at: datetime  # when any of this was last written down

    @property
    def in_words(self) -> str:
        """“charged with murder”, until an outcome says otherwise."""
        return charge_in_words(self.kind, self.outcome)


@dataclass(frozen=True)
class CaseView:
    """A review as every screen and command sees it; also the subject of the permission table."""

    id: str
    version: int
    reference: str
    review_type: ReviewType
    stage: Stage
    region: str
    unit: str
    supervision: Supervision
    started_on: date | None
    ended_on: date | None
    risk_level: RiskLevel
    mappa_level: int | None
    period_from: date | None
    notified_on: date
    is_mandatory: bool
    mandatory_rule: str
    due_on: date | None
    is_restricted: bool
    reviewer_id: str | None
    countersigner_id: str | None
    qa_id: str | None
    approved_on: date | None
    moved_at: datetime | None
    staff_ids: frozenset[str]
    blind_ids: frozenset[str]
    offences: tuple[OffenceView, ...]
    parallel: tuple[ParallelProcess, ...]

    @property
    def has_outcome(self) -> bool:
        """Whether an outcome is recorded for every charge."""
        return all(offence.outcome is not Outcome.AWAITED for offence in self.offences)


@dataclass(frozen=True)
class Standing:
    """As much of a review as the permission table looks at."""

    region: str
    stage: Stage
    is_restricted: bool
    reviewer_id: str | None
    countersigner_id: str | None
    qa_id: str | None
    staff_ids: frozenset[str]
    blind_ids: frozenset[str]


def the_case(db: Session, actor: Actor, permission: Permission, case_id: str) -> CaseView:
    """The review, for somebody who may do this to it.

    Raises `NotAllowed` for a review that is not there or not theirs (the same sentence, so that ids tell nothing), and
    `NotYet` when they may read it but the moment for this has not come, or has passed.
    """
    return _allowed(actor, permission, _view(db, case_id))


def held_case(db: Session, actor: Actor, permission: Permission, case_id: str) -> CaseView:
    """As `the_case`, and the review is held until the transaction ends. Every command starts here."""
    if hold_once(db, Case, case_id):
        db.exec(select(Case.id).where(Case.id == case_id).with_for_update()).first()
    return _allowed(actor, permission, _view(db, case_id))


def case_by_reference(db: Session, actor: Actor, permission: Permission, reference: str) -> CaseView:
    """The review that people call by this reference."""
    return _allowed(
        actor, permission, next(iter(_views(db, db.exec(select(Case).where(Case.reference == reference)).all())), None)
    )


def reviews_of(db: Session, actor: Actor, at: Collection[Stage] = tuple(Stage)) -> tuple[CaseView, ...]:
    """Every review at these stages that this person may read, the earliest due first."""
    if not any(actor.has(role) for role in (Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)):
        return ()
    statement = select(Case).where(col(Case.stage).in_(sorted(at)), *_in_their_regions(actor))
    statement = statement.order_by(col(Case.due_on).is_(None), col(Case.due_on), col(Case.reference), col(Case.id))
    return tuple(view for view in _views(db, db.exec(statement).all()) if can(actor, Permission.READ_CASE, view))


def stage_counts(db: Session, actor: Actor) -> dict[Stage, int]:
    """How many reviews at each stage this person may read. Reads of each review only what the permission asks for."""
    mine = frozenset(db.exec(select(StaffAccess.case_id).where(StaffAccess.account_id == actor.account_id)))
    blind = frozenset(db.exec(select(BlindCoder.case_id).where(BlindCoder.account_id == actor.account_id)))
    names = ("region", "stage", "is_restricted", "reviewer_id", "countersigner_id", "qa_id")
    facts = sa.select(*(getattr(Case, name) for name in ("id", *names))).where(*_in_their_regions(actor))
    counts = dict.fromkeys(Stage, 0)
    for row in db.execute(facts).mappings():
        staff_ids, blind_ids = only(actor, row["id"] in mine), only(actor, row["id"] in blind)
        case = Standing(**{name: row[name] for name in names}, staff_ids=staff_ids, blind_ids=blind_ids)
        counts[case.stage] += can(actor, Permission.READ_CASE, case)
    return counts


def reports_for(db: Session, actor: Actor, permission: Permission = Permission.READ_REPORT) -> tuple[CaseView, ...]:
    """The reviews that name this person as staff and whose report is open to them, newest notification first.

    With another permission, those to which they may do that.
    """
    statement = (
        select(Case)
        .join(StaffAccess, col(StaffAccess.case_id) == Case.id)
        .where(StaffAccess.account_id == actor.account_id)
        .order_by(col(Case.notified_on).desc(), col(Case.reference))
    )
    return tuple(view for view in _views(db, db.exec(statement).all()) if can(actor, permission, view))


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What the notification still lacks: who reviews, who countersigns, and when it is due."""
    row = db.get(Case, case_id)
    if row is None:
        return ()
    missing = []
    if row.reviewer_id is None:
        missing.append("Choose the reviewer.")
    if row.countersigner_id is None:
        missing.append("Choose the countersigning manager.")
    if row.due_on is None:
        missing.append("Set the due date.")
    return tuple(Gap("cases", reason, "notification") for reason in missing)


def only(actor: Actor, is_among: bool) -> frozenset[str]:
    """Of some of a review's accounts as much as this person needs to know: whether theirs is one."""
    return frozenset({actor.account_id}) if is_among else frozenset()


@remembered()
def _view(db: Session, case_id: str) -> CaseView | None:
    """The review with this id, as it stands now."""
    row = db.get(Case, case_id, populate_existing=True)
    return _views(db, [row])[0] if row is not None else None


def _in_their_regions(actor: Actor) -> tuple[sa.ColumnElement[bool], ...]:
    regions = {grant.region for grant in actor.grants}
    return () if "" in regions else (col(Case.region).in_(sorted(regions)),)


def _allowed(actor: Actor, permission: Permission, view: CaseView | None) -> CaseView:
    if view is None:
        raise NotAllowed(NOT_FOUND)
    if can(actor, permission, view):
        return view
    if can(actor, Permission.READ_CASE, view) or can(actor, Permission.READ_REPORT, view):
        raise NotYet(
            f"This cannot be done by you at this stage. The review is at “{IN_WORDS[view.stage]}”. "
            "The review home says what is next and whose turn it is."
        )
    raise NotAllowed(NOT_FOUND)


def _views(db: Session, cases: Sequence[Case]) -> tuple[CaseView, ...]:
    """Views of reviews, with four reads however many there are."""
    ids = [row.id for row in cases]
    offences: dict[str, list[OffenceView]] = {}
    for offence in db.exec(select(Offence).where(col(Offence.case_id).in_(ids)).order_by(col(Offence.position))):
        offences.setdefault(offence.case_id, []).append(_offence(offence))
    parallel: dict[str, list[ParallelProcess]] = {}
    for process in db.exec(select(Parallel).where(col(Parallel.case_id).in_(ids)).order_by(col(Parallel.kind))):
        parallel.setdefault(process.case_id, []).append(process.kind)
    staff: dict[str, set[str]] = {}
    for access in db.exec(select(StaffAccess).where(col(StaffAccess.case_id).in_(ids))):
        staff.setdefault(access.case_id, set()).add(access.account_id)
    blind: dict[str, set[str]] = {}
    for coder in db.exec(select(BlindCoder).where(col(BlindCoder.case_id).in_(ids))):
        blind.setdefault(coder.case_id, set()).add(coder.account_id)
    return tuple(
        CaseView(
            **row.model_dump(exclude={"created_at", "updated_at"}),
            staff_ids=frozenset(staff.get(row.id, ())),
            blind_ids=frozenset(blind.get(row.id, ())),
            offences=tuple(offences.get(row.id, ())),
            parallel=tuple(parallel.get(row.id, ())),
        )
        for row in cases
    )


def _offence(row: Offence) -> OffenceView:
    return OffenceView(
        id=row.id,
        position=row.position,
        kind=row.kind,
        happened_on=row.happened_on,
        charged_on=row.charged_on,
        first_court_on=row.first_court_on,
        outcome=row.outcome,
        outcome_on=row.outcome_on,
        recorded_at=row.updated_at,
    )

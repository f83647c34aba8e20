"""A review, the offences charged, other processes about the same events, and who may see it by name."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field

from reviews.cases.rules import Outcome, ParallelProcess, ReviewType, RiskLevel, Supervision
from reviews.stages import Stage
from workbench.base import Record, Utc, one_of


class Case(Record, table=True):
    """One review. The person on probation, victims and staff are in `reviews.people`."""

    __tablename__ = "review_case"
    __table_args__ = (
        sa.UniqueConstraint("reference"),
        sa.CheckConstraint("mappa_level IS NULL OR mappa_level BETWEEN 1 AND 3", name="mappa_level"),
        sa.CheckConstraint(
            "ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on", name="supervision_order"
        ),
    )

    reference: str = Field(max_length=20)  # SFO-2026-0001; what people call the review
    review_type: ReviewType = Field(sa_type=one_of(ReviewType))
    stage: Stage = Field(default=Stage.NOTIFIED, sa_type=one_of(Stage), index=True)
    region: str = Field(max_length=60, index=True)
    unit: str = Field(default="", max_length=120)  # probation delivery unit
    supervision: Supervision = Field(sa_type=one_of(Supervision))
    started_on: date | None = None  # of the sentence or order in force; empty means not known
    ended_on: date | None = None  # empty means still in force, or not known
    risk_level: RiskLevel = Field(sa_type=one_of(RiskLevel))  # in force when the offence is said to have happened
    mappa_level: int | None = None
    period_from: date | None = None  # the first day under review
    notified_on: date
    is_mandatory: bool = False  # by the reference rule in force on the day of notification
    mandatory_rule: str = Field(default="", max_length=80)  # which rule, by its id in the reference data
    due_on: date | None = None  # when the review should reach QA
    is_restricted: bool = False
    reviewer_id: str | None = Field(default=None, foreign_key="account.id", index=True)
    countersigner_id: str | None = Field(default=None, foreign_key="account.id", index=True)
    qa_id: str | None = Field(default=None, foreign_key="account.id", index=True)
    approved_on: date | None = Field(default=None, index=True)  # the day QA passed it
    moved_at: datetime | None = Field(default=None, sa_type=Utc)  # when it came to its present stage


class Offence(Record, table=True):
    """An offence that the person on probation is charged with, and what became of the charge."""

    __tablename__ = "offence"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    position: int  # 1, 2, 3 … the order given on the notification; 1 is the principal charge
    kind: str = Field(max_length=120)  # a name on the reference list
    happened_on: date | None = None
    charged_on: date
    first_court_on: date | None = None
    outcome: Outcome = Field(default=Outcome.AWAITED, sa_type=one_of(Outcome))
    outcome_on: date | None = None


class Parallel(Record, table=True):
    """That another process about the same events exists; never what it says."""

    __tablename__ = "parallel_process"
    __table_args__ = (sa.UniqueConstraint("case_id", "kind"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    kind: ParallelProcess = Field(sa_type=one_of(ParallelProcess))


class BlindCoder(Record, table=True):
    """An account that codes a finding of this review a second time: until that is done it may open nothing of it."""

    __tablename__ = "blind_coder"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)


class StaffAccess(Record, table=True):
    """An account whose own practice this review looks at: it may read the report and reply, and may not review."""

    __tablename__ = "staff_access"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)

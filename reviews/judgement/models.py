"""The judgement on reasonable steps, on the whole and in each area, and what each answer cites."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.judgement.rules import OVERALL, AreaAnswer
from workbench.base import Record, Text, one_of


class Judgement(Record, table=True):
    """One on the whole and one in each area. The answer may be empty while it is written; a review cannot leave so."""

    __tablename__ = "judgement"
    __table_args__ = (
        sa.UniqueConstraint("case_id", "area"),
        sa.CheckConstraint("area <> '' OR answer <> 'not applicable'", name="the_whole_always_applies"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    area: str = Field(default=OVERALL, max_length=40)  # its id in the reference data; empty: the whole
    answer: AreaAnswer | None = Field(default=None, sa_type=one_of(AreaAnswer))
    reasons: str = Field(default="", sa_type=Text)


class JudgementGround(Record, table=True):
    """An entry, a finding or a gap that an answer cites."""

    __tablename__ = "judgement_ground"
    __table_args__ = (
        sa.CheckConstraint(
            "(entry_id IS NOT NULL AND finding_id IS NULL AND gap IS NULL)"
            " OR (entry_id IS NULL AND finding_id IS NOT NULL AND gap IS NULL)"
            " OR (entry_id IS NULL AND finding_id IS NULL AND gap IS NOT NULL)",
            name="one_thing",
        ),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    judgement_id: str = Field(foreign_key="judgement.id", index=True)
    entry_id: str | None = Field(default=None, foreign_key="chronology_entry.id")
    finding_id: str | None = Field(default=None, foreign_key="finding.id")
    gap: str | None = Field(default=None, max_length=160)  # by what it is known: see `gaps`
    fair: str = Field(default="", sa_type=Text)  # why it is fair to cite what was known only later

"""Findings, what they rest on, and the factors put on them."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from reviews.findings.rules import FindingKind, GroundKind, Strength
from reviews.findings.steps import Step
from reviews.findings.unsent import Part
from workbench.base import Json, Record, Text, one_of


class Finding(Record, table=True):
    """A practice concern or good practice, with the words of each step of its why-chain."""

    __tablename__ = "finding"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review; never used again
    kind: FindingKind = Field(sa_type=one_of(FindingKind))
    title: str = Field(max_length=200)
    known: str = Field(default="", sa_type=Text)  # what was known at the time, to whom
    what: str = Field(sa_type=Text)  # the act or omission
    why: str = Field(sa_type=Text)  # the conditions at the time
    system: str = Field(default="", sa_type=Text)  # what of the organisation or system lay behind them
    none_found: str = Field(default="", sa_type=Text)  # why no factor of the system was found, where none was
    warning_ids: list[str] = Field(default_factory=list, sa_type=Json)  # of the chronology, which this answers
    removed_on: date | None = None  # taken out by the reviewer; kept because replies may speak of it


class Ground(Record, table=True):
    """One thing a finding rests on."""

    __tablename__ = "finding_ground"
    __table_args__ = (
        sa.CheckConstraint(
            "(kind = 'entry' AND entry_id IS NOT NULL) OR (kind = 'interview' AND interview_id IS NOT NULL)"
            " OR (kind = 'document' AND document_id IS NOT NULL)"
            " OR (kind = 'gap' AND gap_from IS NOT NULL AND gap_to IS NOT NULL AND gap_to >= gap_from)",
            name="rests_on_something",
        ),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    finding_id: str = Field(foreign_key="finding.id", index=True)
    position: int  # 1, 2, 3 … the order in which the reviewer chose what the finding rests on
    kind: GroundKind = Field(sa_type=one_of(GroundKind))
    entry_id: str | None = Field(default=None, foreign_key="chronology_entry.id", index=True)
    interview_id: str | None = Field(default=None, foreign_key="interview.id", index=True)
    document_id: str | None = Field(default=None, foreign_key="document.id", index=True)
    gap_from: date | None = None
    gap_to: date | None = None
    step: Step = Field(default=Step.RECORD, sa_type=one_of(Step))  # of the chain, which it shows
    words: str = Field(default="", sa_type=Text)  # passage relied on; for a gap, what was not done


class Tag(Record, table=True):
    """A factor put on a finding, by whom (the audit record says when and by whom it was changed)."""

    __tablename__ = "finding_tag"
    __table_args__ = (sa.UniqueConstraint("finding_id", "factor_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    finding_id: str = Field(foreign_key="finding.id", index=True)
    factor_id: str = Field(foreign_key="factor.id", index=True)
    strength: Strength = Field(sa_type=one_of(Strength))
    step: Step = Field(sa_type=one_of(Step))  # of the chain, at which it stands
    added_by_id: str = Field(foreign_key="account.id")


class UnsentFinding(Record, table=True):
    """A part of a finding that somebody is still writing, kept so that nothing is lost. Only they can read it.

    It is no part of the review, nor of its record, until the finding is added or saved.
    """

    __tablename__ = "unsent_finding"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id", "about", "part"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)
    about: str = Field(default="", max_length=36)  # the finding that is being changed; empty: a new one
    part: Part = Field(sa_type=one_of(Part))
    text: str = Field(default="", sa_type=Text)  # of the title or a step
    choices: dict[str, Any] = Field(default_factory=dict, sa_type=Json)  # of the other part
    seen_version: int = 0  # of the finding, when the change was begun

"""What a report says of reasonable steps: plain values, part of the record of a review. Pure."""

from dataclasses import dataclass, field
from datetime import date

from reviews.judgement.dissent.rules import Holder
from reviews.judgement.rules import Answer, AreaAnswer


@dataclass(frozen=True)
class FairRecord:
    """Why it is fair to judge by something that was known only later: by the id of the entry, finding or gap."""

    id: str
    words: str


@dataclass(frozen=True)
class CitedRecord:
    """The reasons for an answer and what it relies on: ids of entries and findings, gaps in words."""

    reasons: str
    entry_ids: tuple[str, ...] = ()
    finding_ids: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()  # id and words
    fair: tuple[FairRecord, ...] = ()


@dataclass(frozen=True)
class JudgementRecord:
    """Whether all reasonable steps were taken; the ids are what the answer relies on."""

    answer: Answer | None
    reasons: str
    entry_ids: tuple[str, ...] = ()
    finding_ids: tuple[str, ...] = ()
    gaps: tuple[tuple[str, str], ...] = ()
    fair: tuple[FairRecord, ...] = ()


@dataclass(frozen=True)
class AreaRecord:
    """The answer in one area."""

    name: str
    question: str
    answer: AreaAnswer
    cited: CitedRecord = field(default_factory=lambda: CitedRecord(""))


@dataclass(frozen=True)
class FitRecord:
    """Something that did not seem to fit together, and how the reviewer says that it does."""

    what: str
    words: str


@dataclass(frozen=True)
class DissentRecord:
    """A different view, by role: what they would answer, when the answer was what, why, and whether it was given up."""

    holder: Holder
    part: str  # of the question: the name of the area, or the whole
    answer: AreaAnswer
    answer_then: AreaAnswer
    reasons: str
    recorded_on: date
    given_up_because: str = ""

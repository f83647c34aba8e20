"""What a report is put together from: plain values. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.lanes import Band
from reviews.editions.judged import AreaRecord, DissentRecord, FitRecord, JudgementRecord
from reviews.findings.rules import FindingKind
from reviews.findings.steps import Step
from reviews.people.rules import Relation


@dataclass(frozen=True)
class Charge:
    """An offence that the person is charged with. `in_words` says “charged with …” until an outcome is recorded."""

    in_words: str
    happened_on: date | None
    charged_on: date
    outcome_on: date | None = None
    has_outcome: bool = False


@dataclass(frozen=True)
class PersonOnProbation:
    """The person on probation. The name and the CRN stand on the cover of the full edition, and nowhere else."""

    name: str
    crn: str
    born_on: date | None = None
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Victim:
    """A victim, by relation to the person charged."""

    relation: Relation
    name: str = ""


@dataclass(frozen=True)
class StaffMember:
    """A member of staff. `label` is role and number."""

    id: str
    label: str
    name: str


@dataclass(frozen=True)
class Supervision:
    """What the person was subject to, where, and how the risk was last assessed."""

    kind: str
    started_on: date | None
    ended_on: date | None
    region: str
    unit: str
    risk_level: str
    mappa_level: int | None


@dataclass(frozen=True)
class KeyEntry:
    """An entry of the chronology that the report shows. `knew` says who knew and from when; empty: not established.

    `hindsight` says whether it was known at the time to those whose practice is judged.
    """

    id: str
    when: str
    agency: str
    what: str
    source: str
    knew: tuple[str, ...] = ()
    happened: ImpreciseDate = field(default_factory=ImpreciseDate.undated)  # for the figure
    hindsight: str = ""
    recorded: str = ""  # when it was written down, and whether that was late; empty when it is not known

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of when."""
        return not self.happened.is_undated


@dataclass(frozen=True)
class Account:
    """One account of something that is told in conflict."""

    agency: str
    when: str
    what: str


@dataclass(frozen=True)
class Conflict:
    """Accounts of one thing that conflict, and were not resolved: what the thing is, and how they differ."""

    id: str
    heading: str
    words: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True)
class InterviewRecord:
    """A conversation with a member of staff, or the attempts to hold one."""

    id: str
    staff: str  # the label
    held_on: date | None
    note_state: str
    conditions: str = ""
    attempts: str = ""


@dataclass(frozen=True)
class DocumentRecord:
    """A document that was read."""

    id: str
    number: int
    title: str
    given_by: str


@dataclass(frozen=True)
class Rests:
    """One thing that a finding rests on: one of an entry, an interview, a document (ids) or a gap; with its words."""

    entry_id: str = ""
    interview_id: str = ""
    document_id: str = ""
    gap_from: date | None = None
    gap_to: date | None = None
    words: str = ""
    step: Step = Step.RECORD


@dataclass(frozen=True)
class Bearing:
    """A factor, how far it bore, and at which step of the chain."""

    code: str
    name: str
    level: str
    strength: str
    step: Step = Step.CONDITIONS


@dataclass(frozen=True)
class FindingRecord:
    """A concern or a good practice."""

    id: str
    number: int
    kind: FindingKind
    title: str
    what: str
    why: str
    rests_on: tuple[Rests, ...] = ()
    factors: tuple[Bearing, ...] = ()
    known: str = ""
    system: str = ""
    none_found: str = ""  # where no factor of the system explains it


@dataclass(frozen=True)
class ImprovementRecord:
    """One change that follows from a finding."""

    id: str
    number: int
    finding_id: str
    what: str
    owner: str
    by_on: date
    how_known: str
    level: str
    meant_to_change: tuple[str, ...] = ()  # factors of the finding, “IP01 Risk level underestimated”
    strength: str = ""  # how well it holds when people are busy; empty when nobody said what kind of change it is


@dataclass(frozen=True)
class ReportRecord:
    """A review as its report needs it."""

    reference: str
    review_type: str
    notified_on: date
    period_from: date | None
    is_mandatory: bool
    charges: tuple[Charge, ...]
    person: PersonOnProbation | None
    supervision: Supervision
    victims: tuple[Victim, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    parallel: tuple[str, ...] = ()
    entries: tuple[KeyEntry, ...] = ()
    entries_in_all: int = 0
    judged_by: str = ""  # by whose knowledge, and by which day, practice is judged
    lines: tuple[Band, ...] = ()  # the same as the figure draws it
    conflicts: tuple[Conflict, ...] = ()
    interviews: tuple[InterviewRecord, ...] = ()
    documents: tuple[DocumentRecord, ...] = ()
    findings: tuple[FindingRecord, ...] = ()
    judgement: JudgementRecord | None = None
    areas: tuple[AreaRecord, ...] = ()
    fits: tuple[FitRecord, ...] = ()  # how what did not seem to fit together does
    dissents: tuple[DissentRecord, ...] = ()
    improvements: tuple[ImprovementRecord, ...] = ()


R = TypeVar("R")
# Fields that hold ids, labels and words of the workbench's own. Every other text is somebody's, and may hold a name.
OUR_WORDS = frozenset(
    {
        "id", "entry_id", "interview_id", "document_id", "finding_id", "entry_ids", "finding_ids", "label", "staff",
        "reference", "review_type", "in_words", "region", "risk_level", "relation", "parallel", "note_state", "code",
        "level", "strength", "when", "happened", "kind", "judged_by", "lines", "recorded",
        "meant_to_change", "holder", "part", "answer_then",
    }
)  # fmt: skip


def with_texts(value: R, change: Callable[[str], str]) -> R:
    """The same record with `change` made to every text that somebody wrote."""
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError("A record is made of dataclasses")
    changed = {
        one.name: _changed(getattr(value, one.name), change) for one in fields(value) if one.name not in OUR_WORDS
    }
    return replace(value, **changed)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(item, change) for item in value)
    if is_dataclass(value):
        return with_texts(value, change)
    return change(value) if isinstance(value, str) and not isinstance(value, Enum) else value

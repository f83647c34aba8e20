"""The parts of an invented review once it is put into words. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.findings.rules import FindingKind, Strength
from reviews.improvement.rules import ImprovementLevel
from reviews.interviews.rules import AttemptDraft, NoteState, Prose, Working
from reviews.quality.rules import Mark
from reviews.replies.rules import AnswerKind, ReplyKind


@dataclass(frozen=True)
class ToldEntry:
    """An entry of the chronology; `known_to` says which agency knew of it, who there, and since when if established."""

    when: ImpreciseDate
    agency: str
    kind: str
    summary: str
    source: str
    is_key: bool = False
    known_to: tuple[tuple[str, str, ImpreciseDate], ...] = ()
    details: Mapping[str, Any] | None = None  # the fields of its kind; none given: as `details.details_of` has them


@dataclass(frozen=True)
class ToldInterview:
    """An interview with a member of staff, by their place in the plan."""

    staff: int
    held_on: date | None
    conditions: str
    note: str
    state: NoteState
    attempts: str
    their_words: str = ""
    working: Working = Working()  # noqa: RUF009 - frozen
    texts: tuple[tuple[Prose, str], ...] = ()  # training and supervision
    tried: tuple[AttemptDraft, ...] = ()


@dataclass(frozen=True)
class ToldGround:
    """What a finding rests on: the place of an entry, an interview or a document, or a gap from one day to another."""

    words: str = ""
    entry: int | None = None
    interview: int | None = None
    document: int | None = None
    gap: tuple[date, date] | None = None


@dataclass(frozen=True)
class ToldFinding:
    """A finding with the words of its chain, what it rests on, its factors, and the improvement that follows from it.

    A factor of the system stands at that step where there are words for it, and at the conditions otherwise.
    """

    kind: FindingKind
    title: str
    what: str
    why: str
    grounds: tuple[ToldGround, ...]
    tags: tuple[tuple[str, Strength], ...]
    known: str = ""
    system: str = ""
    none_found: str = ""
    led_by: str = ""  # a factor that the account of the conditions speaks of, whatever its level
    change: str = ""
    level: ImprovementLevel = ImprovementLevel.TEAM
    owner: str = ""
    how_known: str = ""
    within_days: int = 120


@dataclass(frozen=True)
class ToldReply:
    """What a member of staff replied to one finding, and what the reviewer answered."""

    finding: int
    kind: ReplyKind
    text: str
    answer: tuple[AnswerKind, str] | None


@dataclass(frozen=True)
class Story:
    """One invented review in words."""

    documents: tuple[tuple[str, str], ...]  # title, given by
    entries: tuple[ToldEntry, ...]
    interviews: tuple[ToldInterview, ...]
    findings: tuple[ToldFinding, ...]
    reasons: str = ""
    relied_on: tuple[int, ...] = ()  # places of findings
    replies: tuple[ToldReply, ...] = ()
    no_reply: str = ""
    extension: str = ""
    sent_back: str = ""
    statement: str = ""
    returned: str = ""
    withdrawn: str = ""
    marks: tuple[tuple[Mark, str], ...] = ()
    has_accounts: bool = False  # agencies were asked for theirs: see `accounts`
    begun: int = 1  # findings already written where the draft has only begun

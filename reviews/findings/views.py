"""Findings as they are read: what each rests on, in words, and the factors put on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reviews.chronology.seeking.queries import Offered
from reviews.findings.complete import Explained, Placed
from reviews.findings.rules import FindingKind, GroundKind, Strength
from reviews.findings.steps import Step
from taxonomy.vocabulary.rules import Level


@dataclass(frozen=True)
class GroundView:
    """One thing a finding rests on. `in_words` names it; `words` is the passage, or what was not done in a gap.

    `known_to` says who knew of an entry, and from when; empty when that is not established, or it is not an entry.
    `hindsight` says whether an entry was known at the time to those whose practice is judged.
    """

    id: str
    kind: GroundKind
    about_id: str  # of the entry, interview or document; empty for a gap
    in_words: str
    words: str
    gap_from: date | None
    gap_to: date | None
    known_to: tuple[str, ...]
    step: Step = Step.RECORD
    hindsight: str = ""
    sources: tuple[str, ...] = ()  # the documents an entry rests on in its turn: “Document 3, page 4”


@dataclass(frozen=True)
class TagView:
    """A factor put on a finding, in the words of the version it was put there with, how far it bore, and where."""

    id: str
    factor_id: str
    guid: str
    code: str
    name: str
    level: Level
    is_about_reviews: bool
    strength: Strength
    step: Step

    @property
    def in_words(self) -> str:
        """“IP01 Risk level underestimated (contributed)”."""
        return f"{self.code} {self.name} ({self.strength})"


@dataclass(frozen=True)
class FindingView:
    """A finding, whole."""

    id: str
    version: int
    number: int
    kind: FindingKind
    title: str
    what: str
    why: str
    grounds: tuple[GroundView, ...]
    tags: tuple[TagView, ...]
    warnings: tuple[str, ...] = ()  # of the chronology, which it answers: ids
    answers: tuple[str, ...] = ()  # the same in words
    known: str = ""
    system: str = ""
    none_found: str = ""
    joined: str = ""  # whether one agency had known all the entries it rests on; empty with fewer than two known

    @property
    def label(self) -> str:
        """“Finding 3, concern: home visits were not made”."""
        return f"Finding {self.number}, {self.kind}: {self.title}"

    @property
    def explained(self) -> Explained:
        """What is there of its chain."""
        tags = (Placed(tag.code, tag.level, tag.strength, tag.step, tag.is_about_reviews) for tag in self.tags)
        words = (self.why, self.system, self.none_found)
        return Explained(self.id, self.number, self.kind, self.title, *words, bool(self.grounds), tuple(tags))


@dataclass(frozen=True)
class PresentFinding:
    """That a finding is there: for features that point at findings, and for gates."""

    id: str
    number: int
    kind: FindingKind
    title: str


@dataclass(frozen=True)
class Things:
    """What a finding can rest on: by kind, ids with what they are in words."""

    offered: Offered  # the entries among them: all, or those that were looked for
    named: Mapping[GroundKind, Mapping[str, str]]

    def __getitem__(self, kind: GroundKind) -> Mapping[str, str]:
        """Those of one kind."""
        return self.named[kind]

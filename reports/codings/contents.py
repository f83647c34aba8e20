"""Codings as they leave, in plain values: reviews, their texts, passages of these, and the factors on each. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from taxonomy.interchange.drops import Drops
from taxonomy.interchange.rules import Codebook
from taxonomy.vocabulary.rules import Level


class Sort(StrEnum):
    """What a text is."""

    FINDING = "finding"
    ENTRY = "entry"
    GAP = "gap"


@dataclass(frozen=True)
class Put:
    """A factor that somebody put on a passage. `score` is there when it was suggested first."""

    id: str
    guid: str
    code: str
    name: str
    level: Level
    strength: str
    coder: str  # the GUID of whoever put it there
    at: datetime | None
    score: float | None = None
    note: str = ""  # what they said of it

    @property
    def label(self) -> str:
        """“IP01 Risk level underestimated”."""
        return f"{self.code} {self.name}"

    @property
    def path(self) -> str:
        """The same below its level."""
        return f"{self.level} > {self.label}"


@dataclass(frozen=True)
class Passage:
    """A step of a finding, or words that were tagged: where in the text (code points, the end after the last)."""

    id: str
    name: str
    start: int
    end: int
    puts: tuple[Put, ...] = ()


@dataclass(frozen=True)
class Hint:
    """A factor that was suggested for a text: its score, where its words stand, and by which engine."""

    label: str
    score: float
    spans: tuple[tuple[int, int], ...]
    engine: str


@dataclass(frozen=True)
class Text:
    """A finding, entry or gap as a text by itself."""

    id: str
    sort: Sort
    title: str
    text: str
    passages: tuple[Passage, ...] = ()
    hints: tuple[Hint, ...] = ()
    marks: tuple[Passage, ...] = ()  # words that were tagged by themselves

    @property
    def coded(self) -> tuple[Passage, ...]:
        """Everything in it that can bear a factor: the steps first, then words."""
        return self.passages + self.marks


@dataclass(frozen=True)
class Leads:
    """That one text or passage leads to another: a link of the why-chain, by their ids."""

    origin: str
    target: str
    name: str


@dataclass(frozen=True)
class Coded:
    """A review with its coded texts."""

    id: str
    reference: str
    values: Mapping[str, str]
    texts: tuple[Text, ...]
    chain: tuple[Leads, ...] = ()

    @property
    def codings(self) -> int:
        """How many factors stand in it."""
        return sum(len(passage.puts) for text in self.texts for passage in text.coded)


@dataclass(frozen=True)
class Codings:
    """All that is to leave. `coders` has the name that each coder has in the file, by GUID."""

    reviews: tuple[Coded, ...]
    coders: Mapping[str, str]
    codebook: Codebook
    drops: Drops = field(default_factory=Drops)

    @property
    def number(self) -> int:
        """How many factors stand in all of it."""
        return sum(review.codings for review in self.reviews)

    def texts(self) -> Iterator[tuple[Coded, Text]]:
        """Every text with its review."""
        return ((review, text) for review in self.reviews for text in review.texts)

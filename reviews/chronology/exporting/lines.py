"""A line: one entry as it leaves, in plain values that are quick to hand to a child. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from reviews.chronology.dates import ImpreciseDate
from workbench import clock


class Known(NamedTuple):
    """That an agency, or somebody in it, knew of an entry."""

    agency: str
    who: str  # empty: the agency is all that is established
    since: str | None  # EDTF; empty: the day is not established
    in_words: str
    source: str


class Line(NamedTuple):
    """One entry."""

    id: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    at_time: str
    as_written: str
    recorded_on: date | None
    position: int
    agency: str
    kind: str
    summary: str
    source: str
    details: Mapping[str, Any]
    is_key: bool
    parent_id: str | None
    known_to: tuple[Known, ...] = ()

    @property
    def happened(self) -> ImpreciseDate:
        """When, as far as it is known."""
        return ImpreciseDate.from_stored(self.edtf, self.as_written, clock.today())

    @property
    def label(self) -> str:
        """Enough to know it by."""
        start = self.summary if len(self.summary) <= 80 else f"{self.summary[:79].rstrip()}…"
        return f"{self.happened.in_words}, {self.agency}: {' '.join(start.split())}"


@dataclass(frozen=True)
class Exported:
    """What is to leave: which review, which of its entries in words, and the entries."""

    reference: str
    chosen: str  # empty: all of them
    names: tuple[str, ...]  # the fields of their types that some of them have
    lines: Sequence[Line]

    @property
    def title(self) -> str:
        """The heading of what is read by people. No name of a person stands in it."""
        return f"Chronology of review {self.reference}{f', {self.chosen}' if self.chosen else ''}"

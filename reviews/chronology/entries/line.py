"""A line: one entry in plain values, quick to read by the hundred thousand and to hand to a child process. Pure."""

from collections.abc import Mapping
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
    as_written: str = ""  # the day in the words of the source


class Line(NamedTuple):
    """Everything that is kept of one entry, and who is recorded to have known of it where that was asked for."""

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
    def is_grouped(self) -> bool:
        """Whether it stands under another entry."""
        return self.parent_id is not None

    @property
    def happened(self) -> ImpreciseDate:
        """When, as far as it is known."""
        return ImpreciseDate.from_stored(self.edtf, self.as_written, clock.today())

    @property
    def label(self) -> str:
        """Enough to know it by."""
        return label_of(self.happened, self.agency, self.summary)


def label_of(happened: ImpreciseDate, agency: str, summary: str) -> str:
    """Date, agency and the start of what happened: enough to know an entry by."""
    start = summary if len(summary) <= 80 else f"{summary[:79].rstrip()}…"
    return f"{happened.in_words}, {agency}: {' '.join(start.split())}"

"""How each agency, role or member of staff stood to each entry on a day, in words for a cell. Pure.

An agency knows what anybody in it is recorded to have known. A role or a member of staff knows only what is recorded of
them. A cell says how they stood by the end of the day (`knowledge.rules.standing_of`) and the day from which they knew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.rules import Standing, since_in_words, standing_of
from workbench.ui.words import day

MARKS = {Standing.KNOWN: "●", Standing.MAY_HAVE_KNOWN: "◐", Standing.LATER: "○", Standing.NOT_ESTABLISHED: "–"}


class Known(Protocol):
    """What is asked of something recorded about who knew."""

    @property
    def agency(self) -> str:
        """Which agency."""

    @property
    def who(self) -> str:
        """The role, or the member of staff by role and number."""

    @property
    def known_from(self) -> ImpreciseDate:
        """From when."""


class Entry(Protocol):
    """What is asked of an entry."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def known_to(self) -> Sequence[Known]:
        """All that is recorded of who knew."""


@dataclass(frozen=True, order=True)
class Knower:
    """A column of the matrix: an agency, or somebody in it."""

    agency: str
    who: str = ""

    @property
    def label(self) -> str:
        """“Police”, or “Police (duty sergeant)”."""
        return f"{self.agency} ({self.who})" if self.who else self.agency

    def is_in(self, known: Known) -> bool:
        """Whether something recorded is about them."""
        return known.agency == self.agency and (not self.who or known.who == self.who)


@dataclass(frozen=True)
class Cell:
    """How somebody stood to an entry by the end of a day. `standing` is empty where it had not happened yet."""

    standing: Standing | None
    since: ImpreciseDate | None = None
    who: tuple[str, ...] = ()  # those in the agency whom the record names

    @property
    def in_words(self) -> str:
        """“● Known, from 3 May 2015”. The mark, the words and the place in the table each say it."""
        if self.standing is None:
            return "Had not happened"
        since = since_in_words(self.since) if self.since is not None else ""
        words = {
            Standing.KNOWN: f"Known, {since}",
            Standing.MAY_HAVE_KNOWN: f"May have been known, {since}",
            Standing.LATER: f"Not yet: known {since}",
            Standing.NOT_ESTABLISHED: "Not established",
        }[self.standing]
        named = f" ({', '.join(self.who)})" if self.who else ""
        return f"{MARKS[self.standing]} {words}{named}"


def cell_of(entry: Entry, knower: Knower, on: date) -> Cell:
    """How this one stood to the entry by the end of the day, from the surest of what is recorded."""
    if entry.happened.surely_after(on):
        return Cell(None)
    recorded = sorted(
        (known for known in entry.known_to if knower.is_in(known)), key=lambda known: known.known_from.sort_key
    )
    standing, who = standing_of(recorded, on)
    first = next((one.known_from for one in recorded if standing_of([one], on)[0] is standing), None)
    return Cell(standing, first, () if knower.who else who)


def cell_words(entry: Entry, knower: Knower, on: date, earlier: date | None = None) -> str:
    """What the cell says: of one day, or of two where something changed between them."""
    now = cell_of(entry, knower, on)
    before = cell_of(entry, knower, earlier) if earlier is not None else now
    if earlier is None or before == now:
        return now.in_words
    return f"Changed\n{day(earlier)}: {before.in_words}\n{day(on)}: {now.in_words}"

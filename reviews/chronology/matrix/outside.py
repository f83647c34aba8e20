"""Who knew what on a day, as data that leaves the bench. Pure."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import hindsight
from reviews.chronology.matrix.queries import Asked, StoodEntry
from reviews.chronology.matrix.rules import Knower, cell_of


def as_json(asked: Asked, on: date, line: HindsightLine) -> list[dict[str, Any]]:
    """For each entry that can have happened by the day, how each agency of the chronology stood to it, and since when.

    `hindsight` says on which side of the review's own hindsight line the entry lies, whatever day is asked about.
    """
    rows = []
    for entry, cells in _cells(asked, on):
        side = hindsight(entry.known_to, entry.happened, line, entry.recorded_on).side
        for agency, cell in cells:
            rows.append(
                {
                    "entry_id": entry.id,
                    "when": entry.happened.edtf,
                    "agency": agency,
                    "standing": cell.standing,
                    "who": cell.who,
                    "from": cell.since.edtf if cell.since else None,
                    "hindsight": side,
                }
            )
    return rows


def as_text(asked: Asked, on: date, line: HindsightLine) -> Iterator[str]:
    """The same for people, one line after another."""
    for entry, cells in _cells(asked, on):
        yield entry.label
        yield f"  {hindsight(entry.known_to, entry.happened, line, entry.recorded_on).marked}"
        yield from (f"  {agency}: {cell.in_words}" for agency, cell in cells)


def _cells(asked: Asked, on: date) -> Iterator[tuple[StoodEntry, list[tuple[str, Any]]]]:
    for entry in asked.entries:
        yield entry, [(agency, cell_of(entry, Knower(agency), on)) for agency in asked.agencies]

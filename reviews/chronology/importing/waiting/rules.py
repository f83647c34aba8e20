"""A row that waits: what it says, what keeps it out, and what may become of it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.importing.columns import OF_ITS_KIND, REQUIRED
from reviews.chronology.importing.laying import Laid, laid_out
from reviews.chronology.importing.mapping import Mapping as Columns
from reviews.chronology.importing.rows import BEYOND, FIELDS, rows_of
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import Sheet
from workbench.errors import Invalid

LONGEST_REASON = 1_000
ALWAYS_ASKED = ("date", "time", "agency", "kind", "summary", "source")


class Outcome(StrEnum):
    """What became of the row."""

    WAITING = "waiting"
    ADDED = "added"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class Problem:
    """One thing that keeps a row out."""

    field: str
    value: str
    reason: str


def fields_of(cells: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that a person is asked for: those that every entry has, and whatever else the row says."""
    known = [field for field in FIELDS if field in ALWAYS_ASKED or cells.get(field)]
    return (*known, *(field for field in cells if field.startswith(OF_ITS_KIND)))


def entry_from(number: int, cells: Mapping[str, str], today: date) -> EntryDraft:
    """The entry of a row that was put right, read as the rows of its file are.

    Raises `Invalid`, naming the field, with the first thing that still keeps it out.
    """
    found = rows_of(_laid(number, cells), today)
    for note in found.rejected:
        raise Invalid(note.reason, note.field)
    if not found.taken:
        raise Invalid("Say what happened.", "summary")
    return found.taken[0].draft


def check_reason(reason: str) -> None:
    """Raise `Invalid` unless it is said why the row is left out."""
    if not reason.strip():
        raise Invalid("Say why this row is left out, so that whoever sent the file can be told.", "reason")
    if len(reason.strip()) > LONGEST_REASON or "\0" in reason:
        raise Invalid(f"Shorten the reason to {LONGEST_REASON:,} characters.", "reason")


def problems_by_row(notes: Sequence[Note]) -> dict[int, list[Problem]]:
    """What keeps each row out."""
    found: dict[int, list[Problem]] = {}
    for note in notes:
        found.setdefault(note.row, []).append(Problem(note.field, note.value, note.reason))
    return found


def _laid(number: int, cells: Mapping[str, str]) -> Laid:
    fields = tuple(dict.fromkeys((*(each for each in cells if each != BEYOND), *REQUIRED)))
    sheet = Sheet(
        name="", top=0, headings=fields, rows=[(number, tuple(cells.get(field, "").strip() for field in fields))]
    )
    return laid_out(sheet, "", Columns(tuple((field, (field,)) for field in fields)))

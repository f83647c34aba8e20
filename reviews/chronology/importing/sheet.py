"""A sheet: one table of cells, as any kind of file gives it. What the formats hand to the reading. Pure.

Rows bear the numbers that the file's own program shows: a spreadsheet's rows; a Word table's rows, and the records
of a list, from 1. Cells are text, without space at their ends. Blank rows are left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reviews.chronology.importing.rules import Note
from workbench.errors import Invalid

FIELD = "file"
SHEET = "sheet"
WHOLE_ROW = -1  # the place of a fault that is not of one cell

Cells = Sequence[str]
NumberedRow = tuple[int, Cells]


@dataclass(frozen=True)
class Fault:
    """A cell whose content the file does not really have, such as a formula that was never worked out.

    A row with a fault in a column that is taken in cannot be taken in.
    """

    place: int  # of the cell in its row, from 0, or `WHOLE_ROW`
    value: str
    sentence: str


class Tie(NamedTuple):
    """What a record of our own export says of others: its id, the id of what it is a part of, and who knew of it."""

    id: str
    parent_id: str
    known_to: str  # a list, as JSON


@dataclass(frozen=True)
class Sheet:
    """One table of a file: its headings and the rows under them."""

    name: str  # of the worksheet or table; empty where the file is one table
    top: int  # the row of the headings
    headings: tuple[str, ...]
    rows: Sequence[NumberedRow]
    faults: Mapping[int, tuple[Fault, ...]] = field(default_factory=dict)  # by row
    notes: tuple[Note, ...] = ()  # what was odd and how it was read
    above: tuple[NumberedRow, ...] = ()  # the rows over the headings: a title, a name, a code
    used: frozenset[str] = frozenset()  # headings whose cells stand in another column too, put together
    dropped: tuple[Note, ...] = ()  # what the file has and we do not take in
    ties: Mapping[int, Tie] = field(default_factory=dict)  # of our own export, by row


@dataclass(frozen=True)
class Opened:
    """A file as it was opened: its digest and its sheets, from which one is taken in."""

    file_name: str
    sha256: str
    sheets: tuple[Sheet, ...]

    def sheet(self, name: str = "") -> Sheet:
        """The only sheet, or the one of this name. Raises `Invalid` when it has to be chosen."""
        names = ", ".join(f"“{sheet.name}”" for sheet in self.sheets)
        found = [sheet for sheet in self.sheets if not name or sheet.name == name]
        if name and not found:
            raise Invalid(f"“{self.file_name}” has no sheet “{name}”. It has {names}.", SHEET)
        if len(found) > 1:
            raise Invalid(f"“{self.file_name}” has several sheets: {names}. Choose the one to take in.", SHEET)
        return found[0]

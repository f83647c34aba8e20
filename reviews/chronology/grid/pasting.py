"""From what a spreadsheet puts on the clipboard to rows of cells. Pure. Nothing is dropped without a word.

Columns are known by their headings, where the first row has some; otherwise they are taken in the order in which the
grid shows them. A date that stands in several columns (start and end, date and time) is written into one cell.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.grid.cells import COLUMNS
from reviews.chronology.grid.rules import Cells, check_room, is_blank
from reviews.chronology.importing.columns import field_of, words_of
from reviews.chronology.importing.rules import LONGEST_CELL
from reviews.chronology.importing.styles import without_midnight
from reviews.chronology.importing.when import WHEN, FileDates
from workbench.errors import Invalid
from workbench.ui.words import count

FIELD = "pasted"
IN_ORDER = ("date", "agency", "kind", "summary", "source", "recorded_on")


@dataclass(frozen=True)
class Pasted:
    """The rows that were pasted, and the headings of the columns that have no place here."""

    rows: tuple[Cells, ...]
    left_out: tuple[str, ...] = ()
    cut: int = 0  # rows whose date had more than a cell holds: an end time, or the words of the source

    @property
    def in_words(self) -> str:
        """What became of it, for the person who pasted."""
        rows = f"{len(self.rows):,} {'row is' if len(self.rows) == 1 else 'rows are'} in the grid."
        if self.cut:
            rows += (
                f" In {count(self.cut, 'row', 'rows')} the date had more than the grid holds: a time, or the "
                "words of the source. Check those dates, or take in the file instead."
            )
        if not self.left_out:
            return rows
        names = ", ".join(f"“{name}”" for name in self.left_out)
        what = "That column has" if len(self.left_out) == 1 else "Those columns have"
        return f"{rows} Left out: {names}. {what} no place in the grid; taking in a file knows more columns."


def rows_from(text: str, today: date) -> Pasted:
    """The rows in a text with tabs between its cells. Raises `Invalid` when it is not one."""
    if "\t" not in text:
        raise Invalid(
            "There are no columns in this text. Select the cells in your spreadsheet, copy them, and paste them here. "
            "If the rows are in a file, take in the file instead.",
            FIELD,
        )
    try:
        lines = [line for line in csv.reader(io.StringIO(text.strip("\r\n"), newline=""), delimiter="\t") if any(line)]
        if any(len(cell) > LONGEST_CELL for line in lines for cell in line):
            raise csv.Error  # a mark without its pair has taken in everything after it
    except csv.Error:
        raise Invalid(
            "This cannot be divided into rows: a quotation mark may be missing its pair. Copy the cells again, or take "
            "in the file instead.",
            FIELD,
        ) from None
    check_room(len(lines) - 1)
    headings = lines[0] if sum(field_of(cell) is not None for cell in lines[0]) >= 2 else []
    return _by_heading(headings, lines[1:], today) if headings else _in_order(lines)


def _by_heading(headings: Sequence[str], lines: Sequence[Sequence[str]], today: date) -> Pasted:
    places = {field: place for place, heading in enumerate(headings) if (field := _taken(heading))}
    if len(places) < len([heading for heading in headings if _taken(heading)]):
        twice = next(field for field in places if sum(_taken(heading) == field for heading in headings) > 1)
        raise Invalid(
            f"Two of the columns could be the {words_of(twice)}. Give one of them another heading and copy again.",
            FIELD,
        )
    dates = FileDates(today)
    read = [_cells(line, places, dates) for line in lines]
    rows = [cells for cells, _ in read]
    left_out = [
        heading or "(no heading)"
        for place, heading in enumerate([*headings, *[""] * (max(map(len, lines), default=0) - len(headings))])
        if _taken(heading) is None and any(place < len(line) and line[place].strip() for line in lines)
    ]
    cut = sum(is_cut for _, is_cut in read)
    return Pasted(tuple(row for row in rows if not is_blank(row)), tuple(left_out), cut)


def _in_order(lines: Sequence[Sequence[str]]) -> Pasted:
    rows = [dict(zip(IN_ORDER, map(_text, line), strict=False)) for line in lines]
    rows = [row | {"date": without_midnight(row["date"])} for row in rows]
    beyond = max(map(len, lines)) - len(IN_ORDER)
    left_out = [f"column {len(IN_ORDER) + 1 + place}" for place in range(beyond)]
    return Pasted(tuple(row for row in rows if not is_blank(row)), tuple(left_out))


def _cells(line: Sequence[str], places: dict[str, int], dates: FileDates) -> tuple[Cells, bool]:
    """The cells of a row, and whether its date has more than one of them holds."""
    values = {field: _text(line[place]) if place < len(line) else "" for field, place in places.items()}
    values |= {field: without_midnight(values[field]) for field in ("date", "end_date") if field in values}
    cells = {name: values[name] for name in COLUMNS if name in values}
    when, is_cut = _when(values, dates)
    return {**cells, "date": when}, is_cut


def _when(values: Cells, dates: FileDates) -> tuple[str, bool]:
    """One text for the date, which says the same as its columns, and whether it is cut short.

    Where the columns cannot be read, it is all that they say.
    """
    parts = [values.get(name, "") for name in WHEN]
    if not any(parts[1:]):
        return parts[0], False
    happened = dates.happened(*parts)
    start, end = " ".join(filter(None, parts[0:2])), " ".join(filter(None, parts[2:4]))
    if isinstance(happened, Invalid):
        return " to ".join(filter(None, (f"{parts[4]} {start}".strip(), end))), False
    try:
        said = ImpreciseDate.from_text(happened.as_written, dates.today)
    except Invalid:
        said = ImpreciseDate.undated()
    if said == happened:
        return happened.as_written, False
    _start, time, _end, end_time, _precision, words = parts
    is_cut = bool(end_time or words or (time and not happened.at_time))
    return "" if happened.is_undated else happened.in_words, is_cut


def _taken(heading: str) -> str | None:
    """The field under this heading, if the grid has a place for it."""
    field = field_of(heading)
    return field if field in COLUMNS or field in WHEN else None


def _text(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from taking text for a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell

"""Which row of a sheet holds its headings, and what is the matter with single cells. Pure."""

from collections.abc import Mapping, Sequence

from reviews.chronology.importing.columns import count_known
from reviews.chronology.importing.formats.refusals import too_many_rows
from reviews.chronology.importing.rules import LONGEST_CELL, MAX_ROWS, Note
from reviews.chronology.importing.sheet import FIELD, WHOLE_ROW, Cells, Fault, NumberedRow, Sheet
from workbench.errors import Invalid

_LOOKED_AT = 20  # rows: agencies put a title, a name or a note above the headings
TAKEN_FOR_HEADINGS = "This row is taken for headings. If it is an entry, put a row of headings above it in the file."
NOT_A_RECORD = "This is no record with named fields. Correct it in the file."
TOO_LONG = (
    f"This is longer than {LONGEST_CELL:,} characters. Put the whole text among the documents, and a summary here."
)


def sheet_from(
    rows: Sequence[NumberedRow],
    *,
    file_name: str,
    name: str = "",
    faults: Mapping[int, tuple[Fault, ...]] | None = None,
    notes: tuple[Note, ...] = (),
    dropped: tuple[Note, ...] = (),
) -> Sheet:
    """The sheet of these rows, blank ones left out. What stands above the headings is dropped, and said."""
    if not rows:
        raise Invalid(f"“{file_name}” is empty. Choose the file that holds the chronology.", FIELD)
    at = heading_row(rows) or 0
    if len(rows) - at - 1 > MAX_ROWS:
        raise too_many_rows(file_name)
    above = tuple(
        Note(number, FIELD, shortened(" ".join(filter(None, cells))), "Stands above the headings; not taken in.")
        for number, cells in rows[:at]
    )
    top, headings = rows[at]
    if not count_known(headings):
        notes = (*notes, Note(top, FIELD, shortened("; ".join(filter(None, headings))), TAKEN_FOR_HEADINGS))
    return Sheet(
        name=name,
        top=top,
        headings=_headings(headings),
        rows=rows[at + 1 :],
        faults=_with_long_cells(rows[at + 1 :], faults or {}),
        notes=notes,
        above=tuple(rows[:at]),
        dropped=above + dropped,
    )


def heading_row(rows: Sequence[NumberedRow]) -> int | None:
    """Which of the rows holds the most headings that we know; nothing when none has two of them."""
    at = max(range(min(len(rows), _LOOKED_AT)), key=lambda place: count_known(rows[place][1]))
    return at if count_known(rows[at][1]) > 1 else None


def shortened(text: str, length: int = 200) -> str:
    """Enough of a cell to know it by."""
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _headings(cells: Cells) -> tuple[str, ...]:
    """The headings, without empty ones at the end.

    An empty one between others is called by its letter, as “column C”; the second of a name gets a number.
    """
    last = max((place for place, cell in enumerate(cells) if cell), default=-1)
    found: dict[str, None] = {}
    for place, cell in enumerate(cells[: last + 1]):
        heading, again = cell or f"column {letters(place)}", 1
        while heading in found:
            again += 1
            heading = f"{cell} ({again})"
        found[heading] = None
    return tuple(found)


def letters(place: int) -> str:
    """A, B … Z, AA: as a spreadsheet calls its columns."""
    called = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        called = chr(ord("A") + rest) + called
    return called


def _with_long_cells(
    rows: Sequence[NumberedRow], faults: Mapping[int, tuple[Fault, ...]]
) -> Mapping[int, tuple[Fault, ...]]:
    """The faults, with one more for each cell that is too long to be kept or shown."""
    if max((len("".join(cells)) for _, cells in rows), default=0) <= LONGEST_CELL:  # most rows as a whole are shorter
        return faults
    long = {
        number: tuple(
            Fault(place, shortened(cell), TOO_LONG) for place, cell in enumerate(cells) if len(cell) > LONGEST_CELL
        )
        for number, cells in rows
        if max(map(len, cells), default=0) > LONGEST_CELL
    }
    return {number: (*faults.get(number, ()), *long.get(number, ())) for number in {*faults, *long}}


def sheet_of_records(
    records: Sequence[tuple[int, Mapping[str, str] | None]],
    file_name: str,
    *,
    notes: tuple[Note, ...] = (),
    dropped: tuple[Note, ...] = (),
) -> Sheet:
    """The sheet of records that name their fields. One that is no record is a row that cannot be taken in."""
    headings = tuple(dict.fromkeys(name for _, record in records for name in record or ()))
    if not headings:
        raise Invalid(f"“{file_name}” is empty. Choose the file that holds the chronology.", FIELD)
    rows = [(number, tuple((record or {}).get(heading, "") for heading in headings)) for number, record in records]
    filled = [
        (number, cells)
        for (number, cells), (_, record) in zip(rows, records, strict=True)
        if record is None or any(cells)
    ]
    faults = {number: (Fault(WHOLE_ROW, "", NOT_A_RECORD),) for number, record in records if record is None}
    return Sheet(
        name="",
        top=0,
        headings=headings,
        rows=filled,
        faults=_with_long_cells(filled, faults),
        notes=notes,
        dropped=dropped,
    )

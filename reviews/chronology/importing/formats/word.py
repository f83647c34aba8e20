"""A Word document: its tables, as a person sees them when every change is accepted. Pure.

A cell that is merged over rows stands in each of them; one that is merged across columns stands in the first. What was
struck out with changes tracked is not read, and what stands outside the tables is not either; both are said.
"""

from collections.abc import Iterator
from typing import Any

from reviews.chronology.importing.formats.archive import Archive, attribute, local
from reviews.chronology.importing.formats.refusals import ROOM_ABOVE, too_many_cells, too_many_rows
from reviews.chronology.importing.formats.word_text import inside, line_of, words_in
from reviews.chronology.importing.headings import heading_row, letters, sheet_from, shortened
from reviews.chronology.importing.rules import MAX_CELLS, MAX_ROWS, Note
from reviews.chronology.importing.sheet import FIELD, NumberedRow, Sheet

_MOST_ACROSS = 200  # columns
_MOST_NOTES = 200
_MERGED = "This cell is merged over several rows in the file. Each of them is read with it."
_GOES_ON = "This table has no headings of its own. It is read with those of “{}”."
_TOO_SMALL = "This table has only one row or column, and is not read."
_WITHIN = "There is a table within this cell. It is not read."


def word_sheets(archive: Archive, root: Any, part: str) -> tuple[Sheet, ...]:
    """Each table of the document that could be a chronology: two columns or more, and two rows or more.

    A table without headings that has as many columns as the one with headings before it goes on from that one.
    """
    dropped = _lost(archive, root, part)
    found: list[tuple[str, list[NumberedRow], list[Note]]] = []
    head: tuple[str, NumberedRow] | None = None
    for number, table in enumerate(_tables(root), start=1):
        name = f"Table {number}"
        with archive.reading():
            rows, notes = _rows(archive, table)
        if not rows:
            continue
        at = heading_row(rows)
        if at is None and head is not None and _across(rows) == len(head[1][1]):
            notes = [Note(0, FIELD, "", _GOES_ON.format(head[0])), *notes]
            rows = [(0, head[1][1]), *rows]
        elif at is not None:
            head = (name, rows[at])
        if len(rows) > 1 and _across(rows) > 1:
            found.append((name, rows, notes))
        else:
            words = " ".join(filter(None, (cell for _, cells in rows for cell in cells)))
            dropped.append(Note(0, name, shortened(words), _TOO_SMALL))
    if not found:
        raise archive.refused("has no table in it. Put the chronology into a table with a row of headings.")
    return tuple(
        sheet_from(rows, file_name=archive.name, name=name, notes=tuple(notes), dropped=tuple(dropped))
        for name, rows, notes in found
    )


def _across(rows: list[NumberedRow]) -> int:
    """How many columns the rows have."""
    return max(len(cells) for _, cells in rows)


def _tables(root: Any) -> Iterator[Any]:
    """The tables that stand in no other table."""
    for table in root.iter("{*}tbl"):
        if not any(local(above) == "tbl" for above in table.iterancestors()):
            yield table


def _rows(archive: Archive, table: Any) -> tuple[list[NumberedRow], list[Note]]:
    rows: list[NumberedRow] = []
    notes: list[Note] = []
    above: dict[int, str] = {}  # the words of the cell that is merged down each column
    kept = 0
    for number, row in enumerate(inside(table, "tr"), start=1):
        before, is_struck = _row_shape(row)
        if is_struck:
            continue
        cells = [""] * before
        own = False
        going_on: dict[int, str] = {}
        for cell in inside(row, "tc"):
            span, merge = _shape(cell)
            place, words = len(cells), words_in(cell)
            own = own or bool(words and merge != "continue")
            if merge == "continue":
                words = going_on[place] = above.get(place, words)
            elif merge == "restart":
                going_on[place] = words
                notes.append(Note(number, f"column {letters(place)}", shortened(words), _MERGED))
            if next(cell.iter("{*}tbl"), None) is not None:
                notes.append(Note(number, f"column {letters(place)}", shortened(words), _WITHIN))
            cells += [words, *[""] * (span - 1)]
        above = going_on
        kept += len(cells)
        if kept > MAX_CELLS:
            raise too_many_cells(archive.name)
        if own:
            rows.append((number, tuple(cells)))
        if len(rows) > MAX_ROWS + ROOM_ABOVE:
            raise too_many_rows(archive.name)
    if len(notes) > _MOST_NOTES:
        more = f"{len(notes) - _MOST_NOTES:,} more cells are merged over rows or hold a table, and are read so too."
        notes = [*notes[:_MOST_NOTES], Note(0, FIELD, "", more)]
    return rows, notes


def _row_shape(row: Any) -> tuple[int, bool]:
    """How many columns a row leaves out before its first cell, and whether the whole row was struck out."""
    before, is_struck = 0, False
    for properties in row:
        if local(properties) == "trPr":
            for each in properties:
                if local(each) == "gridBefore":
                    before = min(max(int(attribute(each, "val") or 0), 0), _MOST_ACROSS)
                is_struck = is_struck or local(each) == "del"
    return before, is_struck


def _shape(cell: Any) -> tuple[int, str]:
    """Over how many columns a cell goes, and whether a cell merged over rows begins or goes on here."""
    span, merge = 1, ""
    for properties in cell:
        if local(properties) == "tcPr":
            for each in properties:
                if local(each) == "gridSpan":
                    span = min(max(int(attribute(each, "val") or 1), 1), _MOST_ACROSS)
                elif local(each) == "vMerge":
                    merge = attribute(each, "val") or "continue"
    return span, merge


def _lost(archive: Archive, root: Any, part: str) -> list[Note]:
    """What the document has that is not taken in."""
    folder = part.rpartition("/")[0]
    said = []
    if any(True for paragraph in root.iter("{*}body") for each in paragraph if local(each) == "p" and line_of(each)):
        said.append("There is text outside the tables. It is not taken in.")
    if next(root.iter("{*}delText", "{*}del"), None) is not None:
        said.append("Changes were tracked in this document. What was struck out is not read; what was added is.")
    for name, words in (("footnotes", "footnotes"), ("endnotes", "endnotes"), ("comments", "comments")):
        if next(root.iter(f"{{*}}{name[:-1]}Reference"), None) is not None and f"{folder}/{name}.xml" in archive.parts:
            said.append(f"The document has {words}. They are not taken in.")
    if next(root.iter("{*}drawing", "{*}pict"), None) is not None:
        said.append("The document has pictures. They are not taken in.")
    return [Note(0, FIELD, "", words) for words in said]

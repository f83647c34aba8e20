"""Text with commas, semicolons or tabs between its cells. Pure."""

import csv
import io
import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import islice

from reviews.chronology.importing.columns import count_known
from reviews.chronology.importing.formats.refusals import ROOM_ABOVE, too_many_cells, too_many_rows
from reviews.chronology.importing.headings import sheet_from
from reviews.chronology.importing.rules import MAX_BYTES, MAX_CELLS, MAX_ROWS
from reviews.chronology.importing.sheet import FIELD, NumberedRow, Sheet
from workbench.errors import Invalid

SEPARATORS = (",", ";", "\t")
_SIGNS = tuple("=+@\t\r-")
# The first apostrophe keeps a spreadsheet from taking it for a formula.
_KEPT_AS_TEXT = re.compile(rf"'+[{''.join(_SIGNS)}]")
_AS_IT_IS = ("utf-8", "surrogatepass")
_LOOKED_AT_LETTERS = 1_000_000
_LOOKED_AT = 20  # rows, when the separator is found out
csv.field_size_limit(MAX_BYTES)  # a cell of any length is read, so that its row can be listed


def delimited_sheet(text: str, name: str) -> Sheet:
    """The one sheet of a text file. The separator that gives most of the headings we know is the file's."""
    separator = max(SEPARATORS, key=lambda one: _how_well_it_parts(text, one))
    if text.count(separator) + text.count("\n") + text.count("\r") > MAX_CELLS:
        raise too_many_cells(name)
    return sheet_from(_rows(text, separator, name), file_name=name)


def _rows(text: str, separator: str, name: str) -> Sequence[NumberedRow]:
    """Every row that is not blank, numbered as a spreadsheet numbers it."""
    lines = io.TextIOWrapper(io.BytesIO(text.encode(*_AS_IT_IS)), *_AS_IT_IS, newline="")  # half `StringIO`'s memory
    parted = csv.reader(lines, delimiter=separator, strict=True)
    filled = ((number, cells) for number, row in enumerate(parted, 1) if any(cells := list(map(str.strip, row))))
    try:
        rows = list(islice(filled, MAX_ROWS + ROOM_ABOVE + 1))
    except csv.Error:
        raise Invalid(
            f"“{name}” cannot be read from row {_row_at_fault(text, separator)} on: a quotation mark there may be "
            "missing its pair, or stand within the text. Take it out, or save the file as CSV again.",
            FIELD,
        ) from None
    if len(rows) > MAX_ROWS + ROOM_ABOVE:
        raise too_many_rows(name)
    if any(rest.startswith(_SIGNS) for rest in text.split("'")[1:]):
        return [(number, list(map(_as_text, cells))) for number, cells in rows]
    return rows


def _row_at_fault(text: str, separator: str) -> int:
    """The row in which a text cannot be parted any more."""
    at = 1
    with suppress(csv.Error):
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            at += 1
    return at


def _as_text(cell: str) -> str:
    return cell[1:].strip() if _KEPT_AS_TEXT.match(cell) else cell


def _how_well_it_parts(text: str, separator: str) -> tuple[int, int]:
    """The most headings that we know in any of the first rows, and the cells of the first one."""
    known, cells = 0, 0
    try:
        start = io.StringIO(text[:_LOOKED_AT_LETTERS], newline="")
        for row in islice(csv.reader(start, delimiter=separator), _LOOKED_AT):
            known, cells = max(known, count_known(row)), cells or len(row)
    except csv.Error:
        pass
    return known, cells

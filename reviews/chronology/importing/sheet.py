"""From the bytes of a file to a sheet of cells: its kind, encoding and separator. Pure.

Read: text in UTF-8, with or without a byte order mark, or in Windows-1252, with commas, semicolons or tabs. Anything
else is refused in one sentence, by what it is and not by what it is called.
"""

import csv
import io
from collections.abc import Callable

from reviews.chronology.importing.rules import MAX_BYTES, MAX_ROWS
from workbench.errors import Invalid

FIELD = "file"
SEPARATORS = (",", ";", "\t")
_OTHER_KINDS = (
    (b"PK\x03\x04", "looks like an Excel or Word file"),
    (b"\xd0\xcf\x11\xe0", "looks like an older Excel or Word file"),
    (b"%PDF", "is a PDF"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"\x89PNG", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"\xff\xfe", "is text in an encoding we do not read (UTF-16)"),
    (b"\xfe\xff", "is text in an encoding we do not read (UTF-16)"),
)

Cells = list[str]


def sheet_of(content: bytes, name: str, count_known: Callable[[Cells], int]) -> list[Cells]:
    """Every row of the file, blank ones too, so that rows keep the numbers a spreadsheet gives them.

    `count_known` counts the headings it knows in a row; the separator that gives most of them is the file's.
    """
    lines = _text(content, name)
    separator = max(SEPARATORS, key=lambda one: count_known(_first(lines, one)))
    try:
        rows: list[Cells] = []
        for row in csv.reader(io.StringIO(lines, newline=""), delimiter=separator, strict=True):
            if len(rows) > MAX_ROWS:
                raise Invalid(
                    f"“{name}” has more than {MAX_ROWS:,} rows. Divide it and take in one part after another.", FIELD
                )
            rows.append([_cell(cell) for cell in row])
    except csv.Error:
        raise Invalid(
            f"“{name}” cannot be read as rows: a quotation mark may be missing its pair. Save it as CSV again.", FIELD
        ) from None
    return rows


def _text(content: bytes, name: str) -> str:
    if not content.strip():
        raise Invalid(f"“{name}” is empty. Choose the file that holds the chronology.", FIELD)
    if len(content) > MAX_BYTES:
        raise Invalid(f"“{name}” is larger than {MAX_BYTES // 1_000_000} MB. Divide it into smaller files.", FIELD)
    for start, what in _OTHER_KINDS:
        if content.startswith(start):
            raise Invalid(f"“{name}” {what}. Save the chronology as CSV and choose that file.", FIELD)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Invalid(f"“{name}” is not a text file. Save the chronology as CSV and choose that file.", FIELD)


def _first(text: str, separator: str) -> Cells:
    """The first row that is not blank, or nothing where this separator makes no sense of it."""
    try:
        return next((row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if any(row)), [])
    except csv.Error:
        return []


def _cell(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from taking text for a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell

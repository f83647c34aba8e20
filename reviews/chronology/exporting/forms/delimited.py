"""The chronology as a table of text: CSV and TSV. It is read back as it was. Pure."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reviews.chronology.entries.line import Line

# `date` is the canonical string, which is read back; `as_written` brings back the words of the source.
HEADINGS = (
    "id", "date", "as_written", "agency", "type", "what happened", "source", "recorded on", "position", "key",
    "part of", "known_to",
)  # fmt: skip
OF_ITS_KIND = "details."
AT_ONCE = 2000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def headings(names: Sequence[str]) -> list[str]:
    """The headings, with one for each field of a type that some entry has."""
    return [*HEADINGS, *(f"{OF_ITS_KIND}{name}" for name in names)]


def cells_of(line: Line, names: Sequence[str]) -> list[str]:
    """The cells of one entry."""
    known = "; ".join(known.in_words for known in line.known_to)
    return [
        line.id,
        line.edtf or "",
        line.as_written,
        line.agency,
        line.kind,
        line.summary,
        line.source,
        line.recorded_on.isoformat() if line.recorded_on else "",
        str(line.position or ""),
        "yes" if line.is_key else "",
        line.parent_id or "",
        known,
        *(in_cell(line.details.get(name)) for name in names),
    ]


def in_cell(value: Any) -> str:
    """A field of a type as text."""
    return "" if value is None else ("yes" if value else "no") if isinstance(value, bool) else str(value)


def delimited(lines: Iterable[Line], names: Sequence[str], separator: str = ",") -> Iterator[str]:
    """The table, piece by piece."""
    return written(([*map(as_text, cells_of(line, names))] for line in lines), headings(names), separator)


def written(rows: Iterable[Sequence[str]], first: Sequence[str], separator: str = ",") -> Iterator[str]:
    """Rows of cells under their headings, piece by piece."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(first)
    for number, row in enumerate(rows, 1):
        writer.writerow(row)
        if number % AT_ONCE == 0:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def as_text(cell: str) -> str:
    """The cell, kept as text by an apostrophe where a spreadsheet would take it for a formula.

    What begins with apostrophes before such a sign gets one more, so that taking one off gives back what was there.
    """
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell

"""The chronology as an Excel workbook: cells of text, so that nothing is made into a date or a formula. Pure."""

import io
from collections.abc import Iterable, Sequence

from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.delimited import cells_of, headings

LONGEST = 32_767  # characters in a cell
WIDTHS = {"what happened": 80, "source": 40, "known_to": 40, "agency": 22, "type": 22, "as_written": 24, "date": 24}
_FORMULA = ("=", "+", "-", "@")


def workbook_of(lines: Iterable[Line], names: Sequence[str], changes: Changes) -> bytes:
    """The workbook. Rows are written as they come, so its memory does not grow with them."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Chronology")
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    quoted = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "quote_prefix": True})
    bold = book.add_format({"bold": True, "num_format": "@", "bottom": 1})
    first = headings(names)
    for place, heading in enumerate(first):
        sheet.set_column(place, place, WIDTHS.get(heading, 14))
        sheet.write_string(0, place, heading, bold)
    sheet.freeze_panes(1, 0)
    for number, line in enumerate(lines, 1):
        for place, cell in enumerate(cells_of(line, names)):
            if len(cell) > LONGEST:
                changes.note(f"“{first[place]}” is cut to {LONGEST:,} characters", line)
            if cell:
                look = quoted if cell.startswith(_FORMULA) else text
                sheet.write_string(number, place, cell[:LONGEST], look)
    book.close()
    return out.getvalue()

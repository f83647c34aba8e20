import io
import zipfile

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.workbook import LONGEST, workbook_of
from tests.reviews.chronology.exporting.leaving import a_line


def test_every_cell_is_text_and_none_a_formula_or_a_date():
    book = zipfile.ZipFile(io.BytesIO(workbook_of([a_line(summary="=1+1", source="-2")], [], Changes())))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<v>" not in sheet.replace('t="s"', "") or 't="s"' in sheet or 't="inlineStr"' in sheet
    assert 'quotePrefix="1"' in book.read("xl/styles.xml").decode()


def test_a_cell_that_is_too_long_is_cut_and_said():
    changes = Changes()
    workbook_of([a_line(summary="x" * (LONGEST + 1))], [], changes)
    assert list(changes.found) == ["“what happened” is cut to 32,767 characters"]

import io
import zipfile
from xml.etree import ElementTree

from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.word import document_of
from tests.reviews.chronology.exporting.leaving import a_line

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_the_table_has_its_headings_on_every_page_and_no_ids():
    package = zipfile.ZipFile(io.BytesIO(document_of([a_line(summary="a & b")], [], "Chronology <x>", Changes())))
    assert set(package.namelist()) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
    }  # fmt: skip
    root = ElementTree.fromstring(package.read("word/document.xml"))
    head, row = root.iter(f"{W}tr")
    assert head.find(f".//{W}tblHeader") is not None
    texts = ["".join(cell.itertext()) for cell in row.iter(f"{W}tc")]
    assert "a & b" in texts
    assert "id-1" not in texts
    ElementTree.fromstring(package.read("docProps/core.xml"))


def test_a_character_that_word_does_not_take_is_left_out_and_said():
    changes = Changes()
    package = zipfile.ZipFile(io.BytesIO(document_of([a_line(summary="a\x0bb")], [], "x", changes)))
    ElementTree.fromstring(package.read("word/document.xml"))
    assert list(changes.found) == ["characters that Word does not take are left out"]

"""The Word file: real headings, table headers, alternative texts, its language, and what stands on each page."""

import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from reports.documents.making import make_file
from reviews.editions.composing import WRITERS
from reviews.editions.kinds import EDITIONS, EditionKind, FileFormat
from reviews.editions.rules import COVER, Style
from tests.reports.documents.material import contents, made
from tests.reviews.editions.invented import NAMES, RECORD

EVERY = pytest.mark.parametrize("kind", list(WRITERS))
WORD = FileFormat.DOCX


def squeezed(text: str) -> str:
    """Without spaces: a new line within a paragraph is a mark of its own, and no letter."""
    return "".join(text.split())


def document_of(kind: EditionKind):
    return Document(BytesIO(made("usual", kind, WORD).content))


def parts_of(kind: EditionKind) -> dict[str, bytes]:
    with ZipFile(BytesIO(made("usual", kind, WORD).content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@EVERY
def test_headings_are_real_ones_and_leave_no_level_out(kind):
    headings = [one for one in document_of(kind).paragraphs if one.style.name.startswith("Heading")]
    levels = [int(one.style.name[-1]) for one in headings if one.text != "Contents"]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    said = [words.text for words in contents(RECORD, kind).paragraphs if words.style is Style.HEADING]
    written = [re.sub(r"^\d+  ", "", one.text) for one in headings if one.style.name == "Heading 1"]
    assert [text for text in written if text != "Contents"] == said


@EVERY
def test_it_says_everything_that_was_frozen(kind):
    xml = etree.fromstring(parts_of(kind)["word/document.xml"])
    text = squeezed("".join(xml.itertext()))
    for words in contents(RECORD, kind).paragraphs:
        said = squeezed(words.cells[1] if words.section == COVER else words.text)
        if words.style not in (Style.FACT, Style.CHAIN) and not (
            kind is EditionKind.BRIEFING and words.section == COVER
        ):
            assert said in text, words


@EVERY
def test_its_language_title_and_marking_are_said_and_each_page_bears_version_digest_and_marking(kind):
    document, some = document_of(kind), contents(RECORD, kind)
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title.lower().count(some.edition.lower()) == 1
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    head = document.sections[0].header.paragraphs[0].text
    foot = document.sections[0].footer.paragraphs[0]
    assert head.endswith(EDITIONS[kind].marking)
    assert foot.text.startswith(f"Draft 2, text {some.digest[:12]}")
    fields = [one.text.strip() for one in foot._p.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert not document.sections[0].different_first_page_header_footer


def test_the_contents_field_leads_to_every_section():
    xml = etree.fromstring(parts_of(EditionKind.FULL)["word/document.xml"])
    assert any("TOC" in one.text for one in xml.iter(qn("w:instrText")))
    anchors = [one.get(qn("w:anchor")) for one in xml.iter(qn("w:hyperlink"))]
    marks = {one.get(qn("w:name")) for one in xml.iter(qn("w:bookmarkStart"))}
    assert len(anchors) == len(contents(RECORD).sections)
    assert set(anchors) <= marks


def test_every_picture_has_its_words_and_a_vector_beside_its_pixels():
    parts = parts_of(EditionKind.FULL)
    xml = etree.fromstring(parts["word/document.xml"])
    described = [one.get("descr") for one in xml.iter(f"{{{xml.nsmap['wp']}}}docPr")]
    chains = [words.text for words in contents(RECORD).paragraphs if words.style is Style.CHAIN]
    assert described[1:] == chains
    assert "one lane for each agency" in described[0]
    assert (
        sum(name.endswith(".svg") for name in parts) == sum(name.endswith(".png") for name in parts) == len(described)
    )
    assert parts["[Content_Types].xml"].count(b"image/svg+xml") >= 1


def test_the_table_says_which_row_is_its_header_and_no_row_is_cut():
    (table,) = document_of(EditionKind.FULL).tables
    first, *rest = table._tbl.tr_lst
    assert first.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row.find(f".//{qn('w:tblHeader')}") is None for row in rest)
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in table._tbl.tr_lst)
    order = [etree.QName(one).localname for one in table._tbl.tblPr]
    assert order.index("tblBorders") < order.index("tblLayout") < order.index("tblLook") < order.index("tblCaption")


@EVERY
def test_nobody_is_named_in_any_part_of_the_file(kind):
    everything = b"\n".join(body for name, body in parts_of(kind).items() if not name.endswith(".png")).decode()
    named = {name for name in NAMES if re.search(rf"\b{name}\b", everything)}
    assert named <= ({"Doyle", "Kieran"} if kind is EditionKind.FULL else set())
    assert "python" not in everything.lower()


def test_the_same_contents_give_the_same_bytes():
    again = make_file(lambda _share, _words: None, contents(RECORD, EditionKind.PLAIN), WORD)
    assert again.content == made("usual", EditionKind.PLAIN, WORD).content

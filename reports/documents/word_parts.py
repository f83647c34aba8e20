"""Pieces of a Word file that python-docx has no words for: fields, bookmarks, pictures with vectors, tables."""

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part as FilePart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from reports.documents.contents import Part
from reviews.editions.blocks import COLUMNS, row_of
from reviews.editions.rules import Style, Words

IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
VECTOR = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext '
    'uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{}"/></a:ext></a:extLst>'
)
WIDTHS = (Mm(17), Mm(26), Mm(27), Mm(62), Mm(38))
HIGHEST = Mm(200)
NEVER_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_text(paragraph: Paragraph, text: str) -> None:
    """Text with its lines kept, and without what no XML file may hold."""
    paragraph.add_run(NEVER_IN_XML.sub("", text))


def add_heading(document: WordDocument, part: Part, words: Words) -> None:
    """A heading as a real one. That of a section can be reached from the contents, and the first begins a page."""
    paragraph = document.add_heading(level=part.level - 1)
    paragraph.paragraph_format.page_break_before = True if words.number == "1" else None
    add_text(paragraph, f"{words.number}  {words.text}" if words.number else words.text)
    if words.style is Style.LABEL:  # a few words over what follows, whatever its level
        for run in paragraph.runs:
            run.font.size = Pt(10.5)
    if words.number:
        for tag, name in (("w:bookmarkStart", f"section_{words.number}"), ("w:bookmarkEnd", "")):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), words.number)
            if name:
                mark.set(qn("w:name"), name)
            paragraph._p.append(mark)


def add_contents(document: WordDocument, sections: Sequence[Words]) -> None:
    """A contents field, filled in already. It gives no page numbers: those would be wrong until somebody updates it."""
    paragraph = document.add_paragraph("Contents", style="Heading 1")
    for place, section in enumerate(sections):
        line = document.add_paragraph(style="Contents line")
        if place == 0:
            _field_part(line, "begin")
            _instruction(line, 'TOC \\o "1-1" \\h \\n \\z')
            _field_part(line, "separate")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"section_{section.number}")
        link.set(qn("w:history"), "1")
        line._p.append(link)
        run = line.add_run(f"{section.number}\t{section.text}")
        link.append(run._r)
        if place == len(sections) - 1:
            _field_part(line, "end")
    paragraph.paragraph_format.page_break_before = True


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word works out, such as the number of the page."""
    _field_part(paragraph, "begin")
    _instruction(paragraph, instruction)
    _field_part(paragraph, "separate")
    paragraph.add_run(shown)
    _field_part(paragraph, "end")


def _field_part(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _instruction(paragraph: Paragraph, instruction: str) -> None:
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = f" {instruction} "
    paragraph.add_run()._r.append(text)


def add_picture(document: WordDocument, pixels: bytes, vectors: bytes, alt: str, across: Length) -> None:
    """A figure with its alternative text."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    picture = paragraph.add_run().add_picture(BytesIO(pixels), width=across)
    if picture.height > HIGHEST:
        picture.width, picture.height = Length(picture.width * HIGHEST // picture.height), HIGHEST
    described: Any = picture._inline.docPr
    described.set("descr", alt)
    package: Any = document.part.package
    name = PackURI(f"/word/media/figure-{described.get('id')}.svg")
    vector = FilePart(name, "image/svg+xml", vectors, package)
    blip = picture._inline.find(f".//{qn('a:blip')}")
    blip.append(parse_xml(VECTOR.format(document.part.relate_to(vector, IMAGE))))


def add_table(document: WordDocument, part: Part) -> None:
    """Rows of the chronology under a header that is said to be one, and stands again on each page."""
    document.add_paragraph(part.caption, style="Caption").paragraph_format.keep_with_next = True
    rows = [COLUMNS, *(row_of(words) for words in part.block.words)]
    table = document.add_table(rows=len(rows), cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    _say(table, part.caption)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    # Asking python-docx for a cell walks the whole table each time: the rows are walked once.
    for row, cells in zip(table._tbl.tr_lst, rows, strict=True):
        is_head = cells is COLUMNS
        _of_a_row(row, is_head)
        for cell, text, width in zip(row.tc_lst, cells, WIDTHS, strict=True):
            cell.width = width
            paragraph = Paragraph(cell.p_lst[0], table)
            paragraph.style = document.styles["Cell"]
            add_text(paragraph, text)
            for run in paragraph.runs:
                run.bold = is_head or None
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _of_a_row(row: Any, is_head: bool) -> None:
    about = row.get_or_add_trPr()
    about.append(OxmlElement("w:cantSplit"))
    if is_head:
        about.append(OxmlElement("w:tblHeader"))


def _say(table: Any, caption: str) -> None:
    """What the table is, for whoever does not see it; rules between rows only."""
    about = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "B1B4B6")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    for side in ("left", "right", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "nil")
        borders.append(line)
    about.find(qn("w:tblLayout")).addprevious(borders)  # Word is strict about the order
    said = OxmlElement("w:tblCaption")
    said.set(qn("w:val"), caption)
    about.append(said)


def bordered(paragraph: Paragraph) -> None:
    """A rule on its left, as beside what must not be overlooked."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", "144E81")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)

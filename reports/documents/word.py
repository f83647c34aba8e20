"""An edition as a Word file: real headings, table headers, alternative texts, language; with python-docx."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Mm

from reports.documents.contents import Contents, Part
from reports.documents.pages import CHRONOLOGY, FIGURE_ALT
from reports.documents.word_parts import add_contents, add_heading, add_picture, add_table, add_text, bordered
from reports.documents.word_styles import dress, head_and_foot
from reviews.editions.blocks import CHAIN_CAPTION
from reviews.editions.rules import Style
from workbench.ui.words import day

ACROSS = Mm(170)
LONG_LABEL = 36  # letters that fit before the values
DRAFT = "This is a draft. It is for the people it was given to, and it can still change."
NAMES_NOBODY = "From a serious further offence review. It is about practice, and names nobody."


def word_of(contents: Contents, pixels: Mapping[str, bytes], vectors: Mapping[str, bytes]) -> bytes:
    """The file. A newer Word draws the vectors; every other programme the pixels."""
    document = Document()
    dress(document, contents)
    head_and_foot(document, contents)
    _cover(document, contents)
    if not contents.is_one_page:
        add_contents(document, contents.sections)
    for part in contents.parts:
        _add(document, part, pixels, vectors)
    out = BytesIO()
    document.save(out)
    return _at_no_time(out.getvalue())


def _cover(document: WordDocument, contents: Contents) -> None:
    document.add_paragraph(contents.heading, style="Title")
    document.add_paragraph(NAMES_NOBODY if contents.is_one_page else contents.edition, style="Subtitle")
    if not contents.is_one_page:
        facts = [*contents.cover, ("Version", f"{contents.version}, {day(contents.frozen_on)}")]
        for label, value in [*facts, ("Digest of the text", contents.digest_in_groups)]:
            _fact(document, label, value)
    if not contents.is_final:
        bordered(document.add_paragraph(DRAFT, style="Draft"))


def _add(document: WordDocument, part: Part, pixels: Mapping[str, bytes], vectors: Mapping[str, bytes]) -> None:
    words = part.block.first
    if part.level:
        add_heading(document, part, words)
    elif part.style is Style.ITEM:
        for item in part.block.words:
            add_text(document.add_paragraph(style="List Bullet"), item.text)
    elif part.style is Style.FACT:
        for fact in part.block.words:
            _fact(document, fact.cells[0], fact.cells[1])
    elif part.style in (Style.FIGURE, Style.CHAIN):
        is_chain = part.style is Style.CHAIN
        name = words.about if is_chain else CHRONOLOGY
        if name in pixels:
            add_picture(document, pixels[name], vectors[name], words.text if is_chain else FIGURE_ALT, ACROSS)
        document.add_paragraph(CHAIN_CAPTION if is_chain else words.text, style="Caption")
    elif part.style is Style.CHRONOLOGY:
        add_table(document, part)
    else:
        paragraph = document.add_paragraph(style="Numbered paragraph" if words.number else "Normal")
        add_text(paragraph, f"{words.number}\t{words.text}" if words.number else words.text)


def _fact(document: WordDocument, label: str, value: str) -> None:
    paragraph = document.add_paragraph(style="Fact")
    paragraph.add_run(label).bold = True
    add_text(paragraph, f"\t{value}" if len(label) <= LONG_LABEL else f"\n{value}")


def _at_no_time(content: bytes) -> bytes:
    """The same parts packed again without the time of packing, so that the same text gives the same bytes."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as packed, ZipFile(out, "w", ZIP_DEFLATED) as again:
        for name in packed.namelist():
            again.writestr(ZipInfo(name, (1980, 1, 1, 0, 0, 0)), packed.read(name), ZIP_DEFLATED)
    return out.getvalue()

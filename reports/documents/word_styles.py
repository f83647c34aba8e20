"""How a Word file looks: its styles, its language, what stands at the head and foot of each page."""

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reports.documents.contents import Contents
from reports.documents.word_parts import add_field

BLUE, GREY, INK = RGBColor(0x14, 0x4E, 0x81), RGBColor(0x48, 0x4E, 0x52), RGBColor(0x0B, 0x0C, 0x0C)
TYPEFACE = "Arial"  # on every machine with Word; the letters of the PDF would have to be installed
SIZES = {"Title": 28, "Subtitle": 16, "Heading 1": 17, "Heading 2": 13, "Heading 3": 11, "Heading 4": 11}
BEFORE = {"Heading 1": 24, "Heading 2": 16, "Heading 3": 10, "Heading 4": 10, "Title": 130}
INDENT = Mm(12)


def dress(document: WordDocument, contents: Contents) -> None:
    """Paper, language, title and styles."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(27), Mm(24)
    package: Any = document.part.package
    for name in [name for name, one in package.rels.items() if one.reltype.endswith("/thumbnail")]:
        del package.rels[name]  # a picture of another document
    known = document.core_properties
    whole = contents.title if contents.is_one_page else f"{contents.title}, {contents.edition.lower()}"
    known.title = f"{whole}, {contents.version.lower()}"
    known.language, known.author, known.comments = "en-GB", "", ""
    known.subject, known.last_modified_by = contents.marking, ""
    known.created = known.modified = contents.frozen_at.replace(tzinfo=None)
    styles: Any = document.styles
    defaults = styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for language in defaults.findall(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    _set(styles["Normal"], 10.5, INK, after=6)
    styles["Normal"].paragraph_format.line_spacing = 1.2
    for name, size in SIZES.items():
        _set(styles[name], size, GREY if name == "Subtitle" else INK, before=BEFORE.get(name, 0), after=6)
        styles[name].font.bold = name != "Subtitle"
        styles[name].font.italic = False
        styles[name].paragraph_format.keep_with_next = True
        for spacing in styles[name].element.findall(f".//{qn('w:rPr')}/{qn('w:spacing')}"):
            spacing.getparent().remove(spacing)
        for border in styles[name].element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
    styles["Subtitle"].paragraph_format.space_after = Pt(36)
    if contents.is_one_page:
        _one_page(styles)
    _set(styles["Caption"], 9, GREY, after=10)
    styles["Caption"].font.bold = False
    _set(styles["List Bullet"], 10.5, INK, after=3)
    styles["List Bullet"].paragraph_format.left_indent = Mm(5) if contents.is_one_page else INDENT + Mm(5)
    styles["List Bullet"].paragraph_format.first_line_indent = -Mm(5)
    _own(styles, "Numbered paragraph", INDENT, INDENT)
    _own(styles, "Fact", Mm(68), Mm(68))
    _own(styles, "Cell", Mm(0), Mm(0), size=8.5, after=0)
    _own(styles, "Draft", Mm(4), Mm(0))
    _own(styles, "Contents line", Mm(9), Mm(9))


def _one_page(styles: Any) -> None:
    """A page of its own: nothing above the title, little between."""
    for name, size, before in (("Title", 22, 0), ("Subtitle", 10.5, 0), ("Heading 1", 13, 10), ("Heading 2", 11, 6)):
        styles[name].font.size = Pt(size)
        styles[name].paragraph_format.space_before = Pt(before)
        styles[name].paragraph_format.space_after = Pt(3)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    styles["Normal"].paragraph_format.line_spacing = 1.1


def _set(style: Any, size: float, colour: RGBColor, *, before: float = 0, after: float = 0) -> None:
    style.font.name, style.font.size, style.font.color.rgb = TYPEFACE, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), TYPEFACE)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _own(styles: Any, name: str, left: Any, hanging: Any, *, size: float = 10.5, after: float = 6) -> None:
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    style.quick_style = True
    _set(style, size, INK, after=after)
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = left, -hanging
    if hanging:
        style.paragraph_format.tab_stops.add_tab_stop(left)
    style.paragraph_format.widow_control = True


def head_and_foot(document: WordDocument, contents: Contents) -> None:
    """Reference, marking, version, digest and number on each page."""
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    for paragraph in (head, foot):
        paragraph.style = document.styles["Normal"]
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run(f"{contents.running}\t")
    head.add_run(contents.marking).bold = True
    foot.add_run(f"{contents.foot}\tPage ")
    add_field(foot, "PAGE", "1")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES", "1")
    for paragraph in (head, foot):
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(8.5), GREY

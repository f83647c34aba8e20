"""What PDF/UA-1 (ISO 14289-1) asks of a file and a program can check, as far as our documents use it.

`faults_of(content)` gives one sentence for each fault; `text_in_order(content)` the text in the order in which it is
read aloud. The clause numbers are those of ISO 14289-1.
"""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

STANDARD = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
    "Figure", "Formula", "Form",
}  # fmt: skip
SHOWS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI"}
MAY_HOLD = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TFoot": {"TR"},
    "TR": {"TH", "TD"},
}
MAY_STAND_IN = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
}


@dataclass
class Element:
    """An element of the structure tree, with what it holds in order: elements, and (page, id) of marked content."""

    tag: str
    node: Any
    page: int | None
    kids: list[Any] = field(default_factory=list)
    parent: "Element | None" = None

    def __iter__(self) -> Iterator["Element"]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid


def tree_of(pdf: pikepdf.Pdf) -> Element:
    """The structure tree."""
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}

    def element(node: Any, page: int | None) -> Element:
        page = pages.get(node.Pg.objgen, page) if "/Pg" in node else page
        found = Element(str(node.S)[1:], node, page)
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                found.kids.append((page, int(kid)))
            elif kid.get("/Type") == "/OBJR":
                found.kids.append(kid.Obj)
            elif kid.get("/Type") == "/MCR":
                found.kids.append((pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)))
            else:
                child = element(kid, page)
                child.parent = found
                found.kids.append(child)
        return found

    roots = pdf.Root.StructTreeRoot.K
    (root,) = roots if isinstance(roots, pikepdf.Array) else [roots]
    return element(root, None)


def faults_of(content: bytes) -> list[str]:
    """Everything that is wrong, each in one sentence; nothing when nothing is."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return [*_of_the_file(pdf), *_of_the_tree(pdf), *_of_the_pages(pdf), *_of_the_fonts(pdf), *_of_the_outline(pdf)]


def _of_the_file(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "The file does not say that it is tagged (6.2)."
    if root.get("/MarkInfo", {}).get("/Suspects", False):
        yield "The file says that its tags are suspect (7.1)."
    if not str(root.get("/Lang", "")):
        yield "The file does not say its language (7.2)."
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "The title is not shown in the window (7.1)."
    if "/StructTreeRoot" not in root:
        yield "There is no structure tree (7.1)."
    if "/Encrypt" in pdf.trailer:
        yield "The file is encrypted (7.16)."
    if "/AcroForm" in root or "/OpenAction" in root or "/JavaScript" in root.get("/Names", {}):
        yield "The file does things."
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        if str(metadata.get("pdfuaid:part", "")) != "1":
            yield "The file does not claim PDF/UA-1 (5)."
        if not metadata.get("dc:title"):
            yield "The metadata have no title (7.1)."
    if not str(pdf.docinfo.get("/Title", "")):
        yield "The file has no title."


def _of_the_tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = tree_of(pdf)
    if root.tag != "Document":
        yield f"The tree begins with {root.tag}."
    level = 0
    for element in root:
        tag = element.tag
        if tag not in STANDARD:
            yield f"{tag} is no standard type (7.1)."
        kids = {kid.tag for kid in element.kids if isinstance(kid, Element)}
        if tag in MAY_HOLD and (kids - MAY_HOLD[tag] or any(isinstance(kid, tuple) for kid in element.kids)):
            yield f"{tag} holds {sorted(kids - MAY_HOLD[tag])} (7.2)."
        if tag in MAY_STAND_IN and (element.parent is None or element.parent.tag not in MAY_STAND_IN[tag]):
            yield f"{tag} stands in {element.parent and element.parent.tag} (7.2)."
        if tag == "Figure":
            if not str(element.node.get("/Alt", "")).strip():
                yield "A figure has no alternative text (7.3)."
            if "/BBox" not in element.node.get("/A", {}):
                yield "A figure has no bounding box (7.3)."
        if found := re.fullmatch(r"H(\d)", tag):
            if int(found[1]) > level + 1:
                yield f"Heading H{found[1]} follows H{level} (7.4.2)."
            level = int(found[1])
        if tag == "Link" and not any(isinstance(kid, pikepdf.Object) for kid in element.kids):
            yield "A link has no annotation (7.18.5)."
        if tag == "Table":
            yield from _of_a_table(element)


def _of_a_table(table: Element) -> Iterator[str]:
    headers = {str(cell.node.ID) for cell in table if cell.tag == "TH" and "/ID" in cell.node}
    if not headers:
        yield "A table has no headers (7.5)."
    widths = set()
    for row in (element for element in table if element.tag == "TR"):
        widths.add(sum(int(cell.node.get("/A", {}).get("/ColSpan", 1)) for cell in row.kids))
    if len(widths) > 1:
        yield f"The rows of a table have different lengths {widths} (7.2)."
    for cell in (element for element in table if element.tag == "TD"):
        named = [str(header) for header in cell.node.get("/A", {}).get("/Headers", [])]
        if not named or not set(named) <= headers:
            yield "A cell has no header (7.5)."


def _of_the_pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    tree = dict(_number_tree(pdf.Root.StructTreeRoot.ParentTree))
    reached = {element.node.objgen for element in tree_of(pdf)}
    for number, page in enumerate(pdf.pages, start=1):
        if page.get("/Tabs") != "/S":
            yield f"Page {number} is not tabbed in the order of its structure (7.18.3)."
        owners = tree.get(int(page.get("/StructParents", -1)))
        if owners is None:
            yield f"Page {number} is not in the parent tree (7.1)."
            continue
        yield from _of_the_content(page, owners, number)
        for annotation in page.get("/Annots", []):
            if annotation.Subtype == "/Link" and not str(annotation.get("/Contents", "")):
                yield f"A link on page {number} has no description (7.18.5)."
            owner = tree.get(int(annotation.get("/StructParent", -1)))
            if owner is None or owner.objgen not in reached:
                yield f"An annotation on page {number} is not in the structure (7.18.1)."


def _of_the_content(page: pikepdf.Page, owners: Any, number: int) -> Iterator[str]:
    """Everything that is shown is real content with its element, or an artifact; and neither inside the other."""
    depth: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            is_artifact = operands[0] == "/Artifact"
            marked = name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]
            kind = "artifact" if is_artifact else "content" if marked else "other"
            if (kind == "artifact" and "content" in depth) or (kind == "content" and "artifact" in depth):
                yield f"On page {number} an artifact and real content are one inside the other (7.1)."
            if (
                marked
                and not is_artifact
                and (int(operands[1].MCID) >= len(owners) or owners[int(operands[1].MCID)] is None)
            ):
                yield f"Content on page {number} belongs to no element (7.1)."
            depth.append(kind)
        elif name == "EMC":
            depth.pop()
        elif name in SHOWS and "content" not in depth and "artifact" not in depth:
            yield f"Page {number} shows something ({name}) that is neither tagged nor an artifact (7.1)."


def _of_the_fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            described = inner.get("/FontDescriptor", {})
            if font.get("/Subtype") != "/Type3" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(
                described.keys()
            ):
                yield f"A font on page {number} is not embedded (7.21.4)."
            if "/ToUnicode" not in font:
                yield f"A font on page {number} cannot be read as text (7.21.7)."


def _of_the_outline(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_outline() as outline:
        if not outline.root:
            yield "There are no bookmarks."


def _number_tree(node: Any) -> Iterator[tuple[int, Any]]:
    numbers = node.get("/Nums", [])
    yield from ((int(numbers[i]), numbers[i + 1]) for i in range(0, len(numbers), 2))
    for kid in node.get("/Kids", []):
        yield from _number_tree(kid)


def bookmarks_of(content: bytes) -> list[str]:
    """The titles of all bookmarks, depth first."""

    def titles(items: Any) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from titles(item.children)

    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        return list(titles(outline.root))


def text_in_order(content: bytes) -> list[str]:
    """The text of each paragraph, item, heading, cell and caption, in the order of the structure tree."""
    marked = _marked_text(content)
    said: list[str] = []
    with pikepdf.open(BytesIO(content)) as pdf:
        for element in tree_of(pdf):
            if element.tag in {"P", "H1", "H2", "H3", "H4", "LBody", "TH", "TD", "Caption", "Figure"}:
                said.append(" ".join(_text_of(element, marked).split()))
    return [text for text in said if text]


def _text_of(element: Element, marked: dict[tuple[int, int], str]) -> str:
    parts = []
    for kid in element.kids:
        if isinstance(kid, Element):
            parts.append(_text_of(kid, marked))
        elif isinstance(kid, tuple):
            parts.append(marked.get(kid, ""))
    return " ".join(parts)


def _marked_text(content: bytes) -> dict[tuple[int, int], str]:
    """The text of each piece of marked content, by page and id."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(content)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            length = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
            buffer = ctypes.create_string_buffer(length)
            pdfium.FPDFTextObj_GetText(
                item.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
            )
            text = buffer.raw.decode("utf-16-le").rstrip("\0")
            key = (number, pdfium.FPDFPageObj_GetMarkedContentID(item.raw))
            found[key] = found.get(key, "") + text
        text_page.close()
        page.close()
    document.close()
    return found


def all_text(content: bytes) -> str:
    """Every text on every page, artifacts included."""
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    return text


def all_strings(content: bytes) -> str:
    """Every string in every object and every decoded stream but those of fonts: metadata, bookmarks, attachments."""
    found: list[str] = []

    def strings(value: Any, depth: int = 0) -> None:
        if isinstance(value, pikepdf.String):
            found.append(str(value))
        elif isinstance(value, pikepdf.Array) and depth < 8:
            for item in value:
                strings(item, depth + 1)
        elif isinstance(value, pikepdf.Dictionary) and not value.is_indirect and depth < 8:
            for item in value.values():
                strings(item, depth + 1)

    with pikepdf.open(BytesIO(content)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream):
                found.append(item.read_bytes().decode("latin-1"))
                found.append(item.read_bytes().decode("utf-8", "ignore"))
                for value in item.stream_dict.values():
                    strings(value)
            elif isinstance(item, pikepdf.Dictionary):
                for value in item.values():
                    strings(value)
            else:
                strings(item)
        found += [str(value) for value in pdf.docinfo.values()]
        found += list(pdf.attachments)
    return "\n".join(found)

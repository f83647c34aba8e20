"""The chronology as a Word document: one table, its headings on every page, on paper turned sideways. Pure."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.forms.delimited import cells_of, headings

LEFT_OUT = ("id", "part of")  # ids say nothing to somebody who reads
WIDTHS = {"what happened": 4200, "source": 2200, "known_to": 1800}  # twentieths of a point
NARROW = 1150
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_START = f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>'
_END = (
    '<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/>'
    "</w:sectPr></w:body></w:document>"
)


def document_of(lines: Iterable[Line], names: Sequence[str], title: str, changes: Changes) -> bytes:
    """The document. Rows are packed as they come."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("docProps/core.xml", _about(title))
        with package.open("word/document.xml", "w", force_zip64=True) as document:
            for piece in _document(lines, names, title, changes):
                document.write(piece.encode())
    return out.getvalue()


def _document(lines: Iterable[Line], names: Sequence[str], title: str, changes: Changes) -> Iterator[str]:
    first = headings(names)
    shown = [place for place, heading in enumerate(first) if heading not in LEFT_OUT]
    widths = [WIDTHS.get(first[place], NARROW) for place in shown]
    yield f'{_START}<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
    yield f"<w:t>{_clean(title)}</w:t></w:r></w:p>{_table(widths)}"
    yield _row([first[place] for place in shown], widths, is_head=True)
    for line in lines:
        cells = cells_of(line, names)
        if any(map(_NOT_XML.search, cells)):
            changes.note("characters that Word does not take are left out", line)
        yield _row([cells[place] for place in shown], widths)
    yield f"</w:tbl>{_END}"


def _table(widths: Sequence[int]) -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, is_head: bool = False) -> str:
    head = "<w:cantSplit/><w:tblHeader/>" if is_head else "<w:cantSplit/>"
    look = '<w:rPr><w:b/><w:sz w:val="18"/></w:rPr>' if is_head else '<w:rPr><w:sz w:val="18"/></w:rPr>'
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:r>{look}{_text(cell)}</w:r></w:p></w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{head}</w:trPr>{made}</w:tr>"


def _text(cell: str) -> str:
    pieces = _clean(cell).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "<w:br/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces)


def _clean(text: str) -> str:
    return escape(_NOT_XML.sub("", text))


def _about(title: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{_clean(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>"
    )

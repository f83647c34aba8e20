"""Files of every kind, made where they are needed: workbooks and Word documents from cells, as small as they can be."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

HEAD = ("date", "agency", "type", "what happened", "source")
ROW = ("3 April 2015", "Police", "call", "Came", "log")

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = {"day": 1, "month": 2, "year": 3, "time": 4, "moment": 5}
_FORMATS = ("dd/mm/yyyy", "mmm\\ yyyy", "yyyy", "hh:mm", "dd/mm/yyyy\\ hh:mm;@")


def csv_of(*rows: Sequence[str], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows under the usual headings."""
    return "\n".join(separator.join(row) for row in (HEAD, *rows)).encode(encoding)


def json_of(value: Any) -> bytes:
    return json.dumps(value).encode()


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return out.getvalue()


def workbook(*rows: Sequence[Any], more: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A workbook of one sheet. `more` is XML that stands after the rows."""
    return workbook_of({"Chronology": sheet_xml(*rows, more=more)}, parts=parts)


def workbook_of(
    sheets: Mapping[str, str],
    *,
    hidden: Sequence[str] = (),
    parts: Mapping[str, str] | None = None,
    formats: Mapping[str, str] | None = None,
    **book: str,
) -> bytes:
    """A workbook of several sheets, each as XML."""
    numbered = list(enumerate(sheets.items(), 1))
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}" state="{_state(name, hidden)}"/>'
        for number, (name, _) in numbered
    )
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _ in numbered
    )
    properties = "".join(f' {name}="{value}"' for name, value in book.items())
    shown = [(formats or {}).get(style, code) for style, code in zip(STYLES, _FORMATS, strict=True)]
    codes = "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(code)}"/>' for i, code in enumerate(shown))
    styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{164 + i}"/>' for i, _ in enumerate(_FORMATS))
    return packed(
        {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><workbookPr{properties}/>'
            f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{codes}</numFmts>'
            f"<cellXfs>{styles}</cellXfs></styleSheet>",
            **{f"xl/worksheets/sheet{number}.xml": xml for number, (_, xml) in numbered},
            **(parts or {}),
        }
    )


def _state(name: str, hidden: Sequence[str]) -> str:
    return "hidden" if name in hidden else "visible"


def sheet_xml(*rows: Sequence[Any], more: str = "") -> str:
    """A worksheet. A cell is text, or a pair of attributes and XML for anything else."""
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{chr(65 + place)}{number}", cell) for place, cell in enumerate(row) if cell != "")
        lines.append(f'<row r="{number}">{cells}</row>')
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData>{more}</worksheet>'


def number(value: float | str, style: str = "") -> tuple[str, str]:
    """A cell that holds a number, shown as a date when a style says so."""
    return (f' s="{STYLES[style]}"' if style else "", f"<v>{value}</v>")


def _cell(reference: str, cell: Any) -> str:
    if isinstance(cell, tuple):
        return f'<c r="{reference}"{cell[0]}>{cell[1]}</c>'
    return f'<c r="{reference}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def document(*tables: Sequence[Sequence[str] | str], body: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A Word document with these tables. A row or cell that is XML already stands as it is."""
    made = "".join(
        f"<w:tbl>{''.join(row if isinstance(row, str) else _row(row) for row in table)}</w:tbl>" for table in tables
    )
    return packed(
        {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{body}{made}</w:body></w:document>',
            **(parts or {}),
        }
    )


def _row(cells: Sequence[str]) -> str:
    return f"<w:tr>{''.join(each if each.startswith('<w:tc>') else word_cell(each) for each in cells)}</w:tr>"


def word_cell(text: str, properties: str = "") -> str:
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{lines}</w:tc>"

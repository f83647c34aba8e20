"""The words in a Word document, as they stand when every change is accepted. Pure."""

from collections.abc import Iterator
from typing import Any

from reviews.chronology.importing.formats.archive import local

_NOT_READ = frozenset(
    {"del", "moveFrom", "tbl", "txbxContent", "pict", "drawing", "instrText", "fldChar", "AlternateContent"}
)


def inside(element: Any, name: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also where a content control or a tracked change stands round them."""
    for child in element:
        if local(child) == name:
            yield child
        elif local(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from inside(child, name)


def words_in(cell: Any) -> str:
    """The words of a cell, a line for each paragraph."""
    lines = [line_of(paragraph) for paragraph in inside(cell, "p")]
    return "\n".join(line for line in lines if line).strip()


def line_of(paragraph: Any) -> str:
    """The words of one paragraph."""
    return "".join(_pieces(paragraph)).strip()


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        match local(child):
            case "t":
                yield child.text or ""
            case "tab":
                yield " "
            case "br" | "cr":
                yield "\n"
            case "noBreakHyphen":
                yield "-"
            case name if name not in _NOT_READ:
                yield from _pieces(child)

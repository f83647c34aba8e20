"""The cells of a worksheet's row, as a person sees them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reviews.chronology.importing.formats.archive import Archive, attribute, local
from reviews.chronology.importing.formats.number_formats import (
    Shown,
    date_in_words,
    hides_year,
    number_in_words,
    shown_as,
)
from reviews.chronology.importing.formats.references import place_of
from reviews.chronology.importing.formats.refusals import too_many_cells
from reviews.chronology.importing.formats.text import kept
from reviews.chronology.importing.sheet import Fault

MOST_TEXTS = 2_000_000
NEVER_WORKED_OUT = "This is a formula that was never worked out. Open the workbook, save it, and choose it again."
IS_AN_ERROR = "This cell shows an error of the spreadsheet. Correct it there, or type what it should say."
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Cell:
    """One cell: where it stands, what it shows, and what is the matter with it."""

    place: int
    text: str
    is_formula: bool = False
    fault: Fault | None = None
    has_hidden_year: bool = False


class CellReader:
    """Reads cells by what the workbook keeps apart: the texts that cells share, and how numbers are shown."""

    def __init__(self, archive: Archive, texts_part: str, styles_part: str, *, from_1904: bool) -> None:
        self._texts = _texts(archive, texts_part) if texts_part in archive.parts else []
        formats = _formats(archive.tree(styles_part))
        self._shown = [shown_as(*each) for each in formats]
        self.yearless = frozenset(style for style, each in enumerate(formats) if hides_year(*each))
        self._from_1904 = from_1904

    def cells(self, row: Any) -> Iterator[Cell]:
        """The cells of a row that hold anything. Raises `ValueError` for what no spreadsheet program writes."""
        place = -1
        for element in row:
            if local(element) != "c":
                continue
            reference = element.get("r")
            place = place_of(reference) if reference else place + 1
            yield self._cell(element, place)

    def _cell(self, element: Any, place: int) -> Cell:
        kind = element.get("t", "n")
        value, inline, is_formula = None, "", False
        for part in element:
            match local(part):
                case "v":
                    value = part.text or ""
                case "f":
                    is_formula = True
                case "is":
                    inline = _text(part)
        if is_formula and (value is None or (not value and kind != "str")):
            return Cell(place, "", is_formula=True, fault=Fault(place, "", NEVER_WORKED_OUT))
        style = int(element.get("s", 0))
        text = inline if kind == "inlineStr" else self._words(value or "", kind, style)
        fault = Fault(place, text, IS_AN_ERROR) if kind == "e" else None
        has_hidden_year = style in self.yearless and kind == "n" and bool(value)
        return Cell(place, text.strip(), is_formula, fault, has_hidden_year)

    def _words(self, value: str, kind: str, style: int) -> str:
        match kind:
            case _ if not value:
                return ""
            case "s":
                return self._texts[int(value)]
            case "b":
                return "TRUE" if value == "1" else "FALSE"
            case "d":
                return value.removesuffix("T00:00:00")
            case "n":
                return self._number(value, style)
        return _unescaped(value)

    def _number(self, value: str, style: int) -> str:
        shown = self._shown[style] if style < len(self._shown) else Shown.NUMBER
        if shown is Shown.NUMBER:
            return number_in_words(value)
        return date_in_words(value, shown, from_1904=self._from_1904)


def _texts(archive: Archive, part: str) -> list[str]:
    """The texts that cells share."""
    found = []
    for item in archive.elements(part, "si"):
        found.append(_text(item))
        if len(found) > MOST_TEXTS:
            raise too_many_cells(archive.name)
    return found


def _text(item: Any) -> str:
    """The text of a shared or inline string: its runs together, without the reading aids of East Asian scripts."""
    parts = []
    for child in item:
        name = local(child)
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            parts += [run.text or "" for run in child if local(run) == "t"]
    return _unescaped("".join(parts))


def _unescaped(text: str) -> str:
    return kept(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)) if "_x" in text else text


def _formats(styles: Any) -> list[tuple[int, dict[int, str]]]:
    """The number format of each style of the workbook, with the formats that the workbook makes itself."""
    if styles is None:
        return []
    codes = {int(attribute(each, "numFmtId")): attribute(each, "formatCode") for each in styles.iter("{*}numFmt")}
    return [(int(each.get("numFmtId", 0)), codes) for formats in styles.iter("{*}cellXfs") for each in formats]

"""The words of an edition, and how they are digested once frozen. Which editions there are: `kinds`. Pure."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.lanes import Band, line_on


class Style(StrEnum):
    """What a paragraph is on the page."""

    HEADING = "heading"  # of a section
    SUBHEADING = "subheading"  # of a part of a section, such as one finding
    LABEL = "label"  # over a few paragraphs or a list: “Why it came about”
    TEXT = "text"
    ITEM = "item"  # of a list
    CHRONOLOGY = "chronology"  # a row of the chronology table
    FIGURE = "figure"  # a figure: its values, frozen with the words
    CHAIN = "chain"  # a finding drawn step by step: its boxes, frozen with the words
    FACT = "fact"  # a label and its value, in a list


@dataclass(frozen=True)
class Words:
    """One numbered paragraph: `number` as printed ("4.2"), its section, how it is set, and its words.

    `number` is empty for what is not spoken of by number: facts, items of a list, labels. `about` names the record it
    speaks of (a finding's id, an entry's id), so that a reply can point at it. `cells` hold the parts of a chronology
    row (when, agency, what happened, source, who knew) and of a fact (label, value), and the values of a figure.
    """

    number: str
    section: str
    style: Style
    text: str
    about: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class FrozenEntry:
    """An entry as the chronology figure draws it, frozen with the words: its lane, and its date as it is kept."""

    agency: str
    happened: ImpreciseDate
    summary: str = ""  # a still figure does not show it

    def as_cell(self) -> str:
        """As a cell of a figure's paragraph."""
        return json.dumps([self.agency, self.happened.edtf, self.happened.as_written], ensure_ascii=False)

    @classmethod
    def from_cell(cls, cell: str, frozen_on: date) -> Self:
        """Back from a cell. The day it was frozen on settles years of two digits, now as then."""
        agency, edtf, as_written = json.loads(cell)
        return cls(agency, ImpreciseDate.from_stored(edtf, as_written, frozen_on))


@dataclass(frozen=True)
class Frozen:
    """What a figure draws, as it was frozen: the entries, and the hindsight line."""

    entries: tuple[FrozenEntry, ...]
    lines: tuple[Band, ...]

    @classmethod
    def from_cells(cls, cells: Sequence[str], frozen_on: date) -> Self:
        """Back from the cells of a figure's paragraph. Those frozen before there was a line have none."""
        lines = [json.loads(cell) for cell in cells if cell.startswith("{")]
        return cls(
            tuple(FrozenEntry.from_cell(cell, frozen_on) for cell in cells if not cell.startswith("{")),
            tuple(line_on(date.fromisoformat(line["line"]), line["words"]) for line in lines),
        )


def line_as_cell(line: Band) -> str:
    """The hindsight line as a cell of a figure's paragraph."""
    return json.dumps({"line": line.since.isoformat(), "words": line.words}, ensure_ascii=False)


COVER = "Cover"  # the section of the facts that stand on the cover


def version_in_words(number: int, is_final: bool) -> str:
    """“Draft 2”, “Final, version 3”: an edition as its readers tell it from others."""
    return f"Final, version {number}" if is_final else f"Draft {number}"


def digest_of(paragraphs: Sequence[Words]) -> str:
    """SHA-256 (hex) of the words in their order: what countersigning and freezing attest to."""
    content = [[p.number, p.section, p.style.value, p.text, p.about, list(p.cells)] for p in paragraphs]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()

"""Paragraphs that stand together: items in one list, facts in one list, rows in one table. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from reviews.editions.rules import COVER, Style, Words

TOGETHER = frozenset({Style.ITEM, Style.FACT, Style.CHRONOLOGY})
CHAIN_CAPTION = "The chain of this finding. The words that follow say the same in full."
COLUMNS = ("Number", "When", "Agency", "What happened, and where it is written", "Who knew, and from when")


@dataclass(frozen=True)
class Block:
    """One or more paragraphs of one style."""

    style: Style
    words: tuple[Words, ...]

    @property
    def first(self) -> Words:
        """The first of them, or the only one."""
        return self.words[0]


def blocks_of(paragraphs: Sequence[Words]) -> tuple[Block, ...]:
    """The text after the cover, in blocks."""
    found: list[Block] = []
    body = [words for words in paragraphs if words.section != COVER]
    for (style, _), group in groupby(body, key=lambda words: (words.style, words.section)):
        together = tuple(group)
        found += [Block(style, together)] if style in TOGETHER else [Block(style, (words,)) for words in together]
    return tuple(found)


def cover_of(paragraphs: Sequence[Words]) -> tuple[tuple[str, str], ...]:
    """The facts on the cover: label and value."""
    return tuple((words.cells[0], words.cells[1]) for words in paragraphs if words.section == COVER)


def row_of(words: Words) -> tuple[str, str, str, str, str]:
    """A chronology row under `COLUMNS`. Where it is written stands under what happened, on a line of its own."""
    when, agency, what, source, knew = words.cells
    return words.number, when, agency, f"{what}\nSource: {source}", knew

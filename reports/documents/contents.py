"""What goes into a file: a frozen edition as plain values, arranged for the page. Pure, and fit to send to a child."""

from dataclasses import dataclass
from datetime import date, datetime

from reviews.editions.blocks import Block, blocks_of, cover_of
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.rules import Frozen, Style, Words

MARKING = EDITIONS[EditionKind.FULL].marking  # also of what is printed of a review that is no edition
ROWS_IN_A_TABLE = 40  # a table of several hundred rows takes WeasyPrint minutes; several tables take seconds


@dataclass(frozen=True)
class Contents:
    """A frozen edition: what it is, what it was frozen as, and its words."""

    reference: str
    kind: EditionKind
    version: str
    is_final: bool
    frozen_on: date
    frozen_at: datetime
    digest: str
    paragraphs: tuple[Words, ...]

    @property
    def title(self) -> str:
        """The document's title. No name of a person stands in it, and in a briefing not even the review's reference."""
        if self.is_one_page:
            return self.edition
        return f"Serious further offence review {self.reference}"

    @property
    def heading(self) -> str:
        """What stands largest on the first page."""
        return self.edition if self.is_one_page else "Serious further offence review"

    @property
    def running(self) -> str:
        """What stands at the head of each page."""
        return self.edition if self.is_one_page else f"{self.reference}, {self.edition.lower()}"

    @property
    def foot(self) -> str:
        """What stands at the foot of each page: which text this is."""
        return f"{self.version}, text {self.short_digest}"

    @property
    def edition(self) -> str:
        """“Full edition”."""
        return EDITIONS[self.kind].name

    @property
    def marking(self) -> str:
        """What stands on each page of how it is to be kept."""
        return EDITIONS[self.kind].marking

    @property
    def is_one_page(self) -> bool:
        """Whether all of it stands on one page, with no cover and no contents."""
        return EDITIONS[self.kind].most_pages == 1

    @property
    def short_digest(self) -> str:
        """Enough of the digest to tell two texts apart at the foot of a page."""
        return self.digest[:12]

    @property
    def digest_in_groups(self) -> str:
        """The whole digest, in groups that can be read aloud."""
        return " ".join(self.digest[start : start + 8] for start in range(0, len(self.digest), 8))

    @property
    def cover(self) -> tuple[tuple[str, str], ...]:
        """The facts on the cover."""
        return cover_of(self.paragraphs)

    @property
    def parts(self) -> tuple["Part", ...]:
        """The body in the order in which it is read."""
        return parts_of(blocks_of(self.paragraphs))

    @property
    def sections(self) -> tuple[Words, ...]:
        """The headings of the sections, for the contents page."""
        return tuple(words for words in self.paragraphs if words.style is Style.HEADING)

    @property
    def chains(self) -> tuple[Words, ...]:
        """The findings that are drawn as chains."""
        return tuple(words for words in self.paragraphs if words.style is Style.CHAIN)

    @property
    def drawn(self) -> Frozen:
        """What the chronology figure draws, as it was frozen."""
        cells = [cell for words in self.paragraphs if words.style is Style.FIGURE for cell in words.cells]
        return Frozen.from_cells(cells, self.frozen_on)


@dataclass(frozen=True)
class Part:
    """A block with what the page needs to know of it: its level as a heading; its caption as a table."""

    block: Block
    level: int = 0
    caption: str = ""

    @property
    def style(self) -> Style:
        """How it is set."""
        return self.block.style


def parts_of(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """Give headings their levels, none left out on the way down, and cut long chronologies into several tables."""
    parts: list[Part] = []
    has_subheading = False
    for block in blocks:
        if block.style is Style.HEADING:
            has_subheading = False
            parts.append(Part(block, 2))
        elif block.style is Style.SUBHEADING:
            has_subheading = True
            parts.append(Part(block, 3))
        elif block.style is Style.LABEL:
            parts.append(Part(block, 4 if has_subheading else 3))
        elif block.style is Style.CHRONOLOGY:
            parts += _tables(block)
        else:
            parts.append(Part(block))
    return tuple(parts)


def _tables(block: Block) -> list[Part]:
    starts = range(0, len(block.words), ROWS_IN_A_TABLE)
    tables = [block.words[start : start + ROWS_IN_A_TABLE] for start in starts]
    return [
        Part(
            Block(Style.CHRONOLOGY, rows),
            caption=f"Chronology, paragraphs {rows[0].number} to {rows[-1].number}"
            + (f" (table {number} of {len(tables)})" if len(tables) > 1 else ""),
        )
        for number, rows in enumerate(tables, start=1)
    ]

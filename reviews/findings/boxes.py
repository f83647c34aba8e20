"""A chain laid out as boxes from left to right: the values that the figure on screen and that in documents share. Pure.

Measures are in points of the page; the screen draws them larger.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten, wrap

from reviews.findings.told import Box

WIDTH, GAP, PAD, LINE, LETTERS = 94.0, 12.0, 5.0, 8.6, 22
ACROSS = 5 * WIDTH + 4 * GAP  # a chain of fewer steps has the same width: its boxes are wider
MOST_SAID, MOST_FACTORS, MOST_NAMED = 170, 4, 80


@dataclass(frozen=True)
class Placed:
    """A box with its text broken into lines; `heading` and `factors` are set apart from the words between them."""

    left: float
    width: float
    heading: tuple[str, ...]
    words: tuple[str, ...]
    factors: tuple[str, ...]
    is_open: bool

    @property
    def lines(self) -> int:
        """How many lines it takes, with one left free before the factors."""
        return len(self.heading) + len(self.words) + (len(self.factors) + 1 if self.factors else 0)


@dataclass(frozen=True)
class Drawn:
    """The boxes, all of one height, and how high that is."""

    boxes: tuple[Placed, ...]

    @property
    def height(self) -> float:
        """Of every box."""
        return max((box.lines for box in self.boxes), default=0) * LINE + 2 * PAD

    @property
    def arrows(self) -> tuple[tuple[float, float], ...]:
        """From where to where an arrow leads on to the next box."""
        return tuple((box.left + box.width, box.left + box.width + GAP) for box in self.boxes[:-1])


def drawn(boxes: Sequence[Box]) -> Drawn:
    """Laid out. What is too long for a box is cut short with three dots: the sentences have the whole."""
    width = (ACROSS - GAP * (len(boxes) - 1)) / max(1, len(boxes))
    letters = int(LETTERS * (width - 2 * PAD) / (WIDTH - 2 * PAD))
    return Drawn(
        tuple(_placed(box, number * (width + GAP), width, letters, len(boxes)) for number, box in enumerate(boxes))
    )


def describe(boxes: Sequence[Box]) -> str:
    """The same in words, for whoever does not see the figure."""
    steps = "; then ".join(
        f"{box.heading.lower()}: {shorten(box.words, MOST_SAID, placeholder=' …')}"
        + (f" ({'; '.join(box.factors)})" if box.factors else "")
        for box in boxes
    )
    return f"The chain of this finding, step by step. {steps[:1].upper()}{steps[1:]}"


def _placed(box: Box, left: float, width: float, letters: int, number: int) -> Placed:
    said = shorten(box.words, MOST_SAID * 5 // number, placeholder=" …")
    factors = [shorten(factor, MOST_NAMED, placeholder=" …") for factor in box.factors[:MOST_FACTORS]]
    if len(box.factors) > MOST_FACTORS:
        factors.append(f"and {len(box.factors) - MOST_FACTORS} more")
    return Placed(
        left,
        width,
        tuple(wrap(box.heading, letters)),
        tuple(wrap(said, letters)),
        tuple(line for factor in factors for line in wrap(factor, letters)),
        box.is_open,
    )

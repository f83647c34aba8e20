"""Where passages lie in a text, whichever way the program that wrote them counts. Pure.

The format counts Unicode code points. Programs that hold text as UTF-16 count an emoji twice, and some count the end of
a line as one character where the file has two, or the other way round. Where passages are quoted beside their
positions, the way of counting that fits most quotations is taken; where none is, the one that the format names, unless
passages would lie outside the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from taxonomy.interchange.rules import guid_in

AS_THE_FORMAT_SAYS = "code points"
_TWICE = re.compile("[\U00010000-\U0010ffff]")  # in UTF-16
_ONE_END = re.compile("\r(?=\n)")
_TWO_ENDS = re.compile("(?<!\r)\n")


@dataclass(frozen=True)
class Placed:
    """The passages in code points, none where one is empty or outside the text, and how the program had counted."""

    spans: tuple[tuple[int, int] | None, ...]
    counted: str


class Counting:
    """A way of counting through a text: what counts for more or less than one, by where it stands."""

    def __init__(self, text: str, widths: Sequence[tuple[re.Pattern[str], int]]) -> None:
        odd = sorted((found.start(), width) for pattern, width in widths for found in pattern.finditer(text))
        self._longer = list(accumulate((width - 1 for _, width in odd), initial=0))
        starts = [at + before for (at, _), before in zip(odd, self._longer, strict=False)]
        self._starts = starts
        # What counts for nothing is passed only by a position beyond it.
        self._passed = [start + (width or 0.5) for start, (_, width) in zip(starts, odd, strict=True)]
        self._length = len(text)

    def place(self, position: int) -> int | None:
        """The code point at which this position lies; nothing in the middle of one, or outside the text."""
        passed = bisect_right(self._passed, position)
        if passed < len(self._starts) and self._starts[passed] < position:
            return None
        at = position - self._longer[passed]
        return at if 0 <= at <= self._length else None


def placed(text: str, spans: Sequence[tuple[int, int, str]]) -> Placed:
    """The passages (start, end, and what is quoted of them, if anything) where they lie in the text."""
    ways = (_placed(text, spans, counting, counted) for counted, counting in _ways(text))
    return max(ways, key=lambda found: _worth(text, spans, found))  # the first of those that are worth as much


def _ways(text: str) -> Iterator[tuple[str, Counting]]:
    """The ways of counting that differ in this text, the format's own first."""
    units = [(_TWICE, 2)] if _TWICE.search(text) else []
    ends = [("line ends as one character", _ONE_END, 0), ("line ends as two characters", _TWO_ENDS, 2)]
    yield AS_THE_FORMAT_SAYS, Counting(text, ())
    if units:
        yield "UTF-16 units", Counting(text, units)
    for counted, pattern, width in ends:
        if pattern.search(text):
            yield counted, Counting(text, [(pattern, width)])
            if units:
                yield f"UTF-16 units, {counted}", Counting(text, [*units, (pattern, width)])


def _placed(text: str, spans: Sequence[tuple[int, int, str]], counting: Counting, counted: str) -> Placed:
    ends = [(counting.place(start), counting.place(end)) for start, end, _ in spans]
    return Placed(tuple((a, b) if a is not None and b is not None and a < b else None for a, b in ends), counted)


def _worth(text: str, spans: Sequence[tuple[int, int, str]], found: Placed) -> tuple[int, int]:
    quoted = zip(spans, found.spans, strict=True)
    right = sum(_fits(span[2], text[at[0] : at[1]]) for span, at in quoted if at is not None)
    return right, sum(at is not None for at in found.spans)


def _fits(quote: str, passage: str) -> bool:
    """Whether a name is the passage, or its beginning. Programs cut it, and write its white space otherwise."""
    words = " ".join(quote.split()).rstrip(".…").rstrip()
    return len(words) > 2 and not guid_in(quote) and " ".join(passage.split()).startswith(words)

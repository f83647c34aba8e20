"""Two people's marks on one text, set beside each other: where they agree, and where they do not. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How two people's marks on the same words stand to each other."""

    SAME = "the same words, the same factor"
    NEARLY = "the same factor, other words"
    OTHER = "another factor"
    ALONE = "tagged by one only"

    @property
    def agrees(self) -> bool:
        """Whether both saw the same in it."""
        return self in (Verdict.SAME, Verdict.NEARLY)


@dataclass(frozen=True)
class Span:
    """A mark that stands: which one, from where to where (code points), and with which factor."""

    id: str
    start: int
    end: int
    guid: str

    def shared(self, other: "Span") -> int:
        """How many letters both have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True)
class Pair:
    """A mark of the one and a mark of the other on the same words; or one alone."""

    first: Span | None
    second: Span | None
    verdict: Verdict


def paired(first: Sequence[Span], second: Sequence[Span]) -> tuple[Pair, ...]:
    """Every mark of both, each in one pair: those that agree best are put together first; in the order of the text."""
    left, right = list(first), list(second)
    found = [
        *_take(left, right, Verdict.SAME, lambda one, other: (one.start, one.end) == (other.start, other.end), True),
        *_take(left, right, Verdict.NEARLY, lambda one, other: one.shared(other) > 0, True),
        *_take(left, right, Verdict.OTHER, lambda one, other: one.shared(other) > 0, False),
        *(Pair(one, None, Verdict.ALONE) for one in left),
        *(Pair(None, other, Verdict.ALONE) for other in right),
    ]
    return tuple(sorted(found, key=_place))


def _take(
    left: list[Span], right: list[Span], verdict: Verdict, fits: Callable[[Span, Span], bool], same_factor: bool
) -> list[Pair]:
    """The pairs that fit, the one with most letters in common first; both go from those that are left."""
    pairs = [
        (one, other) for one in left for other in right if (one.guid == other.guid) is same_factor and fits(one, other)
    ]
    pairs.sort(key=lambda pair: (-pair[0].shared(pair[1]), sorted((span.start, span.end, span.id) for span in pair)))
    found = []
    for one, other in pairs:
        if one in left and other in right:
            left.remove(one)
            right.remove(other)
            found.append(Pair(one, other, verdict))
    return found


def _place(pair: Pair) -> tuple[int, int, str]:
    there = [span for span in (pair.first, pair.second) if span is not None]
    return min(span.start for span in there), min(span.end for span in there), there[0].id

"""Where marked words stand after their text was edited. Pure.

A mark keeps the words themselves, what stood just before and after them, and their place. Words that stand in one
place only are found there, if they are long enough to be known by, or stand in the company they had. Of words that
stand in several places, that place is taken whose company is most like theirs; the old place, when none is better.
Where that leaves a doubt, nothing is taken: a mark on other words than were meant would be worse than none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.fuzz import ratio

CONTEXT = 32  # letters kept from before and after the words
LONG = 24  # letters: words as long as this are known by themselves
ALIKE = 0.6  # share of the company that must be the same
CLEARLY = 0.15  # by how much one place must be better than the next


@dataclass(frozen=True)
class Anchor:
    """Words as they stood in a text: from where to where (code points), and what was on either side."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


class Standing(StrEnum):
    """Where marked words stand now."""

    SAME = "where it was put"
    MOVED = "moved with its words"
    CHANGED = "the text has changed: these words no longer stand there"
    GONE = "the text was taken out"


@dataclass(frozen=True)
class Found:
    """Where the words stand now; `start` and `end` are 0 when they do not."""

    standing: Standing
    start: int = 0
    end: int = 0

    @property
    def stands(self) -> bool:
        """Whether the words still stand in the text."""
        return self.standing in (Standing.SAME, Standing.MOVED)


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The words from here to there, with what stands on either side."""
    return Anchor(start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])


def find(anchor: Anchor, text: str) -> Found:
    """Where the words stand in the text as it is now."""
    places = sorted(((_company(anchor, text, at), at) for at in _places(anchor, text)), reverse=True)
    if not places:
        return Found(Standing.CHANGED)
    best, at = places[0]
    there = next((alike for alike, place in places if place == anchor.start), None)
    if there is not None and there > best - CLEARLY and (len(places) == 1 or there >= ALIKE):
        return _found(anchor, anchor.start)
    is_known = len(places) == 1 and len(anchor.exact) >= LONG
    is_clear = best >= ALIKE and (len(places) == 1 or best - places[1][0] >= CLEARLY)
    return _found(anchor, at) if is_known or is_clear else Found(Standing.CHANGED)


def _found(anchor: Anchor, at: int) -> Found:
    standing = Standing.SAME if at == anchor.start else Standing.MOVED
    return Found(standing, at, at + len(anchor.exact))


def _places(anchor: Anchor, text: str) -> Iterator[int]:
    """Every place where the words stand; where they were whole words, not within a longer one."""
    exact = anchor.exact
    begins, ends = _joins(anchor.prefix[-1:], exact[:1]), _joins(exact[-1:], anchor.suffix[:1])
    at = text.find(exact) if exact else -1
    while at >= 0:
        end = at + len(exact)
        if (begins or not _joins(text[at - 1 : at], exact[:1])) and (
            ends or not _joins(exact[-1:], text[end : end + 1])
        ):
            yield at
        at = text.find(exact, at + 1)


def _joins(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum()


def _company(anchor: Anchor, text: str, at: int) -> float:
    """How much of what stood on either side stands here too, from 0 to 1. The side that was kept better counts."""
    end = at + len(anchor.exact)
    before, after = text[max(0, at - len(anchor.prefix)) : at], text[end : end + len(anchor.suffix)]
    sides = ((anchor.prefix, before), (anchor.suffix, after))
    alike = [ratio(was, now) / 100 for was, now in sides if was or now]
    return (2 * max(alike) + min(alike)) / 3 if alike else 1.0

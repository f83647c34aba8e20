"""Two versions of an edition compared paragraph by paragraph, and word by word within a paragraph. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from reviews.editions.rules import Style, Words

ALIKE = 0.5  # from where on two paragraphs are one that was changed, and not one taken out and another added


class Change(StrEnum):
    """What became of a paragraph, or of some words in it."""

    SAME = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    TAKEN_OUT = "taken out"


@dataclass(frozen=True)
class Piece:
    """Some words that stayed, were added or were taken out."""

    change: Change
    text: str


@dataclass(frozen=True)
class Compared:
    """A paragraph as it was and as it is. The number is the later one, or the earlier one of what was taken out."""

    change: Change
    section: str
    number: str
    pieces: tuple[Piece, ...]


def compared(before: Sequence[Words], after: Sequence[Words]) -> tuple[Compared, ...]:
    """Every paragraph of both, in the order of the later one. A number that moved is no change of words."""
    matcher = SequenceMatcher(a=[_as_one(w) for w in before], b=[_as_one(w) for w in after], autojunk=False)
    found: list[Compared] = []
    for step, i, j, k, n in matcher.get_opcodes():
        if step == "equal":
            found += [_whole(Change.SAME, words) for words in after[k:n]]
        else:
            found += _between(before[i:j], after[k:n])
    return tuple(found)


def said(words: Words) -> str:
    """What a paragraph says, whatever it is on the page."""
    if words.style in (Style.FACT, Style.CHRONOLOGY):
        return " · ".join(cell.replace("\n", " ") for cell in words.cells)
    return words.text


def _as_one(words: Words) -> tuple[str, ...]:
    return (words.section, words.style, said(words))


def _between(before: Sequence[Words], after: Sequence[Words]) -> Iterator[Compared]:
    """Paragraphs that are not the same: each later one beside the first earlier one that it comes from."""
    left = list(before)
    for words in after:
        earlier = next((one for one in left if _is_one(one, words)), None)
        if earlier is None:
            yield _whole(Change.ADDED, words)
            continue
        for gone in left[: left.index(earlier)]:
            yield _whole(Change.TAKEN_OUT, gone)
        left = left[left.index(earlier) + 1 :]
        yield Compared(Change.CHANGED, words.section, words.number, tuple(_pieces(said(earlier), said(words))))
    for gone in left:
        yield _whole(Change.TAKEN_OUT, gone)


def _is_one(before: Words, after: Words) -> bool:
    if before.style is not after.style:
        return False
    return SequenceMatcher(a=_cut(said(before)), b=_cut(said(after)), autojunk=False).ratio() >= ALIKE


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = _cut(before), _cut(after)
    for step, i, j, k, n in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if step == "equal":
            yield Piece(Change.SAME, "".join(new[k:n]))
            continue
        if i < j:
            yield Piece(Change.TAKEN_OUT, "".join(old[i:j]))
        if k < n:
            yield Piece(Change.ADDED, "".join(new[k:n]))


def _cut(text: str) -> list[str]:
    """Words with the space after them, and signs by themselves."""
    return re.findall(r"\w+(?:[’'-]\w+)*\s*|[^\w\s]\s*|\s+", text)


def _whole(change: Change, words: Words) -> Compared:
    return Compared(change, words.section, words.number, (Piece(change, said(words)),))

"""A text of a review as it leaves for other programs and comes back: without names, a finding's steps in one. Pure.

Codings that come back name places in such a sheet. Where in the review these are is worked out word by word; what
stands in the middle of a name that was replaced is nowhere.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import accumulate

from reviews.coding.marking.rules import TextView

PART = "\n\n"  # between the title and the steps of a finding
Hide = Callable[[str], str]
_WORDS = re.compile(r"(?:\w+|[^\w\s])\s*|\s+")  # each with the white space behind it


def plain(text: str) -> str:
    """One kind of line end, so that every program counts alike, and nothing around the text."""
    return plain_within(text).strip().strip("\ufeff")


def plain_within(text: str) -> str:
    """One kind of line end. What stands around the text stays."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Sheet:
    """A text as it leaves, and which texts of the review stand in it from where."""

    text: str
    parts: tuple[tuple[int, str, TextView], ...]
    hide: Hide
    _places: dict[int, dict[int, int]] = field(default_factory=dict, compare=False)  # of each part, once worked out

    def place(self, start: int, end: int) -> tuple[TextView, int, int] | None:
        """Where in the review the words from here to there are. Nothing when they are of no one text, or of a name."""
        for at, left, text in self.parts:
            if at <= start < end <= at + len(left):
                if left != text.text and at not in self._places:
                    self._places[at] = _places(left, plain_within(text.text))
                return self._back(left, text, start - at, end - at, self._places.get(at))
        return None

    def _back(
        self, left: str, text: TextView, start: int, end: int, places: dict[int, int] | None
    ) -> tuple[TextView, int, int] | None:
        """Where a passage of the text that left stands in the text as it was written."""
        if places is None:
            return text, start, end
        began, ended = (_with_line_ends(text.text, places.get(at, -1)) for at in (start, end))
        if not 0 <= began < ended:
            return None
        began += _before(text.text[began:ended])
        ended -= _behind(text.text[began:ended])
        for words, was in ((text.text[:began], left[:start]), (text.text[began:ended], left[start:end])):
            if plain(self.hide(words)) != plain(was):
                return None
        return text, began, ended


def sheet_of(title: str, texts: Sequence[TextView], hide: Hide = str) -> Sheet:
    """The sheet of an entry, an interview's text or (with its title) a finding."""
    said = [(plain(hide(text.text)), text) for text in texts]
    written, parts = plain(hide(title)), []
    for left, text in said:
        if left:
            written += PART if written else ""
            parts.append((len(written), left, text))
            written += left
    return Sheet(written, tuple(parts), hide)


def _with_line_ends(written: str, at: int) -> int:
    """The place in a text as it was written of a place in it with one kind of line end."""
    for found in re.finditer("\r\n", written):
        if found.start() >= at:
            break
        at += 1
    return at


def _places(left: str, written: str) -> dict[int, int]:
    """For each place that the two texts have in common, where it is in the second."""
    ours, theirs = (_WORDS.findall(text) for text in (left, written))
    at, there = _starts(ours), _starts(theirs)
    found: dict[int, int] = {}
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        found.setdefault(at[a], there[c])
        if kind == "equal":
            found |= {at[a] + step: there[c] + step for step in range(at[b] - at[a] + 1)}
        elif a < b and c < d:
            found[at[b] - _behind(ours[b - 1])] = there[d] - _behind(theirs[d - 1])
        found[at[b]] = there[d]
    return found


def _before(word: str) -> int:
    return len(word) - len(word.lstrip())


def _behind(word: str) -> int:
    return len(word) - len(word.rstrip())


def _starts(words: Sequence[str]) -> list[int]:
    return list(accumulate(map(len, words), initial=0))

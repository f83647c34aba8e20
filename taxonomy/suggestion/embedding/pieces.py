"""A text as the pieces that the network knows: words, and parts of words it has no whole entry for.

WordPiece, as BERT has it (Devlin and others, 2019; Wu and others, 2016): small letters without accents, cut at spaces
and marks; then, from the left, the longest piece that is in the list, the later ones marked by “##”.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).with_name("vocab.txt")
BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
MOST_PIECES = 256  # of one text, the two ends among them: what comes after is not read
MOST_LETTERS = 100  # of one word: a longer one is no word
NO_LETTERS = frozenset({"Mn", "Cc", "Cf", "Co", "Cs"})  # accents on their own, and what cannot be seen


class Piece(NamedTuple):
    """A piece by its number, and the place in the text of the word it is of (none for what marks the two ends)."""

    number: int
    start: int
    end: int


@cache
def numbers() -> dict[str, int]:
    """The number of each piece: its line in the list."""
    return {piece: line for line, piece in enumerate(FILE.read_text("utf-8").split("\n")[:-1])}


def pieces_of(text: str) -> list[Piece]:
    """A text's pieces, with those that mark its two ends."""
    known = numbers()
    found = [Piece(number, start, end) for word, start, end in _words(text) for number in _cut(word)]
    return [Piece(known[BEGIN], 0, 0), *found[: MOST_PIECES - 2], Piece(known[END], 0, 0)]


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Words and marks with their places, in small letters without accents. Chinese signs are words each."""
    word, start = "", 0
    for place, typed in enumerate(f"{text} "):
        for letter in unicodedata.normalize("NFD", typed.lower()):
            kind = unicodedata.category(letter)
            alone = _is_a_mark(letter, kind) or "\u4e00" <= letter <= "\u9fff"
            if (alone or letter.isspace()) and word:
                yield word, start, place
                word = ""
            if alone:
                yield letter, place, place + 1
            elif not letter.isspace() and kind not in NO_LETTERS and letter != "\ufffd":
                start = start if word else place
                word += letter


def _is_a_mark(letter: str, kind: str) -> bool:
    """Punctuation, and every sign of ASCII that is neither letter nor digit (“$”, “+”)."""
    return kind.startswith("P") or ("!" <= letter <= "~" and not letter.isalnum())


@lru_cache(maxsize=20_000)
def _cut(word: str) -> tuple[int, ...]:
    known, found, start = numbers(), [], 0
    if len(word) > MOST_LETTERS:
        return (known[UNKNOWN],)
    while start < len(word):
        mark = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if mark + word[start:end] in known), None)
        if end is None:
            return (known[UNKNOWN],)
        found.append(known[mark + word[start:end]])
        start = end
    return tuple(found)

"""The words of a name as they are kept for finding it again: folded, cut, and with keys that forgive a slip. Pure.

A name is looked for word by word, and only among words that share a key with what was typed, so that ten thousand
people need not be read. One wrong, missing or added letter leaves either the first half of a word whole or the last;
two letters the other way round leave its letters the same. So three keys find every such slip, and a fourth finds what
sounds alike. A half is kept with the length of the word: “5:br” and “5:own” for “brown”.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import jellyfish

from reviews.people.hiding.name_words import PARTICLES, TITLES, folded, words_of

SHORTEST_FORGIVEN = 5  # letters: in a shorter name another letter makes another name; two turned round do not in four
SHORTEST_BEGINNING = 3  # “Ale” begins “Alexander”; “Al” begins too much
JOINED_TO_THE_NEXT = PARTICLES | {"mac", "mc", "o", "fitz", "st"}  # people also write them as one word
_LONG_PARTICLES = frozenset(word for word in JOINED_TO_THE_NEXT if len(word) > 1)


@dataclass(frozen=True)
class Keys:
    """A word and what it is found by. An empty key finds nothing."""

    word: str
    first_half: str
    last_half: str
    letters: str
    sound: str


def words_in(name: str) -> tuple[str, ...]:
    """The folded words of a name, in order, without titles: “Ms Siân O’Brien-Cole” is sian, obrien, cole."""
    found: list[str] = []
    for token in name.replace("-", " ").replace("‐", " ").replace("–", " ").split():
        word = "".join(piece.folded for piece in words_of(token))
        if word:
            found.append(word)
    return tuple(found[1:] if len(found) > 1 and found[0] in TITLES else found)  # alone, “Lord” is a family name


def kept_words(name: str) -> tuple[str, ...]:
    """The words under which a name is kept: each word, and those that people also write as one (“de souza”)."""
    words = words_in(name)
    joined = [one + other for one, other in pairwise(words) if one in JOINED_TO_THE_NEXT]
    hyphened = [folded(token) for token in name.split() if "-" in token]
    kept = [word for word in (*words, *joined, *hyphened) if is_telling(word)]
    return tuple(dict.fromkeys(kept))


def ways_typed(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """What was typed, and the same with “mac donald” as one word and “vanderberg” as two, if there are such in it."""
    joined: list[str] = []
    for at, word in enumerate(words):
        if at and words[at - 1] in JOINED_TO_THE_NEXT and joined[-1] == words[at - 1]:
            joined[-1] += word
        else:
            joined.append(word)
    parted = [part for word in words for part in _parted(word)]
    return tuple(dict.fromkeys(map(tuple, (words, joined, parted))))


def _parted(word: str) -> tuple[str, ...]:
    """“vanderberg” as “van” and “derberg”, as it is kept of “van der berg”: particles of which two stand in a row."""
    for first in sorted(JOINED_TO_THE_NEXT, key=len, reverse=True):
        rest = word.removeprefix(first)
        if rest != word and any(rest.startswith(next_) and len(rest) > len(next_) + 2 for next_ in _LONG_PARTICLES):
            return first, rest
    return (word,)


def swapped(word: str) -> tuple[str, ...]:
    """The word with each two letters that stand beside each other the other way round."""
    return tuple(word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def place_of(word: str, words: Sequence[str]) -> range:
    """Which words of a name a kept word stands for: “derberg” is two of “jan van der berg”."""
    starts = range(len(words))
    return next(
        (range(i, end) for i in starts for end in range(i + 1, len(words) + 1) if "".join(words[i:end]) == word),
        range(len(words), len(words)),
    )


def keys_of(word: str) -> Keys:
    """What a word of a name is kept under."""
    length = len(word)
    if length < SHORTEST_FORGIVEN:
        return Keys(word, "", "", "", sound_of(word))
    half = length // 2
    return Keys(word, f"{length}:{word[:half]}", f"{length}:{word[half:]}", "".join(sorted(word)), sound_of(word))


def halves_sought(word: str) -> Iterator[tuple[str, str]]:
    """The first and last halves of every word that may be this one but for one letter."""
    for length in range(max(SHORTEST_FORGIVEN, len(word) - 1), len(word) + 2):
        half = length // 2
        yield f"{length}:{word[:half]}", f"{length}:{word[-(length - half) :]}"


def sound_of(word: str) -> str:
    """How it sounds in English, as Metaphone writes it; empty when that tells too little."""
    plain = unicodedata.normalize("NFKD", word)
    sound: str = jellyfish.metaphone(plain) if plain.isascii() else ""
    return sound if len(sound) > 1 else ""


def is_telling(word: str) -> bool:
    """Whether a word tells people apart by itself: not an initial, unless of a script that writes names so."""
    return len(word) > 1 or not word.isascii()

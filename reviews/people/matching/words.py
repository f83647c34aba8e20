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

SHORTEST_FORGIVEN = 5  # letters: in a shorter name another letter makes another name
SHORTEST_BEGINNING = 3  # “Ale” begins “Alexander”; “Al” begins too much
JOINED_TO_THE_NEXT = PARTICLES | {"mac", "mc", "o", "fitz", "st"}  # people also write them as one word


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
    """What was typed, and the same with “mac donald” and “de souza” as one word, if there is such a thing in it."""
    joined: list[str] = []
    for at, word in enumerate(words):
        if at and words[at - 1] in JOINED_TO_THE_NEXT and joined[-1] == words[at - 1]:
            joined[-1] += word
        else:
            joined.append(word)
    return (tuple(words),) if len(joined) == len(words) else (tuple(words), tuple(joined))


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

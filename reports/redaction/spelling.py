"""Words that are spelled much like somebody's name, and may be that name misspelled. Pure."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from reports.redaction.reference import is_ordinary
from reviews.people.hiding.name_words import Word

SHORTEST, LONG = 5, 8  # letters: a shorter name differs from another by one; a long word may hold two slips


def likely_slips(words: Iterable[Word], own: frozenset[str]) -> Iterable[Word]:
    """The words that are a slip away from one of these names, and are neither a name nor an ordinary word."""
    for word in words:
        if len(word.folded) >= SHORTEST - 1 and word.folded not in own and _is_slip(word.folded, own):
            yield word


@lru_cache(maxsize=20_000)
def _is_slip(word: str, own: frozenset[str]) -> bool:
    return not is_ordinary(word) and any(_is_near(word, name) for name in own if len(name) >= SHORTEST)


def _is_near(word: str, name: str) -> bool:
    if f"{name}s" == word or f"{word}s" == name:
        return True
    allowed = 2 if min(len(word), len(name)) >= LONG else 1
    return OSA.distance(word, name, score_cutoff=allowed) <= allowed

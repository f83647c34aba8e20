"""A text as words: each as typed and where, in its plain form, and by its stem; and the ends of its sentences.

The plain form drops small words, cuts endings and makes one of every way of saying no, so that “home visits had never
been made” meets “no home visit”. The stem keeps small words, for meanings that hang on them.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

NO = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "nor", "neither", "without", "cannot"})
SMALL_WORDS = """
    a about all also an and any are as at be because been being but by can could did do does for from had has have he
    her him his i if in into is it its made may might more of on one or out over own said she should so some than that
    the their them then there these they this those to up was we were what when where which who with would yet
"""
SMALL = frozenset(SMALL_WORDS.split())
ENDINGS = ("ments", "ment", "ingly", "edly", "ings", "ing", "ied", "ies", "ed", "ly", "es", "s")
ENDS_OF_SENTENCES = frozenset(".;!?:")


class Word(NamedTuple):
    """One word of a text: as typed, where it begins, its plain form (empty for small words) and its stem."""

    typed: str
    start: int
    plain: str
    stem: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.typed)


def words_of(doc: Any) -> list[Word]:
    """The words of a text that spaCy has split, marks among them (with no plain form and no stem)."""
    return [Word(token.text, token.idx, *_forms(token.text)) for token in doc]


def sentences(words: Iterable[Word]) -> list[list[Word]]:
    """The words by sentence, without the marks between them."""
    found: list[list[Word]] = [[]]
    for word in words:
        if word.typed in ENDS_OF_SENTENCES:
            found.append([])
        elif word.stem:
            found[-1].append(word)
    return [sentence for sentence in found if sentence]


@lru_cache(maxsize=50_000)
def _forms(typed: str) -> tuple[str, str]:
    lower = typed.lower()
    return plain_word(lower), stem_of(lower)


def plain_word(word: str) -> str:
    """A word in its plain form: empty for small words and marks, “no” for every way of saying it, endings cut."""
    if word in NO:
        return "no"
    return "" if word in SMALL else stem_of(word)


def stem_of(word: str) -> str:
    """A word with its ending cut; empty for marks."""
    if not any(letter.isalnum() for letter in word):
        return ""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 4:
            return stem.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word

"""A text as its letters and digits alone, and where in it some of them stand in a row. Pure.

“AB12 3CD”, “ab12-3cd” and “AB12\\n3CD” have one skeleton, so a listed form is found however it was written.
"""

import unicodedata
from collections.abc import Iterator

from reviews.people.hiding.name_words import WORD_OVER_LINES, folded, words_of

WIDEST_GAP = 4  # characters between two that belong together: “(0)20 – 7946”


class Skeleton:
    """The letters and digits of a text, without case, accents and marks, each with its place; and its words.

    `readings` are its words as they stand, and as they are when a hyphen at the end of a line joins two.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        letters, places = [], []
        for place, character in enumerate(text):
            plain = _ascii(character) if character.isascii() else bare(character)
            letters.append(plain)
            places += [place] * len(plain)
        self.letters = "".join(letters)
        self.places = places
        self.words = words_of(text)
        self.readings = (self.words, words_of(text, WORD_OVER_LINES)) if "\n" in text else (self.words,)

    def stretches(self, form: str) -> Iterator[tuple[int, int]]:
        """Where this form, itself a skeleton, stands as whole words with little in between."""
        at = self.letters.find(form) if form else -1
        while at >= 0:
            first, last = self.places[at], self.places[at + len(form) - 1]
            gaps = zip(self.places[at : at + len(form)], self.places[at + 1 : at + len(form)], strict=False)
            if self._is_whole(at, at + len(form)) and all(self._is_narrow(one, other) for one, other in gaps):
                yield first, last + 1
            at = self.letters.find(form, at + 1)

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no letter or digit touches it. Joins that are not seen, such as a soft hyphen, separate nothing."""
        before = start and self._touches(self.places[start - 1], self.places[start])
        after = end < len(self.places) and self._touches(self.places[end - 1], self.places[end])
        return not before and not after

    def _touches(self, left: int, right: int) -> bool:
        return all(unicodedata.category(sign) in ("Cf", "Mn") for sign in self.text[left + 1 : right])

    def _is_narrow(self, left: int, right: int) -> bool:
        between = self.text[left + 1 : right]
        return len(between.replace("\u00ad", "").strip()) <= WIDEST_GAP and between.count("\n") <= 1


def bare(text: str) -> str:
    """Its letters and digits, folded."""
    plain = "".join(sign if sign.isdigit() else folded(sign) for sign in unicodedata.normalize("NFKD", text))
    return "".join(str(unicodedata.digit(sign, sign)) for sign in plain)


def _ascii(character: str) -> str:
    return character.lower() if character.isalnum() else ""

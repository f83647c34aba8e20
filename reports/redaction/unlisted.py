"""What tells who somebody is by its shape alone, though nobody listed it: numbers, addresses, likely names. Pure.

A list is never whole. So what looks like a telephone number, an email address, a postcode, a case number or a person's
name stops the document as well, until somebody has looked at it.
"""

import re
from collections.abc import Iterator, Sequence

from reports.redaction.forms import Sort
from reports.redaction.reference import is_ordinary
from reviews.people.hiding.name_words import ABBREVIATIONS, TITLES, Word

SHAPES = (
    (Sort.EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (Sort.ADDRESS, re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)")),  # a postcode
    (Sort.NUMBER, re.compile(r"(?<!\w)(?:[A-Z]\d{6}|[A-Z]\d{4}[A-Z]{2}|\d{2,4}/\d{5,7}[A-Z])(?!\w)")),
    (Sort.PHONE, re.compile(r"(?<![\w/])(?:\+\s?44|0)[\d\s().-]{8,14}\d(?!\w)")),
    (Sort.NUMBER, re.compile(r"(?<![\w/.,£-])\d{6,}(?![\w/])")),
)
SHORTEST = 3  # letters of a likely name


def shapes_in(text: str) -> Iterator[tuple[int, int, Sort]]:
    """What has the shape of a number or an address."""
    for sort, pattern in SHAPES:
        yield from ((match.start(), match.end(), sort) for match in pattern.finditer(text))


def likely_names(words: Sequence[Word], text: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Words with a capital that are no ordinary words: inside a sentence, or after a title.

    `known` are words that may stand in the text, such as those of the region and of agencies.
    """
    for i, word in enumerate(words):
        before = words[i - 1] if i else None
        between = text[before.end : word.start] if before is not None else ""
        has_title = before is not None and before.folded in TITLES and re.fullmatch(r"\.?\s+", between) is not None
        begins = before is None or re.search(r"[.!?:\n•]|[“‘\"(]$", between) is not None
        is_name = word.is_capital and (has_title or (not begins and _is_strange(word)))
        if is_name and word.folded not in known:
            yield word.start, word.end


def _is_strange(word: Word) -> bool:
    """Whether it is neither an ordinary word nor written in capitals as abbreviations are."""
    is_abbreviation = word.written.isupper() or word.written in ABBREVIATIONS
    return len(word.folded) >= SHORTEST and not is_abbreviation and not is_ordinary(word.folded)

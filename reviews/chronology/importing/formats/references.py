"""Cells by their names: B7 is in row 7 and in the second column. Pure."""

import re
from functools import lru_cache

LAST_PLACE = 16_383  # XFD
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def place_of(reference: str) -> int:
    """The column of a cell such as B7, from 0."""
    return corner_of(reference)[1]


def corner_of(reference: str) -> tuple[int, int]:
    """The row of a cell such as B7, from 1, and its column, from 0."""
    found = _REFERENCE.fullmatch(reference.replace("$", ""))
    if found is None:
        raise ValueError("not a cell")
    return int(found[2]), _place_of(found[1])


@lru_cache(maxsize=1_000)
def _place_of(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    if place - 1 > LAST_PLACE:
        raise ValueError("beyond the last column")
    return place - 1

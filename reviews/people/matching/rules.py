"""How alike a typed name and a name on record are, and why, in words. Pure.

Each typed word is set against at most one word of the name. What was typed counts in full; words of the record that
were not typed count little, because people leave names out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from reviews.people.matching.reference import same_name
from reviews.people.matching.words import (
    SHORTEST_BEGINNING,
    SHORTEST_FORGIVEN,
    is_telling,
    kept_words,
    place_of,
    sound_of,
    swapped,
    ways_typed,
    words_in,
)
from workbench.errors import Invalid

LONG = 8  # letters: a word so long may hold two slips
SEVERAL_NAMES = 0.97  # of the score, when it took two of their names
REORDERED, PARTLY = "in another order", "part of the name"
LEFT_OUT = 0.04  # of the score, for each word of the record that was not typed


class Slip(StrEnum):
    """In what way a typed word is another than the word on record."""

    NONE = ""
    SHORT_FORM = "a short form of the same name"
    SPELLED = "spelled a little differently"
    SOUNDS = "sounds alike"
    BEGINS = "shortened"
    INITIAL = "by its initial"


WORTH = {
    Slip.NONE: 1.0,
    Slip.SHORT_FORM: 0.9,
    Slip.SPELLED: 0.88,
    Slip.SOUNDS: 0.8,
    Slip.BEGINS: 0.75,
    Slip.INITIAL: 0.6,
}


class BirthMatch(StrEnum):
    """How a date of birth that was typed stands to those on record."""

    NOT_ASKED = ""
    SAME = "born that day"
    VARIANT = "another date of birth on record is that day"
    CLOSE = "date of birth written a little differently"
    UNKNOWN = "date of birth not known"
    OTHER = "born on another day"


@dataclass(frozen=True)
class NameMatch:
    """How well what was typed fits one name: of 100, whether every typed word was found, and why it may not be 100."""

    score: float
    is_whole: bool
    why: tuple[str, ...]


def check_sought(name: str) -> None:
    """Raise `Invalid` unless there is something to look for."""
    if not any(is_telling(word) or word.isdigit() for word in words_in(name)) and not any(map(str.isdigit, name)):
        raise Invalid("Type at least one name of two letters or more, or a number such as a CRN.", "name")


@lru_cache(maxsize=50_000)  # words, of nobody in particular
def slip_between(typed: str, kept: str) -> Slip | None:
    """In what way one word is the other; nothing when it is not."""
    if typed == kept:
        return Slip.NONE
    if len(typed) < 2 or len(kept) < 2:
        return Slip.INITIAL if typed[:1] == kept[:1] != "" and typed.isascii() else None
    if kept in same_name(typed):
        return Slip.SHORT_FORM
    longest = max(len(typed), len(kept))
    allowed = 2 if min(len(typed), len(kept)) >= LONG else 1
    is_slip = longest >= SHORTEST_FORGIVEN and OSA.distance(typed, kept, score_cutoff=allowed) <= allowed
    if is_slip or (longest == SHORTEST_FORGIVEN - 1 and kept in swapped(typed)):
        return Slip.SPELLED
    sound = sound_of(typed)
    if sound and sound == sound_of(kept):
        return Slip.SOUNDS
    return Slip.BEGINS if len(typed) >= SHORTEST_BEGINNING and kept.startswith(typed) else None


def fits(typed: Sequence[str], name: str) -> NameMatch:
    """How well the typed words fit a name, with or without the parts of a family name as one word."""
    found = [_fits(way, name) for way in ways_typed(typed)]
    return max(found, key=lambda match: (match.is_whole, match.score))


def _fits(typed: Sequence[str], name: str) -> NameMatch:
    words = words_in(name)
    kept = (*words, *(word for word in kept_words(name) if word not in words))
    slips = _set_against(typed, kept)
    weight = sum(map(_weight, typed))
    found = sum(WORTH[slip] * _weight(typed[i]) for i, (_, slip) in slips.items())
    told = sum(is_telling(typed[i]) for i in slips)
    if not told or not weight:
        return NameMatch(0.0, False, ())
    places = {i: place_of(kept[j], words) if j >= len(words) else range(j, j + 1) for i, (j, _) in slips.items()}
    left_out = len(set(range(len(words))).difference(*places.values()))
    score = 100 * found / weight * (1 - LEFT_OUT * min(left_out, 5))
    why = list(dict.fromkeys(slip.value for _, slip in slips.values() if slip is not Slip.NONE))
    starts = [places[i].start for i in sorted(slips)]
    if starts != sorted(starts):
        why.append(REORDERED)
    if left_out:
        why.append(PARTLY)
    missing = [word for i, word in enumerate(typed) if i not in slips]
    if missing:
        why.append("without " + " and ".join(f"“{word}”" for word in missing))
    return NameMatch(score, not missing, tuple(why))


def best_name(typed: Sequence[str], names: Sequence[tuple[str, str]]) -> tuple[str, str, NameMatch]:
    """The name, with its kind, that the typed words fit best, or two names together when one of them is not enough."""
    ranked = sorted(
        ((fits(typed, name), kind, name) for kind, name in names), key=lambda one: (-one[0].is_whole, -one[0].score)
    )
    match, kind, name = ranked[0]
    if match.is_whole or len(ranked) == 1:
        return kind, name, match
    pairs = [
        (fits(typed, f"{first} {second}"), first_kind, first, second)
        for first_kind, first in names
        for second_kind, second in names
        if (first_kind, first) < (second_kind, second)
    ]
    together, pair_kind, first, second = max(pairs, key=lambda one: (one[0].is_whole, one[0].score))
    if not together.is_whole:
        return kind, name, match
    slips = tuple(why for why in together.why if why not in (REORDERED, PARTLY))  # two names have no order
    two = NameMatch(together.score * SEVERAL_NAMES, True, slips)
    return pair_kind, f"{first}” with “{second}", two


def why_in_words(kind: str, matched: str, match: NameMatch, birth: BirthMatch = BirthMatch.NOT_ASKED) -> str:
    """“nickname “Corky”, spelled a little differently”."""
    return ", ".join([f"{kind} “{matched}”", *match.why, *([birth.value] if birth.value else [])])


def birth_fits(asked: date | None, born_on: date | None, others: Sequence[date]) -> BirthMatch:
    """How the date of birth that was typed stands to those on record."""
    if asked is None:
        return BirthMatch.NOT_ASKED
    if asked == born_on:
        return BirthMatch.SAME
    if asked in others:
        return BirthMatch.VARIANT
    known = [day for day in (born_on, *others) if day is not None]
    if not known:
        return BirthMatch.UNKNOWN
    return BirthMatch.CLOSE if any(_is_close(asked, day) for day in known) else BirthMatch.OTHER


def _is_close(one: date, other: date) -> bool:
    """Whether one digit is another, or day and month have changed places."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    return OSA.distance(f"{one:%d%m%Y}", f"{other:%d%m%Y}", score_cutoff=1) <= 1


def _weight(word: str) -> float:
    return 1.0 if len(word) == 1 else 2.0 + min(len(word), 8) / 4


def _set_against(typed: Sequence[str], kept: Sequence[str]) -> dict[int, tuple[int, Slip]]:
    """Each typed word with the place of the word that it fits best; no word is fitted twice."""
    pairs = [
        (WORTH[slip] * _weight(word), i, j, slip)
        for i, word in enumerate(typed)
        for j, other in enumerate(kept)
        if (slip := slip_between(word, other)) is not None
    ]
    chosen: dict[int, tuple[int, Slip]] = {}
    taken: set[int] = set()
    for _, i, j, slip in sorted(pairs, key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1], pair[2])):
        if i not in chosen and j not in taken:
            chosen[i] = (j, slip)
            taken.add(j)
    return chosen

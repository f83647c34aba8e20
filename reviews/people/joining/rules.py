"""When two people on record may be one, and what somebody decides of it. Pure.

Nothing here joins anybody: it says what speaks for two people being one, and a person decides, with a reason.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.people.matching.rules import BirthMatch, NameMatch, birth_fits
from workbench.errors import Invalid

ALIKE = 75  # of 100: names so alike, with no date of birth against it, are shown
ALIKE_UNDATED = 90  # when a date of birth is missing on either side
BORN_ALIKE = (BirthMatch.SAME, BirthMatch.VARIANT, BirthMatch.CLOSE)


class Verdict(StrEnum):
    """What somebody decided of two people."""

    JOINED = "joined"
    KEPT_APART = "kept apart"


@dataclass(frozen=True)
class Births:
    """The dates of birth on record of one person."""

    born_on: date | None
    others: tuple[date, ...] = ()


def why_one(numbers: Iterable[str], match: NameMatch, name_in_words: str, births: tuple[Births, Births]) -> str:
    """What speaks for two people being one, in words; empty when it is too little. `numbers` are those they share."""
    shared = [f"the same {number}" for number in numbers]
    here, there = births
    birth = best_birth(here, there)
    is_alike = match.is_whole and (
        (birth in BORN_ALIKE and match.score >= ALIKE) or (birth is BirthMatch.UNKNOWN and match.score >= ALIKE_UNDATED)
    )
    if not shared and not is_alike:
        return ""
    named = [name_in_words] if match.is_whole and match.score >= ALIKE else []
    born = {
        BirthMatch.SAME: ["the same date of birth"],
        BirthMatch.VARIANT: ["the same date of birth, under another on record"],
        BirthMatch.CLOSE: ["a date of birth written a little differently"],
        BirthMatch.UNKNOWN: ["a date of birth is not known"],
    }.get(birth, ["another date of birth"])
    return "; ".join([*shared, *named, *born])


def best_birth(here: Births, there: Births) -> BirthMatch:
    """How near any date of birth of the one comes to any of the other's."""
    days = [day for day in (here.born_on, *here.others) if day is not None]
    if not days:
        return BirthMatch.UNKNOWN
    order = (BirthMatch.SAME, BirthMatch.VARIANT, BirthMatch.CLOSE, BirthMatch.UNKNOWN, BirthMatch.OTHER)
    found = {birth_fits(day, there.born_on, there.others) for day in days}
    best = next(match for match in order if match in found)
    return BirthMatch.VARIANT if best is BirthMatch.SAME and here.born_on != there.born_on else best


def check_reason(reason: str) -> None:
    """Raise `Invalid` unless a reason is given: somebody else must be able to judge it again."""
    if not reason.strip():
        raise Invalid("Give the reason, so that somebody else can check it later.", "reason")


def one_person(start: str, joined: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Everybody who is the same person as `start`, through one joining or several. `start` is among them."""
    beside: dict[str, set[str]] = {}
    for one, other in joined:
        beside.setdefault(one, set()).add(other)
        beside.setdefault(other, set()).add(one)
    found, waiting = {start}, [start]
    while waiting:
        new = beside.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return frozenset(found)


def check_join(one: frozenset[str], other: frozenset[str], apart: Mapping[tuple[str, str], str]) -> None:
    """Raise `Invalid` when it would make one of two people whom somebody kept apart."""
    for pair in apart:
        if (pair[0] in one and pair[1] in other) or (pair[1] in one and pair[0] in other):
            raise Invalid(
                "Somebody decided that two of these are different people. Take that back first, or leave it so.",
                "reason",
            )

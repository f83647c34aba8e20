"""Who is to be taken out of a text, under which forms, why, and what stands there instead. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Whose(StrEnum):
    """What somebody is in a review, as far as their removal goes."""

    COMPLAINANT = "a person who told of a sexual offence"
    VICTIM = "a victim"
    RELATIVE = "a relative"
    STAFF = "a member of staff"
    SUPERVISED = "the person on probation"
    OTHER = "another person"


class Sort(StrEnum):
    """What sort of thing tells who somebody is."""

    NAME = "name"
    ADDRESS = "address"
    NUMBER = "reference number"
    BORN = "date of birth"
    PHONE = "telephone number"
    EMAIL = "email address"


class Reason(StrEnum):
    """Why something is taken out, as the letter that stands in its place."""

    COMPLAINANT = "A"
    STAFF = "B"
    PRIVATE = "C"
    CONTACT = "D"


REASONS = {
    Reason.COMPLAINANT: "Anybody who has told of a sexual offence against them stays anonymous, always.",
    Reason.STAFF: "Staff are named by their role, because the review looks at practice and not at persons.",
    Reason.PRIVATE: "Names of people are private, and are not needed to understand what happened.",
    Reason.CONTACT: "Addresses, dates of birth and numbers could be used to find somebody.",
}


@dataclass(frozen=True)
class Detail:
    """Something besides a name that tells who somebody is. A date of birth is written as 1985-05-03."""

    sort: Sort
    text: str


@dataclass(frozen=True)
class Listed:
    """Somebody who is taken out: every name they have used, and what else tells who they are.

    `called` stands in the place of a name, such as “the person on probation” or “Probation practitioner 1”; without it
    a mark stands there.
    """

    whose: Whose
    names: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    called: str = ""


def reason_for(whose: Whose, sort: Sort) -> Reason:
    """Why this is taken out."""
    if whose is Whose.COMPLAINANT:
        return Reason.COMPLAINANT
    if sort is not Sort.NAME:
        return Reason.CONTACT
    return Reason.STAFF if whose is Whose.STAFF else Reason.PRIVATE


def mark_for(whose: Whose, sort: Sort) -> str:
    """“[a relative’s name – taken out, C]”."""
    return f"[{whose.value}’s {sort.value} – taken out, {reason_for(whose, sort)}]"


MARKS = tuple(mark_for(whose, sort) for whose in Whose for sort in Sort)

"""What makes another name, date of birth or number of the person on probation acceptable. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.people.names.when import first_day, is_after
from reviews.people.rules import AliasDraft, Certainty, check_alias
from workbench.errors import Invalid


class IdentifierKind(StrEnum):
    """Whose number it is."""

    PNC = "PNC number"
    NOMIS = "NOMIS number"
    VISOR = "ViSOR reference"
    CRO = "CRO number"
    NHS = "NHS number"
    OTHER = "other number"


@dataclass(frozen=True)
class BirthDraft:
    """Another date of birth that is on record for the person."""

    born_on: date | None
    source: str
    certainty: Certainty = Certainty.LIKELY


@dataclass(frozen=True)
class IdentifierDraft:
    """A number by which another agency knows the person."""

    kind: IdentifierKind
    value: str
    source: str = ""


def check_name(draft: AliasDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless it says a name, and one that was not given up before it was taken."""
    check_alias(draft)
    if draft.from_when and draft.until_when and is_after(draft.from_when, draft.until_when):
        raise Invalid("The name cannot end before it begins. Check both dates.", "until_when")
    for field in ("from_when", "until_when"):
        edtf = getattr(draft, field)
        if edtf and first_day(edtf) > today:
            raise Invalid("This is in the future. Check the year.", field)


def check_birth(draft: BirthDraft, born_on: date | None, today: date) -> None:
    """Raise `Invalid` unless it is a past day, another one than `born_on`, and it is said where it is written."""
    if draft.born_on is None:
        raise Invalid("Enter the other date of birth.", "born_on")
    if draft.born_on >= today:
        raise Invalid("The date of birth is not in the past. Check the year.", "born_on")
    if draft.born_on == born_on:
        raise Invalid("This is the date of birth already recorded.", "born_on")
    if not draft.source.strip():
        raise Invalid("Say where this date of birth is written, so that somebody can check it.", "source")


def check_identifier(draft: IdentifierDraft) -> None:
    """Raise `Invalid` unless the number has at least three letters or digits: fewer would find half the people."""
    if len(number_key(draft.value)) < 3:
        raise Invalid("Enter the number as it is written on the record.", "value")


def number_key(value: str) -> str:
    """A number without spaces, strokes and small letters, so that it is found however it was typed."""
    return "".join(letter for letter in value.upper() if letter.isalnum())

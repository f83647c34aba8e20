"""To whom, by whom and how a disclosure edition is given, and when that may be recorded. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.errors import Invalid, NotYet


class Recipient(StrEnum):
    """Who it is offered to, by what they are to the victim. Names are kept nowhere."""

    VICTIM = "the victim"
    PARENT = "a parent of the victim"
    PARTNER = "the partner of the victim"
    CHILD = "a child of the victim"
    SIBLING = "a brother or sister of the victim"
    RELATIVE = "another relative of the victim"
    CHOSEN = "somebody whom the victim or the family chose"


class Wish(StrEnum):
    """What they said when it was offered."""

    WAITING = "no answer yet"
    WANTED = "wants it"
    LATER = "not now"
    DECLINED = "does not want it"


class Giver(StrEnum):
    """Who gave it, by role."""

    OFFICER = "a victim liaison officer"
    OFFICER_AND_MANAGER = "a victim liaison officer with a senior manager"
    MANAGER = "a senior manager"


class Channel(StrEnum):
    """How it was given."""

    IN_PERSON = "in person"
    VIDEO = "by video call"
    POST = "on paper by post"
    EMAIL = "by secure email"


WITH_OFFICER = frozenset({Giver.OFFICER, Giver.OFFICER_AND_MANAGER})


@dataclass(frozen=True)
class OfferDraft:
    """An offer, and what they want."""

    recipient: Recipient
    offered_on: date | None
    wish: Wish
    chosen_on: date | None = None
    chosen_time: str = ""


@dataclass(frozen=True)
class GivingDraft:
    """That it was given."""

    given_on: date | None
    giver: Giver = Giver.OFFICER
    channel: Channel = Channel.IN_PERSON
    note: str = ""


def check_offer(draft: OfferDraft, offered_before: Sequence[date], today: date) -> None:
    """Raise `Invalid`, naming the field, when the offer is not dated, or the time they chose is missing or before it.

    `offered_before` holds the day that was recorded first, when what they want is changed.
    """
    if draft.offered_on is None:
        raise Invalid("Enter the day on which it was offered.", "offered_on")
    if draft.offered_on > today:
        raise Invalid("The day of the offer is in the future. Check the date.", "offered_on")
    if any(draft.offered_on != day for day in offered_before):
        raise Invalid("The day of the offer stays as it was first recorded.", "offered_on")
    if draft.wish is Wish.WANTED and draft.chosen_on is None:
        raise Invalid("Enter the day that they chose.", "chosen_on")
    if draft.chosen_on is not None and draft.chosen_on < draft.offered_on:
        raise Invalid("The day that they chose is before the offer. Check both dates.", "chosen_on")


def check_wanted(wish: Wish) -> None:
    """Raise `NotYet` unless they have said that they want it, and when."""
    if wish is not Wish.WANTED:
        raise NotYet("They have not said that they want it. Record what they want and the time they chose first.")


def check_giving(draft: GivingDraft, offered_on: date, today: date, *, is_first: bool) -> None:
    """Raise `Invalid`, naming the field, unless it was given on a day that can be, and first of all in person."""
    if draft.given_on is None:
        raise Invalid("Enter the day on which it was given.", "given_on")
    if not offered_on <= draft.given_on <= today:
        raise Invalid("The day is before the offer, or in the future. Check the date.", "given_on")
    in_person = draft.channel is Channel.IN_PERSON and draft.giver in WITH_OFFICER
    if is_first and not in_person and not draft.note.strip():
        raise Invalid(
            "The first time is in person, with a victim liaison officer. If they asked for another way, say so here.",
            "note",
        )

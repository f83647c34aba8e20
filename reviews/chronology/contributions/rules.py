"""What an agency is asked for, where the request stands, and when a reminder is due. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.errors import Invalid

LONGEST = {"agency": 120, "contact_role": 200, "note": 2000}


class AgencyAnswer(StrEnum):
    """What the agency said to the request."""

    AWAITED = "awaited"
    RECEIVED = "received"
    NOTHING_HELD = "nothing held"
    DECLINED = "declined"


ANSWERS = {
    AgencyAnswer.AWAITED: "Nothing yet",
    AgencyAnswer.RECEIVED: "It sent its account",
    AgencyAnswer.NOTHING_HELD: "It holds nothing for this period",
    AgencyAnswer.DECLINED: "It will not give an account",
}


@dataclass(frozen=True)
class ContributionDraft:
    """A request to an agency for its account, as the reviewer writes it."""

    agency: str
    contact_role: str = ""  # a role, never a name: “single point of contact for reviews”
    period_from: date | None = None
    period_to: date | None = None
    asked_on: date | None = None
    due_on: date | None = None
    answer: AgencyAnswer = AgencyAnswer.AWAITED
    received_on: date | None = None  # the day the answer came
    note: str = ""  # what was agreed, or why nothing is to come


def check_contribution(draft: ContributionDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the request could be answered and its days can be so."""
    if not draft.agency.strip():
        raise Invalid("Say which agency is asked, such as Police or Health.", "agency")
    for name, longest in LONGEST.items():
        text = getattr(draft, name)
        if len(text.strip()) > longest:
            raise Invalid(f"Shorten this to {longest} characters.", name)
        if "\0" in text:
            raise Invalid("This has a character in it that cannot be kept. Type it again.", name)
    _check_days(draft, today)
    has_answer = draft.answer is not AgencyAnswer.AWAITED
    if has_answer and draft.received_on is None:
        raise Invalid("Give the day on which the agency answered.", "received_on")
    if not has_answer and draft.received_on is not None:
        raise Invalid("Say what the agency answered, or leave this day empty.", "received_on")
    if draft.answer is AgencyAnswer.DECLINED and not draft.note.strip():
        raise Invalid("Say what reason the agency gave, or that it gave none.", "note")


def _check_days(draft: ContributionDraft, today: date) -> None:
    for name in ("asked_on", "received_on"):
        day = getattr(draft, name)
        if day is not None and day > today:
            raise Invalid("This day is in the future. Check the year.", name)
    if draft.period_from and draft.period_to and draft.period_to < draft.period_from:
        raise Invalid("The period ends before it begins. Check both days.", "period_to")
    if draft.due_on and draft.asked_on is None:
        raise Invalid("Say when the agency was asked, or leave the day it is due empty.", "asked_on")
    if draft.asked_on and draft.due_on and draft.due_on < draft.asked_on:
        raise Invalid("The account is due before it was asked for. Check both days.", "due_on")
    if draft.asked_on and draft.received_on and draft.received_on < draft.asked_on:
        raise Invalid("The answer came before the agency was asked. Check both days.", "received_on")

"""When something may be disclosed to victims and families, and what somebody must say before it is. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reports.redaction.forms import Sort, Whose
from reports.redaction.skeleton import bare
from reviews.cases.rules import Outcome
from workbench.errors import Invalid, NotYet

CONVICTIONS = frozenset({Outcome.CONVICTED, Outcome.CONVICTED_OTHER})
LEAST_REASON = 3  # words
NO_CONVICTION = (
    "Nothing is disclosed before a conviction is recorded. Record the outcome of the charge first, "
    "with the notification."
)

STILL_AWAITED = (
    "The outcome of another charge is still awaited. Nothing is disclosed before it is recorded, so that no trial is "
    "harmed."
)


class State(StrEnum):
    """How far a disclosure edition has come."""

    PREPARED = "prepared"
    APPROVED = "approved"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class FormDraft:
    """Something more to take out: whose it is, what it is, and how it is written."""

    whose: Whose
    sort: Sort
    text: str


@dataclass(frozen=True)
class ClearDraft:
    """What is to become of places that may tell who somebody is, and why. `keys` say which places."""

    keys: tuple[str, ...]
    goes: bool | None
    reason: str


def is_convicted(outcomes: Iterable[Outcome]) -> bool:
    """Whether a conviction is recorded, for the offence charged or for another."""
    return any(outcome in CONVICTIONS for outcome in outcomes)


def too_early(outcomes: Iterable[Outcome]) -> str:
    """Why it is too early to disclose anything, by what became of the charges; empty when it is not."""
    found = tuple(outcomes)
    if not is_convicted(found):
        return NO_CONVICTION
    return STILL_AWAITED if Outcome.AWAITED in found else ""


def check_convicted(outcomes: Iterable[Outcome]) -> None:
    """Raise `NotYet` unless a conviction is recorded, and the outcome of every other charge."""
    if why := too_early(outcomes):
        raise NotYet(why)


def check_form(draft: FormDraft) -> None:
    """Raise `Invalid` when what is to be taken out could not be told from anything else."""
    if len(bare(draft.text)) < 2:
        raise Invalid("Write what is to be taken out as it is written in the record, with two letters or more.", "text")
    if draft.sort is not Sort.NAME and len(bare(draft.text)) < 3:
        raise Invalid("Write the whole of it, as it is written in the record.", "text")


def check_clearing(draft: ClearDraft) -> None:
    """Raise `Invalid` unless it is said what becomes of which places, and why."""
    if not draft.keys:
        raise Invalid("Choose at least one place.", "keys")
    if draft.goes is None:
        raise Invalid("Say whether it is taken out or left in.", "goes")
    check_reason(draft.reason)


def check_reason(reason: str) -> None:
    """Raise `Invalid` unless a reason is given that somebody else can follow."""
    if len(reason.split()) < LEAST_REASON:
        raise Invalid("Give the reason in a few words, so that somebody else can follow it.", "reason")


def check_second_person(account_id: str, prepared_by: str) -> None:
    """Raise `NotYet` for the person who prepared it: what one overlooked, another may see."""
    if account_id == prepared_by:
        raise NotYet("You prepared this edition, so a second person clears what is left and approves it.")


def check_current(is_superseded: bool) -> None:
    """Raise `NotYet` for an edition of a text or an outcome that no longer stands, or that was prepared anew since."""
    if is_superseded:
        raise NotYet(
            "A newer text, or outcome of a charge, stands in place of the one this edition was made from. "
            "Prepare the edition again."
        )


def check_cleared(left: int) -> None:
    """Raise `NotYet` while a place is left that nobody has looked at."""
    if left:
        places = "1 place is" if left == 1 else f"{left} places are"
        raise NotYet(f"{places} left that may tell who somebody is. Clear each with a reason, then approve.")

"""What an improvement says, and what makes it one that can be followed. Pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

WORD = re.compile(r"\w+")


class ImprovementLevel(StrEnum):
    """Where the change is to be made."""

    PRACTITIONER = "practitioner"
    TEAM = "team"
    REGION = "region"
    NATION = "nation"


@dataclass(frozen=True)
class ImprovementDraft:
    """One change: for which finding, what, whose job (a role), by when, how anyone will know.

    `factors` are codes of those on the finding that it is meant to change, `kinds` codes of kinds of change.
    """

    finding_id: str
    what: str
    owner: str
    by_on: date | None
    how_known: str
    level: ImprovementLevel = ImprovementLevel.TEAM
    factors: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def check_improvement(draft: ImprovementDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless somebody could act on it and somebody else could check."""
    if not draft.finding_id:
        raise Invalid("Choose the finding that this improvement answers.", "finding_id")
    if not draft.what.strip():
        raise Invalid("Say what will change.", "what")
    if not draft.owner.strip():
        raise Invalid("Say whose job it is, by role.", "owner")
    if draft.by_on is None:
        raise Invalid("Enter the day by which it will be done.", "by_on")
    if draft.by_on < today:
        raise Invalid("The day by which it will be done has passed. Check the year.", "by_on")
    if not draft.how_known.strip():
        raise Invalid("Say how anyone will know that it has changed.", "how_known")
    check_words(draft.what, "change", "what")
    check_words(draft.owner, "role", "owner", 200)
    check_words(draft.how_known, "way to know", "how_known")


def check_factors(chosen: Sequence[str], on_finding: Collection[str]) -> None:
    """Raise `Invalid` unless the change is meant for a factor of its finding, and for no other."""
    if not chosen:
        raise Invalid("Choose at least one factor of the finding that this is meant to change.", "factors")
    for code in chosen:
        if code not in on_finding:
            raise Invalid(f"{code} is not a factor of this finding. Choose from the list.", "factors")


def check_owner(owner: str, names: Sequence[str]) -> None:
    """Raise `Invalid` when the job is given to somebody by name: reports name roles, and people move on."""
    words = WORD.findall(owner.casefold())
    for parts in (WORD.findall(name.casefold()) for name in names):
        if parts and any(words[at : at + len(parts)] == parts for at in range(len(words))):
            raise Invalid("Name a role, such as “head of the delivery unit”, and not a person.", "owner")

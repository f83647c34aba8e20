"""Who knew of an entry, and how an agency stood to it on a given day. Pure.

Practitioners are judged on what they knew, not on what their agency held. So an agency is named and, where that is
established, a role or person in it; and blank means not established, never the day it happened.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from workbench.errors import Invalid

LONGEST = {"agency": 120, "who": 200, "source": 400}


class Standing(StrEnum):
    """What is established of an agency and an entry on some day."""

    KNOWN = "known"
    MAY_HAVE_KNOWN = "may have been known"
    LATER = "later"
    NOT_ESTABLISHED = "not established"


@dataclass(frozen=True)
class KnowledgeDraft:
    """That an agency, or somebody in it, knew of an entry; from when, if that is established; and how this is known."""

    agency: str
    who: str = ""  # role or person; empty means the agency is all that is established
    known_from: ImpreciseDate = field(default_factory=ImpreciseDate.undated)  # undated means the day is not established
    source: str = ""


class Known(Protocol):
    """What is asked of something recorded, to say how an agency stood."""

    @property
    def who(self) -> str:
        """The role or person, if established."""

    @property
    def known_from(self) -> ImpreciseDate:
        """From when."""


def check_knowledge(draft: KnowledgeDraft, happened: ImpreciseDate, today: date) -> None:
    """Raise `Invalid`, naming the field, unless it says who, and no earlier than the thing itself."""
    if not draft.agency.strip():
        raise Invalid("Say which agency knew.", "agency")
    if draft.known_from.earliest is not None and draft.known_from.earliest > today:
        raise Invalid("The day from which it was known is in the future. Check the year.", "known_from")
    if draft.known_from.surely_before(happened):
        raise Invalid(
            f"It is said to have been known ({draft.known_from.in_words}) before it happened ({happened.in_words}). "
            "Check both dates.",
            "known_from",
        )
    for name in ("agency", "who", "source"):
        text = getattr(draft, name).strip()
        if len(text) > LONGEST[name]:
            raise Invalid(f"Shorten this to {LONGEST[name]} characters.", name)
        if "\0" in text:
            raise Invalid("This has a character in it that cannot be kept. Type it again.", name)
    if len(draft.known_from.as_written.strip()) > 200:
        raise Invalid("Shorten the date to 200 characters.", "known_from")


def standing_of(recorded: Sequence[Known], on: date) -> tuple[Standing, tuple[str, ...]]:
    """How an agency stood to an entry at the end of a day, from all that is recorded of it, and whom that names.

    The surest record counts. One that has no day, or an imprecise one that the day falls in, says that it may have been
    known.
    """
    found: dict[Standing, list[str]] = {}
    for known in recorded:
        found.setdefault(_standing(known.known_from, on), []).append(known.who)
    for standing in (Standing.KNOWN, Standing.MAY_HAVE_KNOWN, Standing.LATER):
        if standing in found:
            return standing, tuple(dict.fromkeys(who for who in found[standing] if who))
    return Standing.NOT_ESTABLISHED, ()


def _standing(known_from: ImpreciseDate, on: date) -> Standing:
    if known_from.surely_by(on):
        return Standing.KNOWN
    return Standing.LATER if known_from.surely_after(on) else Standing.MAY_HAVE_KNOWN

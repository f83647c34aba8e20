"""Who knew of an entry, and how an agency stood to it on a given day. Pure.

Practitioners are judged on what they knew, not on what their agency held. So an agency is named and, where that is
established, a role or person in it; and blank means not established, never the day it happened.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate, Kind
from workbench.errors import Invalid

MOST_AT_ONCE = 2_000  # entries
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
    who: str = ""  # a role; empty means the agency is all that is established, or that it is staff of the review
    known_from: ImpreciseDate = field(default_factory=ImpreciseDate.undated)  # undated means the day is not established
    source: str = ""
    staff_id: str | None = None  # a member of staff of the review, where that is established


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
    if draft.staff_id and draft.who.strip():
        raise Invalid("Choose a member of staff, or write a role. They are two records.", "who")
    for name in ("agency", "who", "source"):
        text = getattr(draft, name).strip()
        if len(text) > LONGEST[name]:
            raise Invalid(f"Shorten this to {LONGEST[name]} characters.", name)
        if "\0" in text:
            raise Invalid("This has a character in it that cannot be kept. Type it again.", name)
    if len(draft.known_from.as_written.strip()) > 200:
        raise Invalid("Shorten the date to 200 characters.", "known_from")


def check_many(entry_ids: Collection[str], drafts: Collection[KnowledgeDraft]) -> None:
    """Raise `Invalid`, naming the field, unless something is said of some entries, and not of too many."""
    if not entry_ids:
        raise Invalid("Choose the entries that they knew of.", "entries")
    if len(entry_ids) > MOST_AT_ONCE:
        raise Invalid(f"Choose at most {MOST_AT_ONCE:,} entries at once. You chose {len(entry_ids):,}.", "entries")
    if not drafts:
        raise Invalid("Say which agency or member of staff knew.", "agency")


def from_the_record(recorded_on: date | None, label: str) -> ImpreciseDate:
    """The day an entry was written down, where somebody states that it was known from then."""
    if recorded_on is None:
        raise Invalid(
            f"It is not known when this entry was recorded: {label}. Give its date recorded first, or leave it out.",
            "since",
        )
    return ImpreciseDate.from_edtf(recorded_on.isoformat())


def since_in_words(known_from: ImpreciseDate) -> str:
    """“from 3 May 2015”, “by 3 May 2015”, or “day not established”."""
    if known_from.is_undated:
        return "day not established"
    has_own_word = known_from.kind in (Kind.BY, Kind.BEFORE, Kind.AFTER, Kind.ON_OR_AFTER, Kind.BETWEEN)
    return known_from.in_words if has_own_word else f"from {known_from.in_words}"


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

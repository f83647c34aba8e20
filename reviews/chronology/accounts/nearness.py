"""How the dates of two entries stand to each other. Pure, and the same whichever comes first."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

NEAR = timedelta(days=3)  # two records of one thing are often dated a day or two apart
LONG = timedelta(days=45)  # a time longer than this says too little to go by


class When(StrEnum):
    """How the dates of two entries stand to each other."""

    SAME_DAY = "same day"
    OVERLAP = "dates that can be the same"
    NEAR = "dates within three days"
    SLIP = "dates that differ as a slip of the pen would"
    LONG = "dates too wide to go by"


@dataclass(frozen=True)
class Told:
    """An entry as it is compared: small enough to be sent by the hundred thousand to a child process."""

    id: str
    agency: str
    summary: str
    earliest: date | None
    latest: date | None
    at_time: str
    details: tuple[tuple[str, Any], ...] = ()  # the fields of its kind, by name

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None


def when_of(one: Told, other: Told) -> When | None:
    """How two dates stand to each other, if they leave room for one event."""
    if one.day is not None and other.day is not None:
        if one.day == other.day:
            return When.SAME_DAY
        if abs(one.day - other.day) <= NEAR:
            return When.NEAR
        return When.SLIP if other.day in slips_of(one.day) else None
    if is_long(one) or is_long(other):
        return When.LONG if can_meet(one, other, timedelta(0)) else None
    if can_meet(one, other, timedelta(0)):
        return When.OVERLAP
    return When.NEAR if can_meet(one, other, NEAR) else None


def is_long(told: Told) -> bool:
    """Whether its time is open, not known, or longer than one can go by."""
    return told.earliest is None or told.latest is None or told.latest - told.earliest > LONG


def slips_of(day: date) -> frozenset[date]:
    """The days that somebody may have meant who wrote this one: day and month changed about, or the year before."""
    found = set()
    for year, month, number in ((day.year, day.day, day.month), *((day.year + n, day.month, day.day) for n in (-1, 1))):
        try:
            found.add(date(year, month, number))
        except ValueError:
            continue
    return frozenset(found - {day})


def can_meet(one: Told, other: Told, slack: timedelta) -> bool:
    """Whether the dates leave room for one event, with so much slack."""

    def ends_before(left: Told, right: Told) -> bool:
        return left.latest is not None and right.earliest is not None and left.latest + slack < right.earliest

    return not ends_before(one, other) and not ends_before(other, one)

"""A change on some day: what is in force from then on; and which of several on one day came last. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reviews.chronology.gaps.windows import Window


class WithinDay(NamedTuple):
    """What the record says of the order within one day: what speaks last, the order set by hand, and the time."""

    rank: int = 0
    position: int = 0
    at_time: str = ""  # HH:MM, or empty


NO_ORDER = WithinDay()


@dataclass(frozen=True)
class Change:
    """From some day on, this is in force. An empty value: something changed, and to what is not established."""

    value: str
    window: Window
    entry_id: str
    within_day: WithinDay = NO_ORDER

    def is_on(self, day: date) -> bool:
        """Whether it certainly came on this day."""
        return self.window.begins_from == day == self.window.begins_by


def last_of_day(changes: Sequence[Change]) -> list[Change]:
    """Of changes on one day, those that can have come last: the later ones by hand; where times are known, by time."""
    place = max((one.within_day[:2] for one in changes), default=None)
    latest = [one for one in changes if one.within_day[:2] == place]
    at_time = max((one.within_day.at_time for one in latest), default="")
    return [one for one in latest if one.within_day.at_time in ("", at_time)]

"""A change on some day: what is in force from then on, and whether it certainly came before another. Pure."""

from dataclasses import dataclass
from typing import NamedTuple

from reviews.chronology.gaps.windows import Window


class WithinDay(NamedTuple):
    """What the record says of the order within one day: what speaks last, the order set by hand, and the time."""

    rank: int = 0
    position: int = 0
    at_time: str = ""  # HH:MM, or empty

    def is_before(self, other: "WithinDay") -> bool:
        """Whether this one certainly came first."""
        if (self.rank, self.position) != (other.rank, other.position):
            return (self.rank, self.position) < (other.rank, other.position)
        return bool(self.at_time and other.at_time) and self.at_time < other.at_time


NO_ORDER = WithinDay()


@dataclass(frozen=True)
class Change:
    """From some day on, this is in force. An empty value: something changed, and to what is not established."""

    value: str
    window: Window
    entry_id: str
    within_day: WithinDay = NO_ORDER

    def rules_out(self, other: "Change") -> bool:
        """Whether the other certainly came before this one, and so is no longer in force once this one surely is."""
        if other.window.begins_by != self.window.begins_from:
            return other.window.begins_by < self.window.begins_from
        mine, its = self.window, other.window
        is_one_day = mine.begins_from == mine.begins_by == its.begins_from == its.begins_by
        return is_one_day and other.within_day.is_before(self.within_day)

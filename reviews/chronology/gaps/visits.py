"""By when the home was to be visited, and whether it was: from the levels of risk in force. Pure.

A visit is expected within so many days of the start of a stretch at liberty, and of a level of risk that is higher than
the one before it. A visit counts when the record says that it was done. What the record leaves open stays open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reviews.chronology.gaps.community import End, Stretch
from reviews.chronology.gaps.expecting import Standing
from reviews.chronology.gaps.reference import RISK_LEVEL, Frequency
from reviews.chronology.gaps.windows import Happening

LEVELS = ("low", "medium", "high", "very high")


class Visited(StrEnum):
    """Whether a home visit came by the day it was required."""

    IN_TIME = "in time"
    LATE = "late"
    MISSING = "missing"
    NOT_ESTABLISHED = "not established"


@dataclass(frozen=True)
class VisitDue:
    """A home visit that was expected: counted from what, because of which level, by when, and whether it came."""

    since: End
    level: str
    level_entry_id: str
    due_on: date
    visited: Visited
    visit_id: str  # of the visit that came, late or in time; empty when none did
    until: End  # the end of the stretch at liberty
    source: str
    is_published: bool

    @property
    def entry_ids(self) -> tuple[str, ...]:
        """The entries that say so, each once."""
        ends = (self.since.entry_id, self.level_entry_id, self.visit_id)
        return tuple(dict.fromkeys(entry_id for entry_id in ends if entry_id))


def visits_due(
    stretch: Stretch, standing: Sequence[Standing], visits: Sequence[Happening], frequency: Frequency
) -> tuple[VisitDue, ...]:
    """Every visit that fell due in a stretch at liberty, in order. One that was not yet due at its end is left out."""
    found = []
    for since, level in _starts(stretch, standing):
        days = frequency.days_for(level.value)
        if days is None or since.on + timedelta(days=days) > stretch.end.on:
            continue
        due_on = since.on + timedelta(days=days)
        visited, visit_id = _visited(since.on, due_on, stretch.end.on, visits)
        found.append(
            VisitDue(
                since,
                level.value,
                level.entry_id,
                due_on,
                visited,
                visit_id,
                stretch.end,
                frequency.source,
                frequency.is_published,
            )
        )
    return tuple(found)


def _starts(stretch: Stretch, standing: Sequence[Standing]) -> list[tuple[End, Standing]]:
    """From which days a visit is expected: the start, and each day from which the highest level is higher than before.

    Only levels surely in force count: around a change whose day is not known, it is not said that a visit was due.
    """
    sure = [one for one in standing if one.by == RISK_LEVEL and one.is_sure and one.value in LEVELS]
    days = sorted({stretch.start.on, *(one.since for one in sure if stretch.start.on < one.since <= stretch.end.on)})
    found: list[tuple[End, Standing]] = []
    before = -1
    for day in days:
        here = [one for one in sure if one.since <= day <= one.until]
        highest = max(here, key=lambda one: (LEVELS.index(one.value), one.entry_id), default=None)
        level = LEVELS.index(highest.value) if highest else -1
        if highest is not None and level > before:
            found.append((stretch.start if day == stretch.start.on else End(day, highest.entry_id), highest))
        before = level if highest is not None else before
    return found


def _visited(since: date, due_on: date, until: date, visits: Sequence[Happening]) -> tuple[Visited, str]:
    """Whether a visit surely came in time, surely late or surely not, and which."""
    open_ones = [one for one in visits if one.details.get("done") is not False]
    in_time = [one for one in open_ones if one.window is not None and one.window.can_touch(since, due_on)]
    for one in in_time:
        assert one.window is not None, "chosen above"
        if one.details.get("done") is True and one.window.lies_in(since, due_on):
            return Visited.IN_TIME, one.id
    if in_time:
        return Visited.NOT_ESTABLISHED, in_time[0].id
    undated = next((one.id for one in open_ones if one.window is None), "")
    if undated:
        return Visited.NOT_ESTABLISHED, undated  # it may have come in time
    late = [one for one in open_ones if one.window is not None and one.window.can_touch(since, until)]
    for one in sorted(late, key=lambda one: (one.window, one.order)):
        if one.details.get("done") is True:
            return Visited.LATE, one.id
    return (Visited.NOT_ESTABLISHED, late[0].id) if late else (Visited.MISSING, "")

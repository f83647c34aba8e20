"""How often something was expected on each day, from the risk levels and tiers then in force. Pure.

What was in force on each day is said by `periods`. Where the day of a change is not known exactly, the longer length of
those that can have been in force is expected meanwhile, so that nothing is called late which may have been in time. Of
several groups at risk the highest level counts; where tier and level both are established, the shorter length counts.
Where neither is, nothing is expected: that is said, and never guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reviews.chronology.gaps.reference import RISK_LEVEL, TIER, Frequencies, Frequency
from reviews.chronology.gaps.windows import Happening
from reviews.chronology.periods.courses import levels_by_group, tiers

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Standing:
    """A level or tier, surely in force from one day to another, or perhaps (around a change whose day is not known)."""

    by: str  # RISK_LEVEL or TIER
    group: str  # who is at risk; empty for a tier
    value: str
    since: date
    until: date  # the last day of it
    entry_id: str
    is_sure: bool = True


@dataclass(frozen=True)
class Expectation:
    """From `since` to `until`, at most `days` from one to the next: because of what, and where that is written."""

    since: date
    until: date
    days: int
    because: str  # “risk level high (public)”, “tier A2”
    entry_id: str
    source: str
    is_published: bool


def standings(happenings: Iterable[Happening], first: date, last: date) -> tuple[Standing, ...]:
    """Every level and tier on record, with the days from `first` to `last` on which it was, or may have been, in force.

    Where what was in force is not established, each that it can have been stands there; but none while it may be that
    nothing was in force yet.
    """
    rows = tuple(happenings)
    courses = [(RISK_LEVEL, group, periods) for group, periods in levels_by_group(rows, first, last)]
    courses.append((TIER, "", tiers(rows, first, last)))
    found: list[Standing] = []
    for by, group, periods in courses:
        begins = _begins(rows, by, group)
        for one in periods:
            since = one.first if one.is_established else max(one.first, begins)
            for value in one.values if since <= one.last else ():
                found.append(Standing(by, group, value, since, one.last, one.entry_ids[0], one.is_established))
    return tuple(found)


def _begins(rows: Sequence[Happening], by: str, group: str) -> date:
    """The day by which something surely was in force, whichever it was."""
    kind = "risk_level" if by == RISK_LEVEL else "tier"
    here = [one.window for one in rows if one.kind == kind and one.details.get("group", group) == group]
    return min((window.begins_by for window in here if window is not None), default=date.max)


def expectations(
    what: str, standing: Sequence[Standing], sets: Sequence[Frequencies], since: date, until: date
) -> tuple[Expectation, ...]:
    """What was expected on the days from `since` to `until`. Days of which nothing is said are not among them."""
    cuts = {since, until + DAY, *(one.valid_from for one in sets)}
    cuts |= {day for one in standing for day in (one.since, one.until + DAY)}
    found: list[Expectation] = []
    for first, after in pairwise(sorted(cut for cut in cuts if since <= cut <= until + DAY)):
        known = [one for one in sets if one.valid_from <= first] or sets[:1]
        here = [one for one in standing if one.since <= first <= one.until]
        expected = _on_day(here, known[-1].expected.get(what, ()), first, after - DAY)
        if expected is not None:
            found.append(expected)
    return tuple(found)


def not_established(expected: Sequence[Expectation], since: date, until: date) -> tuple[tuple[date, date], ...]:
    """The days from `since` to `until` on which nothing was expected, because neither tier nor level is established."""
    found, day = [], since
    for one in expected:
        if one.since > day:
            found.append((day, one.since - DAY))
        day = max(day, one.until + DAY)
    return (*found, (day, until)) if day <= until else tuple(found)


def _on_day(here: Sequence[Standing], frequencies: Sequence[Frequency], first: date, last: date) -> Expectation | None:
    """What is expected on days on which nothing changes."""
    least: Expectation | None = None
    for frequency in frequencies:
        groups: dict[str, list[Standing]] = {}
        for one in here:
            if one.by == frequency.by:
                groups.setdefault(one.group, []).append(one)
        for group in groups.values():
            if len(group) == 1 and not group[0].is_sure:  # it may be that nothing was in force yet
                continue
            rivals = [_because(one, frequency, first, last) for one in group]
            found = [rival for rival in rivals if rival is not None]
            if len(found) < len(rivals):
                continue
            slowest = max(found, key=lambda one: one.days)
            if least is None or slowest.days < least.days:
                least = slowest
    return least


def _because(one: Standing, frequency: Frequency, first: date, last: date) -> Expectation | None:
    days = frequency.days_for(one.value)
    if days is None:
        return None
    group = f" ({one.group})" if one.group and one.group != "overall" else ""
    words = f"{one.by} {one.value}{group}"
    return Expectation(first, last, days, words, one.entry_id, frequency.source, frequency.is_published)

"""How often something was expected on each day, from the risk levels and tiers then in force. Pure.

A level or tier is in force from the day it was recorded for until the next one of its group (or the next tier). Where
the day of a change is not known exactly, the longer length of the two is expected meanwhile, so that nothing is called
late which may have been in time. Of several groups at risk the highest level counts; where tier and level both are
established, the shorter length counts. Where neither is, nothing is expected: that is said, and never guessed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reviews.chronology.gaps.reference import RISK_LEVEL, TIER, Frequencies, Frequency
from reviews.chronology.gaps.windows import LAST, Happening

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


def standings(happenings: Iterable[Happening]) -> tuple[Standing, ...]:
    """Every level and tier on record, with the days on which it was in force."""
    changes: dict[tuple[str, str], list[Happening]] = {}
    for one in happenings:
        if one.window is not None and _value(one):
            by = RISK_LEVEL if one.kind == "risk_level" else TIER
            changes.setdefault((by, str(one.details.get("group", ""))), []).append(one)
    found: list[Standing] = []
    for (by, group), rows in sorted(changes.items()):
        ordered = sorted(rows, key=lambda one: (one.window, one.order))
        for place, one in enumerate(ordered):
            assert one.window is not None, "chosen above"
            later = ordered[place + 1].window if place + 1 < len(ordered) else None
            gone, going = (later.begins_by, later.begins_from) if later else (LAST, LAST)
            sure, perhaps = one.window.begins_by, one.window.begins_from
            for since, until, is_sure in (
                (perhaps, min(sure, gone) - DAY, False),
                (sure, going - DAY, True),
                (max(sure, going), gone - DAY, False),
            ):
                if since <= until:
                    found.append(Standing(by, group, _value(one), since, until, one.id, is_sure))
    return tuple(found)


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


def _value(one: Happening) -> str:
    return str(one.details.get("level" if one.kind == "risk_level" else "tier", "")).strip()

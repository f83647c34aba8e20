"""What was in force on each day, where it is known from when something changed. Pure.

A level of risk, a tier, the person responsible: each stands from the day it was recorded for until the next. Where the
day of a change is not known exactly, every day on which it can have come has two or more possible answers, and none of
them is taken for the right one. A day before the first change on record has no answer at all. So each day has exactly
one of two: what was in force, or that this is not established, with what it can have been.

Of two changes on one day, the later is in force at its end, if the record says which that is: by the order set by hand,
or by the time of day of both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reviews.chronology.periods.changes import Change, last_of_day

DAY = timedelta(days=1)
NOBODY = "nobody"
MOST_SAID = 4  # of what it can have been


@dataclass(frozen=True)
class Period:
    """Days with one answer. Where what was in force is not established, `values` holds what it can have been."""

    first: date
    last: date
    values: tuple[str, ...]
    is_established: bool
    entry_ids: tuple[str, ...]  # the entries that say so

    @property
    def value(self) -> str | None:
        """What was in force; nothing when it is not established."""
        return self.values[0] if self.is_established else None

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def in_words(self) -> str:
        """“high”, “not established”, “not established: perhaps high or medium”."""
        if self.is_established:
            return self.values[0]
        shown = (*self.values[:MOST_SAID], *(["others"] if len(self.values) > MOST_SAID else []))
        return f"not established: perhaps {' or '.join(shown)}" if shown else "not established"


def course(changes: Iterable[Change], first: date, last: date) -> tuple[Period, ...]:
    """What was in force on each day from `first` to `last`: periods that touch one another and leave no day out."""
    if last < first:
        return ()
    arriving = sorted(changes, key=lambda one: (one.window.begins_from, one.window.begins_by, one.entry_id))
    begins = min((one.window.begins_by for one in arriving), default=date.max)  # by then something surely was in force
    cuts = {day for one in arriving for day in (one.window.begins_from, one.window.begins_by) if first < day <= last}
    live: list[Change] = []
    coming = 0
    found: list[Period] = []
    for start, after in pairwise([*sorted(cuts | {first}), last + DAY]):
        while coming < len(arriving) and arriving[coming].window.begins_from <= start:
            live.append(arriving[coming])
            coming += 1
        live = _still_possible(live, start)
        found.append(_period(start, after - DAY, live, has_begun=begins <= start))
    return _joined(found)


def at(periods: Sequence[Period], day: date) -> Period | None:
    """The period that a day is in."""
    return next((one for one in periods if one.first <= day <= one.last), None)


def _still_possible(live: Sequence[Change], day: date) -> list[Change]:
    """Those that can be in force at the end of this day: nothing that surely came by then rules them out."""
    last = max((one.window.begins_from for one in live if one.window.begins_by <= day), default=None)
    if last is None:
        return list(live)
    left = [one for one in live if one.window.begins_by >= last]
    latest = {id(one) for one in last_of_day([one for one in left if one.is_on(last)])}
    return [one for one in left if not one.is_on(last) or id(one) in latest]


def _period(first: date, last: date, live: Sequence[Change], *, has_begun: bool) -> Period:
    ids = tuple(dict.fromkeys(one.entry_id for one in live))
    values = tuple(dict.fromkeys(one.value for one in live if one.value))
    is_established = has_begun and len(values) == 1 and all(one.value for one in live)
    return Period(first, last, values, is_established, ids)


def _joined(periods: Sequence[Period]) -> tuple[Period, ...]:
    """Without a break where nothing changes but the entry that says so."""
    found: list[Period] = []
    for one in periods:
        before = found[-1] if found else None
        if before and before.is_established == one.is_established and set(before.values) == set(one.values):
            ids = tuple(dict.fromkeys((*before.entry_ids, *one.entry_ids)))
            found[-1] = Period(before.first, one.last, before.values, one.is_established, ids)
        else:
            found.append(one)
    return tuple(found)

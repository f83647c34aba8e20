"""When the person on probation was under supervision and at liberty: the only time in which contact is expected. Pure.

From the start of supervision to its end or the offence, without the time in custody. A movement whose day is not known
exactly is taken so that custody is at its longest: days on which they may have been in custody are never counted.
Custody that began and ended on one day takes no day away: an arrest and a release begin nothing anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.gaps.windows import Happening, Window, on


@dataclass(frozen=True)
class End:
    """One end of a stretch of time, or of a gap: the entry that it is, or what it is when no entry says it."""

    on: date
    entry_id: str = ""
    words: str = ""  # such as “supervision began”; empty when an entry says it


@dataclass(frozen=True)
class Stretch:
    """A length of time at liberty under supervision."""

    start: End
    end: End


def stretches(start: End, end: End, movements: Sequence[Happening]) -> tuple[Stretch, ...]:
    """The time from start to end without custody. `movements` are entries of the kind custody, in any order.

    The first movement on record being out, they were in custody until then. What says neither in nor out, or has no
    date, says nothing here.
    """
    found: list[Stretch] = []
    opened: End | None = start
    closed: Window | None = None
    for place, (moved, window) in enumerate(_in_order(movements)):
        if moved.details["movement"] == "in":
            if opened is not None:
                found.append(Stretch(opened, End(window.begins_from, moved.id)))
                closed = window
            opened = None
        elif opened is None or place == 0:
            is_of_a_day = bool(found) and closed == window == on(window.ends_by)
            opened = found.pop().start if is_of_a_day else End(window.ends_by, moved.id)
    if opened is not None:
        found.append(Stretch(opened, end))
    return tuple(cut for one in found if (cut := _within(one, start, end)) is not None)


def held_between(start: End, end: End, free: Sequence[Stretch]) -> tuple[tuple[date, date], ...]:
    """The time from start to end that is in none of these stretches at liberty."""
    edges = [start.on, *(day for one in free for day in (one.start.on, one.end.on)), end.on]
    return tuple((since, until) for since, until in zip(edges[::2], edges[1::2], strict=True) if since < until)


def of_a_day(movements: Sequence[Happening]) -> frozenset[str]:
    """The movements in that a movement out followed on the very day."""
    inside: list[tuple[str, Window]] = []
    found: set[str] = set()
    for moved, window in _in_order(movements):
        if moved.details["movement"] == "in":
            inside.append((moved.id, window))
        else:
            found.update(entry_id for entry_id, began in inside if began == window == on(window.ends_by))
            inside.clear()
    return frozenset(found)


def _in_order(movements: Sequence[Happening]) -> list[tuple[Happening, Window]]:
    """Those that say in or out, and have a date."""
    dated = [
        (moved, moved.window)
        for moved in movements
        if moved.window is not None and moved.details.get("movement") in ("in", "out")
    ]
    return sorted(dated, key=lambda one: (one[1].begins_from, one[1].ends_by, one[0].order))


def _within(stretch: Stretch, start: End, end: End) -> Stretch | None:
    """The part of a stretch that lies between start and end."""
    first = stretch.start if stretch.start.on >= start.on else start
    last = stretch.end if stretch.end.on <= end.on else end
    return Stretch(first, last) if first.on < last.on else None

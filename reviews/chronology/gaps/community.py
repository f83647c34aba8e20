"""When the person on probation was under supervision and at liberty: the only time in which contact is expected. Pure.

From the start of supervision to its end or the offence, without the time in custody. A movement whose day is not known
exactly is taken so that custody is at its longest: days on which they may have been in custody are never counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.gaps.windows import Happening


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
    dated = [
        (moved, moved.window)
        for moved in movements
        if moved.window is not None and moved.details.get("movement") in ("in", "out")
    ]
    ordered = sorted(dated, key=lambda one: (one[1].begins_from, one[1].ends_by, one[0].order))
    found: list[Stretch] = []
    opened: End | None = start
    for place, (moved, window) in enumerate(ordered):
        if moved.details["movement"] == "in":
            if opened is not None:
                found.append(Stretch(opened, End(window.begins_from, moved.id)))
            opened = None
        else:
            if opened is not None and place == 0:
                opened = None
            if opened is None:
                opened = End(window.ends_by, moved.id)
    if opened is not None:
        found.append(Stretch(opened, end))
    return tuple(cut for one in found if (cut := _within(one, start, end)) is not None)


def _within(stretch: Stretch, start: End, end: End) -> Stretch | None:
    """The part of a stretch that lies between start and end."""
    first = stretch.start if stretch.start.on >= start.on else start
    last = stretch.end if stretch.end.on <= end.on else end
    return Stretch(first, last) if first.on < last.on else None

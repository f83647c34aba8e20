"""The days on which, by the record, nobody was responsible. Pure.

Only what the record says counts: an entry that says that nobody was, until the next that names somebody. Days before
the first entry about it are not established, and are not taken for days without anybody.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.chronology.gaps.windows import Happening


@dataclass(frozen=True)
class Spell:
    """Days on which nobody was responsible: from one entry to the next, or to the end."""

    since: date
    until: date
    entry_ids: tuple[str, ...]


def spells(happenings: Sequence[Happening], start: date, end: date) -> tuple[Spell, ...]:
    """The days between start and end on which surely nobody was responsible, the earliest first."""
    dated = [(one, one.window) for one in happenings if one.kind == "responsible" and one.window is not None]
    ordered = sorted(dated, key=lambda pair: (pair[1], pair[0].order))
    found = []
    for place, (one, window) in enumerate(ordered):
        if one.details.get("nobody") is not True:
            continue
        entry_ids: tuple[str, ...] = (one.id,)
        since, until = max(start, window.begins_by), end
        if place + 1 < len(ordered):
            following, its_window = ordered[place + 1]
            until, entry_ids = min(end, its_window.begins_from - timedelta(days=1)), (one.id, following.id)
        if since <= until:
            found.append(Spell(since, until, entry_ids))
    return tuple(found)

"""Gaps between contacts, against what was expected at that time. Pure.

*How long.* Where days are not known exactly, two lengths are worked out. `at_least` is the number of days on which,
whatever the dates turn out to be, nothing can have happened between two entries. `at_most` is the longest that it can
have been. A gap is *sure* when the first alone is longer than was expected, and *possible* when only the second is.

*How often.* The days are those that were expected on each day. They are counted from the last contact; where a shorter
length came into force since, from that day, because nobody was expected to have known it before. A longer length that
comes into force later does not excuse the days before it.

*When.* Only time at liberty under supervision counts (`community`): a gap never reaches into custody, and the days
begin again at release.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from reviews.chronology.gaps.community import End, Stretch
from reviews.chronology.gaps.expecting import Expectation
from reviews.chronology.gaps.windows import Window, on


@dataclass(frozen=True)
class Contact:
    """Something that ends a gap: an entry, when it can have been, and whether it surely took place."""

    entry_id: str
    order: str
    window: Window
    is_sure: bool = True


@dataclass(frozen=True)
class Gap:
    """A length of time that is, or may be, longer than was expected, between two ends."""

    before: End
    after: End
    at_least: int
    at_most: int
    due_on: date  # the day by which the next was expected
    expected: Expectation

    @property
    def is_sure(self) -> bool:
        """Whether it was longer than expected whatever the imprecise dates turn out to be."""
        return self.at_least > 0

    @property
    def in_words(self) -> str:
        """“41 days”, “at least 41 days, up to 60”, “up to 60 days”."""
        if not self.is_sure:
            return f"up to {_days(self.at_most)}"
        if self.at_least == self.at_most:
            return _days(self.at_least)
        return f"at least {_days(self.at_least)}, up to {self.at_most}"

    @property
    def entry_ids(self) -> tuple[str, ...]:
        """The entries at its ends, where an entry says them."""
        return tuple(end.entry_id for end in (self.before, self.after) if end.entry_id)


def gaps_in(stretch: Stretch, contacts: Sequence[Contact], expected: Sequence[Expectation]) -> tuple[Gap, ...]:
    """The gaps of one stretch of time, the earliest first. `expected` stands in its order."""
    if not expected:
        return ()
    since, until = stretch.start.on, stretch.end.on
    here = [one for one in contacts if one.window.can_touch(since, until)]
    here.sort(key=lambda one: (one.window, one.order))
    ends = [
        (on(since), True, stretch.start),
        *(
            (one.window, one.is_sure and one.window.lies_in(since, until), End(one.window.ends_from, one.entry_id))
            for one in here
        ),
        (on(until), True, stretch.end),
    ]
    # The latest that anything before each place can have ended, and the least that it must have reached; from behind,
    # the soonest that anything after it must have begun.
    reach = list(accumulate(range(len(ends)), lambda best, at: _later(ends, best, at)))
    must = list(accumulate(range(len(ends)), lambda best, at: _surest(ends, best, at)))
    soon = list(accumulate(range(len(ends) - 1, -1, -1), lambda best, at: _soonest(ends, best, at)))[::-1]
    found: dict[tuple[str, str], Gap] = {}
    clock = _Clock(expected)
    for place in range(len(ends) - 1):
        quiet_since = max(ends[reach[place]][0].ends_by, since)
        quiet_until = min(ends[place + 1][0].begins_from, until)
        open_since, open_until = ends[must[place]][0].ends_from, ends[soon[place + 1]][0].begins_by
        at_most = (open_until - open_since).days
        if at_most <= clock.shortest:
            continue
        late = clock.late(quiet_since, quiet_until)
        if late is not None:
            before = _end(ends[reach[place]], quiet_since)
            after = _end(ends[place + 1], quiet_until)
            at_least = (quiet_until - quiet_since).days
        else:
            late, at_least = clock.late(open_since, open_until), 0
            before, after = _end(ends[must[place]], open_since), _end(ends[soon[place + 1]], open_until)
        if late is not None:
            gap = Gap(before, after, at_least, at_most, *late)
            ends_of = before.entry_id or before.words, after.entry_id or after.words
            if ends_of not in found or found[ends_of].at_least < at_least:
                found[ends_of] = gap
    return tuple(found.values())


class _Clock:
    """What was expected, ready to say from which day on the next contact was late."""

    def __init__(self, expected: Sequence[Expectation]) -> None:
        self.expected = expected
        self.shortest = min(one.days for one in expected)
        self._starts = [one.since for one in expected]
        self._since: list[date] = []  # since when so short a length, or a shorter one, was expected without a break
        for place, one in enumerate(expected):
            since, at = one.since, place
            while at and expected[at - 1].days <= one.days and expected[at - 1].until + timedelta(days=1) == since:
                at -= 1
                since = expected[at].since
            self._since.append(since)

    def late(self, since: date, until: date) -> tuple[date, Expectation] | None:
        """The day by which a contact was due between two days, and what was expected then; nothing if none was late."""
        place = max(0, bisect_right(self._starts, since) - 1)
        for at in range(place, len(self.expected)):
            one = self.expected[at]
            if one.since > until:
                break
            due = max(since, self._since[at]) + timedelta(days=one.days)
            if max(due + timedelta(days=1), one.since) <= min(one.until, until):
                return due, one
        return None


_Placed = tuple[Window, bool, End]


def _later(ends: Sequence[_Placed], best: int, at: int) -> int:
    return at if ends[at][0].ends_by >= ends[best][0].ends_by else best


def _surest(ends: Sequence[_Placed], best: int, at: int) -> int:
    return at if ends[at][1] and ends[at][0].ends_from >= ends[best][0].ends_from else best


def _soonest(ends: Sequence[_Placed], best: int, at: int) -> int:
    return at if ends[at][1] and ends[at][0].begins_by <= ends[best][0].begins_by else best


def _end(placed: _Placed, day: date) -> End:
    return End(day, placed[2].entry_id, placed[2].words)


def _days(number: int) -> str:
    return f"{number:,} {'day' if number == 1 else 'days'}"

"""How alike two entries are, why, and in what they differ. Pure, and the same whichever comes first.

*The score* (0 to 100) is the mean of two measures of the words: the weight of those they share against the weight of
all, where a word weighs more the rarer it is in this chronology; and RapidFuzz's `token_set_ratio`, which forgives
spelling and a longer account. What is enough depends on the dates and on whether the same agency says both: routine
work repeats itself in the same words, so within one agency much more is asked.

*What differs* is looked for only where two entries are enough alike to be about one thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from rapidfuzz import fuzz

from reviews.chronology.accounts.wording import Wording

NEAR = timedelta(days=3)  # two records of one thing are often dated a day or two apart
LONG = timedelta(days=45)  # a time longer than this says too little to go by
MINUTES = 15  # two clocks may differ by so much


class Sort(StrEnum):
    """What two entries may be."""

    TWICE = "sent twice"
    SAME_EVENT = "the same event"
    CONFLICT = "the same event, told differently"


class When(StrEnum):
    """How the dates of two entries stand to each other."""

    SAME_DAY = "same day"
    OVERLAP = "dates that can be the same"
    NEAR = "dates within three days"
    SLIP = "dates that differ as a slip of the pen would"
    LONG = "dates too wide to go by"


# The least score, and the least number of shared words, by the dates: for two agencies, and within one.
ENOUGH: Mapping[When, tuple[tuple[int, int], tuple[int, int]]] = {
    When.SAME_DAY: ((54, 3), (70, 4)),
    When.OVERLAP: ((60, 4), (88, 5)),
    When.NEAR: ((78, 5), (92, 7)),
    When.SLIP: ((80, 6), (85, 6)),
    When.LONG: ((80, 6), (92, 6)),
}
TWICE = 88  # within one agency, with nothing that differs


@dataclass(frozen=True)
class Told:
    """An entry as it is compared: small enough to be sent by the hundred thousand to a child process."""

    id: str
    agency: str
    summary: str
    earliest: date | None
    latest: date | None
    at_time: str
    details: tuple[tuple[str, Any], ...] = ()  # the fields of its kind, by name

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None


@dataclass(frozen=True)
class Alike:
    """Two entries that may be accounts of one thing. `first_id` is the lower of the two ids."""

    first_id: str
    second_id: str
    score: int
    sort: Sort
    reasons: tuple[str, ...]  # “same day”, “83% same words”, “different agencies”
    differs: tuple[str, ...]  # “date”, “time”, “numbers”

    @property
    def ids(self) -> tuple[str, str]:
        """Both."""
        return self.first_id, self.second_id


def when_of(one: Told, other: Told) -> When | None:
    """How two dates stand to each other, if they leave room for one event."""
    if one.day is not None and other.day is not None:
        if one.day == other.day:
            return When.SAME_DAY
        if abs(one.day - other.day) <= NEAR:
            return When.NEAR
        return When.SLIP if other.day in slips_of(one.day) else None
    if is_long(one) or is_long(other):
        return When.LONG if _can_meet(one, other, timedelta(0)) else None
    if _can_meet(one, other, timedelta(0)):
        return When.OVERLAP
    return When.NEAR if _can_meet(one, other, NEAR) else None


def is_long(told: Told) -> bool:
    """Whether its time is open, not known, or longer than one can go by."""
    return told.earliest is None or told.latest is None or told.latest - told.earliest > LONG


def slips_of(day: date) -> frozenset[date]:
    """The days that somebody may have meant who wrote this one: day and month changed about, or the year before."""
    found = set()
    for year, month, number in ((day.year, day.day, day.month), *((day.year + n, day.month, day.day) for n in (-1, 1))):
        try:
            found.add(date(year, month, number))
        except ValueError:
            continue
    return frozenset(found - {day})


def compare(one: Told, other: Told, words: Mapping[str, Wording], weights: Mapping[str, float]) -> Alike | None:
    """The two as a likely pair, or nothing. `words` by id, `weights` by word."""
    when = when_of(one, other)
    if when is None:
        return None
    mine, theirs = words[one.id], words[other.id]
    is_one_agency = one.agency.casefold() == other.agency.casefold()
    least_score, least_shared = ENOUGH[when][is_one_agency]
    shared = mine.words & theirs.words
    if when is When.SAME_DAY:  # of a short text all its words are enough
        least_shared = min(least_shared, max(len(mine.words | theirs.words), 2))
    if len(shared) < least_shared:
        return None
    same = _share(shared, mine, theirs, weights)
    score = round((100 * same + _fuzzy(mine, theirs)) / 2)
    if score < least_score:
        return None
    differs = _differences(one, other, mine, theirs)
    is_twice = is_one_agency and not differs and score >= TWICE
    sort = Sort.TWICE if is_twice else Sort.CONFLICT if differs else Sort.SAME_EVENT
    reasons = (str(when), f"{round(100 * same)}% same words", "same agency" if is_one_agency else "different agencies")
    first, second = sorted((one.id, other.id))
    return Alike(first, second, score, sort, reasons, differs)


def _can_meet(one: Told, other: Told, slack: timedelta) -> bool:
    def ends_before(left: Told, right: Told) -> bool:
        return left.latest is not None and right.earliest is not None and left.latest + slack < right.earliest

    return not ends_before(one, other) and not ends_before(other, one)


def _share(shared: frozenset[str], mine: Wording, theirs: Wording, weights: Mapping[str, float]) -> float:
    total = sum(weights[word] for words in (mine.words, theirs.words) for word in sorted(words))
    return 2 * sum(weights[word] for word in sorted(shared)) / total if total else 0.0


def _fuzzy(mine: Wording, theirs: Wording) -> float:
    return fuzz.token_set_ratio(*sorted((" ".join(sorted(mine.words)), " ".join(sorted(theirs.words)))))


def _differences(one: Told, other: Told, mine: Wording, theirs: Wording) -> tuple[str, ...]:
    """What the two say differently: never that one says less than the other."""
    found = []
    if not _can_meet(one, other, timedelta(0)):
        found.append("date")
    elif one.at_time and other.at_time and abs(_minutes(one) - _minutes(other)) > MINUTES:
        found.append("time")
    if mine.numbers - theirs.numbers and theirs.numbers - mine.numbers:
        found.append("numbers")
    if mine.levels - theirs.levels and theirs.levels - mine.levels:
        found.append("level")
    if (mine.denied & theirs.words - theirs.denied) | (theirs.denied & mine.words - mine.denied):
        found.append("what is denied")
    fields = dict(other.details)
    found += [name.replace("_", " ") for name, value in one.details if name in fields and fields[name] != value]
    return tuple(found)


def _minutes(told: Told) -> int:
    return int(told.at_time[:2]) * 60 + int(told.at_time[3:])

"""How alike two entries are, why, and in what they differ. Pure, and the same whichever comes first.

*The score* (0 to 100) is the mean of two measures of the words: the weight of those they share against the weight of
all, where a word weighs more the rarer it is in this chronology; and RapidFuzz's `token_set_ratio`, which forgives
spelling and a longer account. What is enough depends on the dates and on whether the same agency says both: routine
work repeats itself in the same words, so within one agency much more is asked.

*What differs* is looked for only where two entries are enough alike to be about one thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from rapidfuzz import fuzz

from reviews.chronology.accounts.nearness import Told, When, can_meet, when_of
from reviews.chronology.accounts.wording import Wording

MINUTES = 15  # two clocks may differ by so much


class Sort(StrEnum):
    """What two entries may be."""

    TWICE = "sent twice"
    SAME_EVENT = "the same event"
    CONFLICT = "the same event, told differently"


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


def _share(shared: frozenset[str], mine: Wording, theirs: Wording, weights: Mapping[str, float]) -> float:
    total = sum(weights[word] for words in (mine.words, theirs.words) for word in sorted(words))
    return 2 * sum(weights[word] for word in sorted(shared)) / total if total else 0.0


def _fuzzy(mine: Wording, theirs: Wording) -> float:
    return fuzz.token_set_ratio(*sorted((" ".join(sorted(mine.words)), " ".join(sorted(theirs.words)))))


def _differences(one: Told, other: Told, mine: Wording, theirs: Wording) -> tuple[str, ...]:
    """What the two say differently: never that one says less than the other."""
    found = []
    if not can_meet(one, other, timedelta(0)):
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

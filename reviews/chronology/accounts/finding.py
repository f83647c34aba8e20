"""Finding entries that may be accounts of one thing, among all the entries of a chronology. Pure; made to be quick.

Not every two are compared. Entries of a short time are laid in order, and each is compared with those whose days come
within three of its own. What is undated, or longer than one can go by, is compared only with entries that share two of
its rare words; so are days that may be slips of the pen. With n entries, of which w fall on average within three days
of another, that is n·log n to sort and about n·w/2 to compare: it grows with the square of n only where everything
falls in one week.
"""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.accounts.alike import Alike, compare
from reviews.chronology.accounts.nearness import NEAR, Told, is_long, slips_of
from reviews.chronology.accounts.wording import wording_of
from workbench.jobs import Limits, Report

RARE = 25  # a word is rare that stands in no more entries than this
MOST = 500  # pairs shown at once: whoever has more decides about these first
SMALL = 1_000  # entries that are compared while a page is drawn; more are compared in a child process
STEP = 1_000  # entries between two words about how far it is
LIMITS = Limits(seconds=300)


@dataclass(frozen=True)
class Found:
    """The likely pairs, the likeliest first, and how many more there are than are shown."""

    pairs: tuple[Alike, ...]
    more: int = 0


def find(entries: Sequence[Told], tell: Callable[[float], object] = lambda _: None) -> Found:
    """Every likely pair, in a total order. `tell` is told how far it is, from 0 to 1."""
    words = {entry.id: wording_of(entry.summary) for entry in entries}
    held = Counter(word for wording in words.values() for word in wording.words)
    weights = {word: 1 + math.log(len(entries) / count) for word, count in held.items()}
    found: dict[tuple[str, str], Alike] = {}
    for one, other in _to_compare(entries, {key: wording.words for key, wording in words.items()}, held, tell):
        alike = compare(one, other, words, weights)
        if alike is not None:
            found[alike.ids] = alike
    pairs = sorted(found.values(), key=lambda pair: (-pair.score, pair.ids))
    return Found(tuple(pairs[:MOST]), max(0, len(pairs) - MOST))


def find_in_child(report: Report, entries: Sequence[Told]) -> Found:
    """The same, as a piece of work for a child process."""
    said = f"Comparing {len(entries):,} entries"
    report(0.0, said)
    return find(entries, lambda share: report(share, said))


def _to_compare(
    entries: Sequence[Told], words: dict[str, frozenset[str]], held: Counter[str], tell: Callable[[float], object]
) -> Iterator[tuple[Told, Told]]:
    short = sorted((entry for entry in entries if not is_long(entry)), key=_start)
    starts = [_start(entry)[0] for entry in short]
    for place, entry in enumerate(short):
        assert entry.latest is not None
        if place % STEP == STEP - 1:
            tell(place / len(short))
        mine, until = words[entry.id], bisect_right(starts, entry.latest + NEAR)
        for other in short[place + 1 : until]:
            if len(mine & words[other.id]) > 1:
                yield entry, other
    yield from _by_rare_words(entries, words, held)


def _by_rare_words(
    entries: Sequence[Told], words: dict[str, frozenset[str]], held: Counter[str]
) -> Iterator[tuple[Told, Told]]:
    """Pairs that share two rare words, where a time is too wide to lay them in order or may be a slip of the pen."""
    having: dict[str, list[Told]] = defaultdict(list)
    for entry in entries:
        for word in words[entry.id]:
            if held[word] <= RARE:
                having[word].append(entry)
    together = Counter(
        (one.id, other.id)
        for several in having.values()
        for place, one in enumerate(several)
        for other in several[place + 1 :]
        if is_long(one) or is_long(other) or _may_be_slip(one.day, other.day)
    )
    by_id = {entry.id: entry for entry in entries}
    yield from ((by_id[first], by_id[second]) for (first, second), shared in together.items() if shared > 1)


def _may_be_slip(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and other in slips_of(one)


def _start(entry: Told) -> tuple[date, str]:
    return entry.earliest or date.min, entry.id

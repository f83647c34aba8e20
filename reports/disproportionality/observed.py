"""How many approved reviews are of people of each group, and which of these numbers may be shown. Pure.

The groups of one characteristic part the reviews, and with those of whose person the group is not known (or was not
said) they add up to all approved reviews, a number that everybody knows. So they are hidden as one table with that
total. How many are not known stays open where it is not small: it says nothing of any group, and what would be expected
is worked out from it. That nobody is left out is no secret either.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.national.suppression import FEWEST, Cell, hidden, is_small

NOT_KNOWN = "not known"  # the one column of all whose group is not known or was not said
WHOLE, GROUPS = "whole", "groups"


@dataclass(frozen=True)
class Grouped:
    """Which reviews (by their place) are of which group of one characteristic. It is never shown."""

    size: int
    groups: Mapping[str, frozenset[int]]  # by code, those of no review as well
    not_known: frozenset[int]

    @property
    def columns(self) -> Mapping[str, frozenset[int]]:
        """The groups, and those not known as one more."""
        return {**self.groups, NOT_KNOWN: self.not_known}


@dataclass(frozen=True)
class Observed:
    """What may be shown of it. What is empty is not."""

    size: int
    counts: Mapping[str, int | None]
    not_known: int | None

    @property
    def known(self) -> int | None:
        """In how many reviews the group is known."""
        return None if self.not_known is None else self.size - self.not_known

    def count(self, column: str) -> int | None:
        """How many reviews are in a group, or are not known."""
        return self.not_known if column == NOT_KNOWN else self.counts[column]


def grouped(answers: Sequence[str], codes: Sequence[str]) -> Grouped:
    """Reviews by the group that is told of each; what is none of these groups is not known."""
    found: dict[str, set[int]] = {code: set() for code in codes}
    rest: set[int] = set()
    for place, answer in enumerate(answers):
        found.get(answer, rest).add(place)
    groups = {code: frozenset(places) for code, places in found.items()}
    return Grouped(len(answers), groups, frozenset(rest))


def observed(of: Grouped, fewest: int = FEWEST) -> Observed:
    """What may be shown of how many reviews are in each group."""
    left_out = len(of.not_known)
    known = of.size - left_out
    is_told = not (0 < left_out < fewest or 0 < known < fewest)
    most = known if is_told else of.size
    cells = [
        Cell(code, GROUPS, WHOLE, len(places), most, is_small(len(places), known, fewest))
        for code, places in of.groups.items()
    ]
    cells.append(Cell(NOT_KNOWN, GROUPS, WHOLE, left_out, of.size, is_small=not is_told, is_open=is_told))
    cells.append(Cell(WHOLE, WHOLE, GROUPS, of.size, of.size, is_open=True))
    hide = hidden(cells, fewest)
    counts = {code: None if code in hide else len(places) for code, places in of.groups.items()}
    return Observed(of.size, counts, left_out if is_told else None)

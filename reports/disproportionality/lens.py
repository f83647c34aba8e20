"""Everything the page shows of groups, worked out of approved reviews and returns of the caseload. Pure.

It speaks of the whole nation and of all years. There is no filter: what two answers differ by could be a small number.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from reports.caseload.rules import Caseload
from reports.disproportionality.by_group import Column, Shown, tables
from reports.disproportionality.expected import Line, Period, compared, nearest, parts
from reports.disproportionality.named import Line as NamedLine
from reports.disproportionality.named import named_in
from reports.disproportionality.observed import Grouped, Observed, grouped, observed
from reports.national.measures import WHOLE, Part, reviews_naming
from reports.national.published import Figure, Picture
from reports.national.suppression import FEWEST
from reviews.people.characteristics.reference import Characteristic, characteristics

NO = "no"  # the answer on reasonable steps
NO_IN_WORDS = "Reasonable steps: no"
T = TypeVar("T")
Groups = tuple[tuple[str, ...], ...]  # of each review, the group of every characteristic in turn


@dataclass(frozen=True)
class Year:
    """In how many reviews of a year the group is known."""

    name: str
    known: int
    reviews: int

    @property
    def is_large(self) -> bool:
        """Whether neither those known nor those not known are few. That there are none at all tells of nobody."""
        return all(number == 0 or number >= FEWEST for number in (self.known, self.reviews - self.known))


class Lens:
    """The figures of every characteristic. Worked out when first asked for, and then kept."""

    def __init__(self, picture: Picture, groups: Groups, caseloads: tuple[Caseload, ...]) -> None:
        self.picture, self._groups, self._caseloads = picture, groups, caseloads
        self._kept: dict[tuple[str, str], Any] = {}

    def observed(self, of: Characteristic) -> Observed:
        """How many reviews each group has."""
        return self._once("observed", of, lambda: observed(self._grouped(of)))

    def compared(self, of: Characteristic) -> tuple[Line, ...]:
        """Every group against the caseload."""
        return self._once("compared", of, lambda: compared(of.code, _names(of), self.observed(of), self.periods(of)))

    def named(self, of: Characteristic, key: str) -> tuple[NamedLine, ...]:
        """Every group against all other reviews, by how often they name a factor (by guid), or answer no."""
        shown = self._once("tables", of, lambda: self._worked_out(of))
        number = len(self._naming[key])
        return self._once(key, of, lambda: named_in(_names(of), self.observed(of), shown[key], number))

    @property
    def has_caseload(self) -> bool:
        """Whether there is a return to compare with."""
        return bool(self._caseloads)

    def count(self, key: str) -> tuple[int, int]:
        """In how many reviews it is named, of how many; the national page shows the same."""
        return len(self._naming[key]), len(self._groups)

    @cached_property
    def choices(self) -> Mapping[str, str]:
        """What can be asked for, with its label: what the national page shows the count of."""
        themes = self.picture.themes
        return {key: NO_IN_WORDS for key in (NO,) if key in self._naming} | {
            theme.guid: theme.label for theme in themes if theme.guid in self._naming
        }

    def periods(self, of: Characteristic) -> tuple[Period, ...]:
        """The years by the return that they are set against; the latest return alone where years tell too much.

        What is expected tells in how many reviews of a length of time the group is known. Whoever brings returns of
        other days could work that out year by year, so it is asked of the years, whichever returns there are.
        """
        return self._once("periods", of, lambda: tuple(self._periods(of)))

    def _periods(self, of: Characteristic) -> Iterator[Period]:
        found = [one for one in self._caseloads if parts(one, of.code)]
        years: dict[Caseload, list[Year]] = {}
        for year in self._years(of) if found else ():
            one = nearest(found, year.name) if self._tells_years(of) else found[-1]
            years.setdefault(one, []).append(year)
        for one, of_it in years.items():
            yield Period(one, tuple(year.name for year in of_it), sum(year.known for year in of_it))

    def _grouped(self, of: Characteristic) -> Grouped:
        place = [one.code for one in characteristics()].index(of.code)
        answers = (groups[place] for groups in self._groups)
        return self._once("grouped", of, lambda: grouped(tuple(answers), [one.code for one in of.counted]))

    def _once(self, what: str, of: Characteristic, work_out: Callable[[], T]) -> T:
        """Work it out the first time it is asked for, and keep it."""
        if (what, of.code) not in self._kept:
            self._kept[what, of.code] = work_out()
        found: T = self._kept[what, of.code]
        return found

    @cached_property
    def _naming(self) -> Mapping[str, set[int]]:
        """Which reviews name it, for everything that the national page shows the count of; only used, never shown."""
        naming = reviews_naming(self.picture.reviews, self.picture.themes)
        about = [theme for theme in self.picture.themes if not theme.is_about_reviews]
        found = {
            theme.guid: naming[theme.guid]
            for theme in about
            if naming[theme.guid] and self._figure(theme.guid, [WHOLE]).count is not None
        }
        if self._figure(NO, [WHOLE]).count is not None:
            found[NO] = {place for place, review in enumerate(self.picture.reviews) if review.answer == NO}
        return found

    def _figure(self, key: str, over: Sequence[Part]) -> Figure:
        if key != NO:
            return self.picture.figure(key, *over)
        counts = [self.picture.answer(NO, part).count for part in over]
        return Figure(None if None in counts else sum(filter(None, counts)), None)

    def _worked_out(self, of: Characteristic) -> Mapping[str, Shown]:
        by_year = {key: self._columns(key, self._years(of)) for key in self._naming} if self._tells_years(of) else None
        return tables(self._grouped(of), self.observed(of), self._naming, self.picture.together, by_year)

    def _columns(self, key: str, years: Sequence[Year]) -> list[Column]:
        """In how many reviews of each year it is named; the years of which that is not shown are one."""
        columns: list[Column] = []
        rest = [len(self._naming[key]), sum(year.known for year in years), sum(year.reviews for year in years)]
        for year in years:
            named = self._figure(key, [("year", year.name)]).count
            if named is not None:
                columns.append((named, year.known, year.reviews))
                rest = [whole - part for whole, part in zip(rest, columns[-1], strict=True)]
        return [*columns, (rest[0], rest[1], rest[2])] if any(rest) else columns

    def _years(self, of: Characteristic) -> tuple[Year, ...]:
        known = Counter(
            str(review.year)
            for place, review in enumerate(self.picture.reviews)
            if place not in self._grouped(of).not_known
        )
        totals = self.picture.totals.values
        return tuple(Year(name, known[name], totals.get(("year", name), 0)) for name in self.picture.years)

    def _tells_years(self, of: Characteristic) -> bool:
        """Whether it may be known of every year in how many reviews the group is known."""
        is_open = not any(("year", year) in self.picture.totals.hidden for year in self.picture.years)
        return is_open and all(year.is_large for year in self._years(of))


@lru_cache(maxsize=2)
def lens_of(picture: Picture, groups: Groups, caseloads: tuple[Caseload, ...]) -> Lens:
    """The lens on these reviews, kept while they and the returns stay the same. It never depends on who asks."""
    return Lens(picture, groups, caseloads)


def _names(of: Characteristic) -> Mapping[str, str]:
    return {group.code: group.name for group in of.counted}

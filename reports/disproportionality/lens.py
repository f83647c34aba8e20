"""Everything the page shows of groups, worked out of approved reviews and returns of the caseload. Pure.

It speaks of the whole nation and of all years. There is no filter: what two answers differ by could be a small number.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from reports.caseload.queries import Caseload
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
Groups = tuple[tuple[str, ...], ...]  # of each review, the group of every characteristic in turn


class Lens:
    """The figures of every characteristic. Worked out when first asked for, and then kept."""

    def __init__(self, picture: Picture, groups: Groups, caseloads: tuple[Caseload, ...]) -> None:
        self.picture, self._groups, self._caseloads = picture, groups, caseloads
        self._of: dict[str, Grouped] = {}
        self._tables: dict[str, Mapping[str, Shown]] = {}

    def observed(self, of: Characteristic) -> Observed:
        """How many reviews each group has."""
        return observed(self._grouped(of))

    def compared(self, of: Characteristic) -> tuple[Line, ...]:
        """Every group against the caseload."""
        return compared(of.code, _names(of), self.observed(of), self.periods(of))

    def named(self, of: Characteristic, key: str) -> tuple[NamedLine, ...]:
        """Every group against all other reviews, by how often they name a factor (by guid), or answer no."""
        if of.code not in self._tables:
            self._tables[of.code] = self._worked_out(of)
        return named_in(_names(of), self.observed(of), self._tables[of.code][key], len(self._naming[key]))

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
        """The years by the return that they are set against; the latest return alone where that would tell too much.

        What is expected tells in how many reviews of a length of time the group is known. Where that is a small number,
        or the number of reviews of a year is not shown, all years are set against one return.
        """
        found = [one for one in self._caseloads if parts(one, of.code)]
        if not found:
            return ()
        by_year = self._known_by_year(of)
        years: dict[Caseload, list[str]] = {}
        for year in self.picture.years:
            years.setdefault(nearest(found, year), []).append(year)
        made = tuple(
            Period(one, tuple(of_it), sum(by_year[year] for year in of_it), self._reviews_in(of_it))
            for one, of_it in years.items()
        )
        is_open = not any(("year", year) in self.picture.totals.hidden for year in self.picture.years)
        if len(made) == 1 or (is_open and all(_is_large(one.known, one.reviews) for one in made)):
            return made
        return (Period(found[-1], self.picture.years, sum(by_year.values()), len(self._groups)),)

    def _grouped(self, of: Characteristic) -> Grouped:
        if of.code not in self._of:
            place = characteristics().index(of)
            self._of[of.code] = grouped([groups[place] for groups in self._groups], [one.code for one in of.counted])
        return self._of[of.code]

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
        periods = self.periods(of)
        by_year = {key: self._columns(key, periods) for key in self._naming} if len(periods) > 1 else None
        return tables(self._grouped(of), self.observed(of), self._naming, self.picture.together, by_year)

    def _columns(self, key: str, periods: Sequence[Period]) -> list[Column]:
        """In how many reviews of each length of time it is named; those of which that is not shown are one."""
        columns = []
        for period in periods:
            named = self._figure(key, [("year", year) for year in period.years]).count
            if named is not None:
                columns.append((named, period.known, period.reviews))
        known, reviews = (sum(getattr(one, name) for one in periods) for name in ("known", "reviews"))
        last = [len(self._naming[key]), known, reviews]
        for column in columns:
            last = [whole - part for whole, part in zip(last, column, strict=True)]
        return [*columns, (last[0], last[1], last[2])] if any(last) else columns

    def _known_by_year(self, of: Characteristic) -> Mapping[str, int]:
        left_out = self._grouped(of).not_known
        found = dict.fromkeys(self.picture.years, 0)
        for place, review in enumerate(self.picture.reviews):
            found[str(review.year)] += place not in left_out
        return found

    def _reviews_in(self, years: Sequence[str]) -> int:
        return sum(self.picture.totals.values.get(("year", year), 0) for year in years)


@lru_cache(maxsize=2)
def lens_of(picture: Picture, groups: Groups, caseloads: tuple[Caseload, ...]) -> Lens:
    """The lens on these reviews, kept while they and the returns stay the same. It never depends on who asks."""
    return Lens(picture, groups, caseloads)


def _names(of: Characteristic) -> Mapping[str, str]:
    return {group.code: group.name for group in of.counted}


def _is_large(known: int, reviews: int) -> bool:
    """Whether neither those known nor those not known are few. That there are none at all tells of nobody."""
    return all(number == 0 or number >= FEWEST for number in (known, reviews - known))

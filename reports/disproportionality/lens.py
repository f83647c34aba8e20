"""Everything the page shows of groups, worked out of approved reviews and returns of the caseload. Pure.

It speaks of the whole nation and of all years. There is no filter: what two answers differ by could be a small number.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from reports.caseload.rules import Caseload
from reports.disproportionality.by_group import Column, Shown, tables
from reports.disproportionality.expected import Line, Period, compared, nearest, parts
from reports.disproportionality.named import Line as NamedLine
from reports.disproportionality.named import named_in
from reports.disproportionality.observed import Grouped, Observed, grouped, observed
from reports.disproportionality.spans import Span, spans
from reports.national.measures import WHOLE, Part, reviews_naming
from reports.national.published import Figure, Picture
from reviews.people.characteristics.reference import Characteristic, characteristics

NO = "no"  # the answer on reasonable steps
NO_IN_WORDS = "Reasonable steps: no"
T = TypeVar("T")
Groups = tuple[tuple[str, ...], ...]  # of each review, the group of every characteristic in turn


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
        """The years by the return that they are set against: the one nearest to them."""
        return self._once("periods", of, lambda: tuple(self._periods(of)))

    def _periods(self, of: Characteristic) -> Iterator[Period]:
        found = [one for one in self._caseloads if parts(one, of.code)]
        by_return: dict[Caseload, Span] = {}
        for span in self._spans(of) if found else ():
            one = nearest(found, span.middle)
            by_return[one] = by_return[one] + span if one in by_return else span
        for one, span in by_return.items():
            yield Period(one, span.years, span.known)

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
        some = self._spans(of) if self.observed(of).known else ()  # otherwise nothing is expected, and nothing told
        by_year = {key: self._columns(key, some) for key in self._naming} if len(some) > 1 else None
        return tables(self._grouped(of), self.observed(of), self._naming, self.picture.together, by_year)

    def _columns(self, key: str, some: Sequence[Span]) -> list[Column]:
        """In how many reviews of each span it is named; the spans of which that is not shown are one."""
        columns: list[Column] = []
        rest = [len(self._naming[key]), sum(span.known for span in some), sum(span.reviews for span in some)]
        for span in some:
            named = self._figure(key, [("year", year) for year in span.years]).count
            if named is not None:
                columns.append((named, span.known, span.reviews))
                rest = [whole - part for whole, part in zip(rest, columns[-1], strict=True)]
        return [*columns, (rest[0], rest[1], rest[2])] if any(rest) else columns

    def _spans(self, of: Characteristic) -> tuple[Span, ...]:
        """The years as they may be told apart; all as one where the number of reviews of a year is not shown."""
        left_out, picture = self._grouped(of).not_known, self.picture
        known = Counter(str(review.year) for place, review in enumerate(picture.reviews) if place not in left_out)
        if any(("year", year) in picture.totals.hidden for year in picture.years):
            return (Span(picture.years, known.total(), len(picture.reviews)),)
        totals = picture.totals.values
        return spans(Span((year,), known[year], totals.get(("year", year), 0)) for year in picture.years)


@lru_cache(maxsize=2)
def lens_of(picture: Picture, groups: Groups, caseloads: tuple[Caseload, ...]) -> Lens:
    """The lens on these reviews, kept while they and the returns stay the same. It never depends on who asks."""
    return Lens(picture, groups, caseloads)


def _names(of: Characteristic) -> Mapping[str, str]:
    return {group.code: group.name for group in of.counted}

"""The national figures that may be shown, each counted out of so many reviews. Pure.

What is hidden is decided once, for all reviews together, and not anew for each question: a filter answers only by
adding up figures that are published already. So no two questions, however they are put, can be set against each other
to find a number that neither of them shows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reports.national import measures
from reports.national.measures import WHOLE, Approved, Explains, Named, Part, Theme
from reports.national.suppression import FEWEST, Cell, hidden, is_small
from reports.national.together import Known, Pair, counts_together
from taxonomy.vocabulary.rules import Level

ENDLESS = 10**9  # nobody outside knows how many reviews there can be
INDIVIDUAL = frozenset({Named.INDIVIDUAL, Named.BOTH})


@dataclass(frozen=True)
class Figure:
    """So many reviews out of so many. What is empty is not shown."""

    count: int | None
    of: int | None

    @property
    def is_suppressed(self) -> bool:
        """Whether the count is kept back."""
        return self.count is None

    @property
    def share(self) -> float | None:
        """The count as a part of one."""
        return self.count / self.of if self.count is not None and self.of else None


@dataclass(frozen=True)
class Counts:
    """One thing counted in every part of the whole, and which of these counts are not shown."""

    values: Mapping[Part, int]
    hidden: frozenset[object]

    def over(self, parts: Iterable[Part]) -> int | None:
        """The count over parts that do not overlap; nothing when one of them is not shown."""
        asked = tuple(parts)
        if any(part in self.hidden for part in asked):
            return None
        return sum(self.values.get(part, 0) for part in asked)


class Picture:
    """Every figure that the nation may see of these reviews. Worked out when first asked for, and then kept."""

    def __init__(self, reviews: tuple[Approved, ...], themes: tuple[Theme, ...]) -> None:
        self.reviews, self._known = reviews, themes
        self.themes = tuple(theme for theme in themes if not theme.is_merged)  # those with a line of their own
        self.years = measures.years_of(reviews)
        self.quarters = measures.quarters_of(reviews)
        self.regions = measures.regions_of(reviews)
        self.offences = measures.offences_of(reviews)
        self._kept: dict[str, Counts] = {}

    def figure(self, key: str, *parts: Part) -> Figure:
        """How many reviews name this factor (by guid) or level, over parts that do not overlap."""
        if key not in self._kept:
            self._kept[key] = self._published(self._counted[key], self.totals.values)
        return Figure(self._kept[key].over(parts), self.totals.over(parts))

    def named(self, named: Named, part: Part) -> Figure:
        """How many reviews name individual factors, systemic ones or both; for a year, a region, or all."""
        return Figure(self._named[named].over((part,)), self.totals.over((part,)))

    def answer(self, answer: str, part: Part) -> Figure:
        """How many reviews answer yes, or no, on reasonable steps; for a year, a region, or all."""
        return Figure(self._answers[answer].over((part,)), self.totals.over((part,)))

    def explains(self, explains: Explains, part: Part) -> Figure:
        """How many reviews explain every concern, some or none as far as the system; for a year, a region, or all."""
        return Figure(self._explains[explains].over((part,)), self.totals.over((part,)))

    @cached_property
    def together(self) -> Mapping[Pair, int]:
        """How many reviews of the whole nation name both of two causes, for the pairs that may be shown."""
        if self.totals.over((WHOLE,)) is None:
            return {}
        counts = {theme.guid: self.figure(theme.guid, WHOLE).count for theme in self.themes if theme.is_cause}
        known = Known(len(self.reviews), {guid: number for guid, number in counts.items() if number is not None})
        return counts_together(known, measures.reviews_naming(self.reviews, self._known))

    @cached_property
    def entries_used(self) -> tuple[int, int]:
        """Of all entries of all chronologies, how many are used in a finding; and how many entries there are."""
        return sum(review.entries_used for review in self.reviews), sum(review.entries for review in self.reviews)

    def parts(self, years: Sequence[str] = (), region: str = "") -> tuple[Part, ...]:
        """The parts that make up these years (empty: all) in this region (empty: all)."""
        if not years or tuple(years) == self.years:
            return (("region", region),) if region else (WHOLE,)
        if region:
            return tuple(("region and year", region, year) for year in years)
        return tuple(("year", year) for year in years)

    @cached_property
    def totals(self) -> Counts:
        """How many reviews there are."""
        values = measures.count(self.reviews)
        cells = self._circulation(
            {part: Cell(part, "", "", values[part], ENDLESS, values[part] < FEWEST) for part in self._every_part()}
        )
        return Counts(values, hidden(cells))

    @cached_property
    def _counted(self) -> Mapping[str, Mapping[Part, int]]:
        return measures.count_themes(self.reviews, self._known)

    def _published(self, values: Mapping[Part, int], of: Mapping[Part, int]) -> Counts:
        """A count with its small figures hidden; so is every count out of a number that is itself not shown."""
        cells = {
            part: Cell(part, "", "", values.get(part, 0), of.get(part, 0), self._is_small(part, values.get(part, 0)))
            for part in self._every_part()
        }
        return Counts(values, hidden(self._circulation(cells)))

    def _is_small(self, part: Part, value: int) -> bool:
        return part in self.totals.hidden or is_small(value, self.totals.values.get(part, 0))

    def _every_part(self) -> tuple[Part, ...]:
        return (
            WHOLE,
            *(("year", year) for year in self.years),
            *(("quarter", quarter) for quarter in self.quarters),
            *(("region", region) for region in self.regions),
            *(("offence", offence) for offence in self.offences),
            *(("region and year", region, year) for region in self.regions for year in self.years),
        )

    @staticmethod
    def _circulation(cells: Mapping[Part, Cell]) -> list[Cell]:
        """The ring: the whole is parted by offence, then by region, each region by year, and each year by quarter."""

        def ends(part: Part) -> tuple[str, str]:
            match part:
                case ("all",):
                    return "whole", "by offence"
                case ("offence", _):
                    return "by offence", "by region"
                case ("region", region):
                    return "by region", f"region {region}"
                case ("region and year", region, year):
                    return f"region {region}", f"year {year}"
                case ("year", year):
                    return f"year {year}", f"quarters {year}"
                case ("quarter", quarter):
                    return f"quarters {quarter[:4]}", "whole"
            raise ValueError(part)

        return [_between(cell, *ends(part)) for part, cell in cells.items()]

    @cached_property
    def _named(self) -> Mapping[str, Counts]:
        self.figure(Level.PRACTITIONER)  # works that count out, so that it is known what of it is shown
        return self._parted(measures.count_named(self.reviews, self._known), INDIVIDUAL, self._kept[Level.PRACTITIONER])

    @cached_property
    def _answers(self) -> Mapping[str, Counts]:
        return self._parted(measures.count_answers(self.reviews), frozenset(measures.ANSWERS), self.totals)

    @cached_property
    def _explains(self) -> Mapping[str, Counts]:
        kinds = frozenset(explains.value for explains in Explains)
        return self._parted(measures.count_explains(self.reviews), kinds, self.totals)

    def _parted(
        self, counts: Mapping[str, Mapping[Part, int]], group: frozenset[str], of_group: Counts
    ) -> Mapping[str, Counts]:
        """Reviews parted into kinds that add up to all, by year and by region.

        Kinds in `group` add up to a count that is shown elsewhere. Where that sum is shown, and where the number of
        reviews is, they stay open here; where they are not, nobody can hold the kinds against them. That a kind does
        not occur at all is no secret here: it says nothing of any one review.
        """
        cells = [
            self._kind_cell(kind, found, WHOLE, f"{kind} by year", f"{kind} by region")
            for kind, found in counts.items()
        ]
        for axis, values in (("year", self.years), ("region", self.regions)):
            for value in values:
                part = (axis, value)
                column = [
                    *self._open_sums(part, of_group),
                    *(
                        self._kind_cell(
                            kind, found, part, self._sum_of(part, of_group, kind in group), f"{kind} by {axis}"
                        )
                        for kind, found in counts.items()
                    ),
                ]
                cells += column if axis == "year" else map(_turned, column)
        hide = hidden(cells)
        return {
            kind: Counts(found, frozenset(part for part in self._every_part() if (kind, part) in hide))
            for kind, found in counts.items()
        }

    def _sum_of(self, part: Part, of_group: Counts, is_in: bool) -> str:
        """The sum that the kinds of a part flow out of: that of their group, of the part, or of all reviews."""
        if part in self.totals.hidden:
            return "reviews"
        return f"{part} {is_in}" if part not in of_group.hidden else str(part)

    def _open_sums(self, part: Part, of_group: Counts) -> Iterator[Cell]:
        """The sums of a part that are shown, and so stay open."""
        if part in self.totals.hidden:
            return
        total, inside = self.totals.values.get(part, 0), of_group.values.get(part, 0)
        yield Cell(("sum", part), "reviews", str(part), total, ENDLESS, is_open=True)
        if part not in of_group.hidden:
            for is_in, number in ((True, inside), (False, total - inside)):
                yield Cell(("sum", part, is_in), str(part), f"{part} {is_in}", number, ENDLESS, is_open=True)

    def _kind_cell(self, kind: str, found: Mapping[Part, int], part: Part, tail: str, head: str) -> Cell:
        value, most = found.get(part, 0), self.totals.values.get(part, 0)
        small = part in self.totals.hidden or 0 < value < FEWEST or 0 < most - value < FEWEST
        return Cell((kind, part), tail, head, value, most, small)


@lru_cache(maxsize=2)
def picture_of(reviews: tuple[Approved, ...], themes: tuple[Theme, ...]) -> Picture:
    """The picture of these reviews, kept while they stay the same. It depends on them, never on who asks."""
    return Picture(reviews, themes)


def _between(cell: Cell, tail: str, head: str) -> Cell:
    return Cell(cell.name, tail, head, cell.value, cell.most, cell.is_small, cell.is_open)


def _turned(cell: Cell) -> Cell:
    return _between(cell, str(cell.head), str(cell.tail))

"""The chronology as lanes, one for each agency: what stands where, before anything is drawn. Pure.

Both figures, the one on the screen and the one in a document, are drawn from these values.

*Across* is said in `scale`: every month is as wide as what is recorded in it.

*Down.* Lanes stand in the order in which agencies first appear. In a lane, marks that would touch stand on levels below
one another, on at most `MAX_LEVELS`; past that they overlap, and the table has them all. Where more than `CROWD` days
of one lane fall within one `COLUMN` of the width, they are one mark with their number in it, and so are entries that
are known to exactly the same time. So 200 entries stay readable.

*What is not known is drawn as not known.* A day is a dot, or a diamond where the entry is part of a group. A month or a
year is an open bar as long as the time in which it can have been; “about” is an open bar with a broken edge; “by”,
“before” and “after” are arrows with an open end; what lasted is a filled bar. The undated are counted in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate
from textwrap import wrap
from typing import NamedTuple, Protocol

from reviews.chronology.dates import ImpreciseDate, Kind
from reviews.chronology.grouped import PART, is_part
from reviews.chronology.scale import Scale, Tick

MAX_LEVELS = 8
CROWD = 3
COLUMN = 1 / 60
LEAST_MARK = 0.012  # of the width: what can still be seen, and pointed at
ARROW = 0.035
LABEL_WIDTH = 26
LEVEL_HEIGHT, LINE_HEIGHT, LANE_PADDING, LEAST_LANE = 18, 17, 14, 44  # in pixels of the screen


class Shape(StrEnum):
    """How a date is drawn; its words are those of the legend."""

    DAY = "on a day"
    PART = "on a day, part of a group"
    WITHIN = "some time within"
    ABOUT = "about"
    LASTED = "from … to …"
    LASTED_ABOUT = "about, from … to …"
    UP_TO = "by, or before"
    FROM = "after"


DOTS = frozenset({Shape.DAY, Shape.PART})
SHAPES = {
    Kind.MINUTE: Shape.DAY,
    Kind.DAY: Shape.DAY,
    Kind.MONTH: Shape.WITHIN,
    Kind.YEAR: Shape.WITHIN,
    Kind.BETWEEN: Shape.WITHIN,
    Kind.DECADE: Shape.WITHIN,
    Kind.SEASON: Shape.ABOUT,
    Kind.RANGE: Shape.LASTED,
    Kind.APPROXIMATE: Shape.ABOUT,
    Kind.APPROXIMATE_RANGE: Shape.LASTED_ABOUT,
    Kind.BEFORE: Shape.UP_TO,
    Kind.BY: Shape.UP_TO,
    Kind.AFTER: Shape.FROM,
    Kind.ON_OR_AFTER: Shape.FROM,
}


class Band(NamedTuple):
    """A length of time to be hatched behind the lanes, such as a gap, and what it is; or a day to be a line there."""

    since: date
    until: date
    words: str
    is_line: bool = False


def line_on(day: date, words: str) -> Band:
    """A line at the end of a day."""
    return Band(day, day, words, is_line=True)


class Drawn(Protocol):
    """What is asked of an entry, to draw it."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def agency(self) -> str:
        """Whose lane."""

    @property
    def summary(self) -> str:
        """What happened."""


@dataclass(frozen=True)
class Mark:
    """One mark: where it stands across (0 to 1), on which level of its lane, and what it stands for."""

    shape: Shape
    left: float
    right: float
    level: int
    words: tuple[str, ...]  # “3 May 2015: Called to the address.”, one for each entry it stands for
    agency: str
    since: date | None  # the first day that any of them can have been; empty when open
    until: date | None

    @property
    def middle(self) -> float:
        """Half way across the mark."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Lane:
    """One agency's marks, and the lines of its name."""

    agency: str
    label: tuple[str, ...]
    marks: tuple[Mark, ...]

    @property
    def levels(self) -> int:
        """How many levels its marks need."""
        return 1 + max((mark.level for mark in self.marks), default=0)

    @property
    def height(self) -> int:
        """How high it is drawn, in pixels of the screen."""
        return max(LEAST_LANE, LANE_PADDING + max(self.levels * LEVEL_HEIGHT, len(self.label) * LINE_HEIGHT))

    def placed(self, top: float) -> list[tuple[Mark, float]]:
        """Each mark, and the height of its middle in a lane that begins at `top`."""
        first = top + (self.height - (self.levels - 1) * LEVEL_HEIGHT) / 2
        return [(mark, first + mark.level * LEVEL_HEIGHT) for mark in self.marks]


@dataclass(frozen=True)
class Hatched:
    """A band where it stands across (0 to 1). What lies outside the time that is drawn is cut off at its edge."""

    left: float
    right: float
    words: str
    is_line: bool = False


@dataclass(frozen=True)
class Lanes:
    """Everything that is drawn."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    bands: tuple[Hatched, ...] = ()

    @property
    def height(self) -> int:
        """How high all lanes are together."""
        return max(LEAST_LANE, sum(lane.height for lane in self.lanes))

    @property
    def tops(self) -> list[tuple[Lane, int]]:
        """Each lane, and where it begins."""
        starts = accumulate((lane.height for lane in self.lanes), initial=0)
        return list(zip(self.lanes, starts, strict=False))

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes that occur, for the legend."""
        found = {mark.shape for lane in self.lanes for mark in lane.marks}
        return tuple(shape for shape in Shape if shape in found)


def lanes(entries: Sequence[Drawn], bands: Sequence[Band] = ()) -> Lanes:
    """The dated entries as lanes, with bands hatched behind them. `entries` stand in the order of the chronology."""
    dated = [entry for entry in entries if not entry.happened.is_undated]
    lines = [ImpreciseDate.on(band.since) for band in bands if band.is_line and dated]
    scale = Scale([*(entry.happened for entry in dated), *lines])
    agencies = dict.fromkeys(entry.agency for entry in dated)
    return Lanes(
        lanes=tuple(
            Lane(
                agency, tuple(wrap(agency, LABEL_WIDTH)), _marks([one for one in dated if one.agency == agency], scale)
            )
            for agency in agencies
        ),
        ticks=scale.ticks(),
        bands=tuple(
            Hatched(*place, band.words, band.is_line) for band in bands if (place := scale.cut(band.since, band.until))
        ),
    )


def _marks(entries: Sequence[Drawn], scale: Scale) -> tuple[Mark, ...]:
    same: dict[tuple[Shape, object], list[Drawn]] = {}
    for entry in entries:
        happened, shape = entry.happened, shape_of(entry)
        place = int(_extent(happened, scale)[0] / COLUMN) if shape in DOTS else (happened.earliest, happened.latest)
        same.setdefault((shape, place), []).append(entry)
    groups: list[list[Drawn]] = []
    for (shape, _), group in same.items():
        groups += [[entry] for entry in group] if shape in DOTS and len(group) <= CROWD else [group]
    placed = sorted(((_spread(group, scale), group) for group in groups), key=lambda one: one[0])
    marks, free = [], [-1.0] * MAX_LEVELS
    for (left, right), group in placed:
        level = next((level for level in range(MAX_LEVELS) if free[level] <= left), MAX_LEVELS - 1)
        free[level] = max(free[level], right + LEAST_MARK / 4)
        words = tuple(f"{one.happened.in_words}: {one.summary}{PART if is_part(one) else ''}" for one in group)
        since, until = _covered([one.happened for one in group])
        marks.append(Mark(shape_of(group[0]), left, right, level, words, group[0].agency, since, until))
    return tuple(marks)


def shape_of(entry: Drawn) -> Shape:
    """How it is drawn."""
    shape = SHAPES[entry.happened.kind]
    return Shape.PART if shape is Shape.DAY and is_part(entry) else shape


def _covered(happened: Sequence[ImpreciseDate]) -> tuple[date | None, date | None]:
    """The days within which all of these are."""
    starts, ends = [one.earliest for one in happened], [one.latest for one in happened]
    since = min((day for day in starts if day), default=None) if all(starts) else None
    until = max((day for day in ends if day), default=None) if all(ends) else None
    return since, until


def _spread(group: Sequence[Drawn], scale: Scale) -> tuple[float, float]:
    """From the left of the first to the right of the last, and wide enough to be seen."""
    extents = [_extent(one.happened, scale) for one in group]
    left, right = min(one[0] for one in extents), max(one[1] for one in extents)
    if right - left < LEAST_MARK:
        middle = (left + right) / 2
        left, right = middle - LEAST_MARK / 2, middle + LEAST_MARK / 2
    return left, right


def _extent(happened: ImpreciseDate, scale: Scale) -> tuple[float, float]:
    if happened.earliest is None and happened.latest is not None:
        right = scale.at(happened.latest, end=True)
        return right - ARROW, right
    if happened.latest is None and happened.earliest is not None:
        left = scale.at(happened.earliest)
        return left, left + ARROW
    return scale.at(happened.earliest or date.min), scale.at(happened.latest or date.min, end=True)

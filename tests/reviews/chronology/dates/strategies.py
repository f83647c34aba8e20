"""Points and dates of every kind, for Hypothesis."""

from datetime import date

from hypothesis import strategies as st

from reviews.chronology.dates.imprecise import ImpreciseDate
from reviews.chronology.dates.named import SEASONS
from reviews.chronology.dates.points import Kind, Parts, Point

TODAY = date(2026, 4, 3)

days = st.dates(date(1900, 1, 2), date(2100, 12, 30))
points = st.builds(
    lambda day, size: Point(day.year, day.month if size else 0, day.day if size == 2 else 0), days, st.integers(0, 2)
)
pairs = st.tuples(points, points).map(lambda two: two if two[0].first_day <= two[1].last_day else (two[1], two[0]))
minutes = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59))

_exact = points.map(lambda point: Parts(point.kind, point))
_vague = points.filter(lambda point: not point.day).flatmap(
    lambda point: st.sampled_from(["early", "mid", "late", "end of"]).map(
        lambda part: Parts(point.kind, point, part=part)
    )
)
_minute = st.builds(
    lambda day, time: Parts(Kind.MINUTE, Point(day.year, day.month, day.day), at_time=time), days, minutes
)
_sided = st.builds(
    lambda kind, point: Parts(kind, point, at_time=""),  # with no lambda, something would be drawn for the rest, too
    st.sampled_from([Kind.APPROXIMATE, Kind.BEFORE, Kind.AFTER, Kind.BY, Kind.ON_OR_AFTER]),
    points,
)
_near = st.builds(
    lambda kind, point, near: Parts(kind, point, part=near),
    st.sampled_from([Kind.BEFORE, Kind.AFTER]), points, st.sampled_from(["shortly", "just", "soon"]),
)  # fmt: skip
_season = st.builds(
    lambda part, season, year: Parts(
        Kind.SEASON,
        Point(year, SEASONS[season]),
        Point(year + 1, 2) if season == "winter" else Point(year, SEASONS[season] + 2),
        part=f"{part} {season}".strip(),
    ),
    st.sampled_from(["", "early", "late"]), st.sampled_from(list(SEASONS)), st.integers(1900, 2098),
)  # fmt: skip
_decade = st.builds(
    lambda part, decade: Parts(Kind.DECADE, Point(decade * 10), Point(decade * 10 + 9), part=part),
    st.sampled_from(["", "early", "mid", "late"]), st.integers(190, 209),
)  # fmt: skip
_paired = st.builds(
    lambda kind, pair: Parts(kind, *pair),
    st.sampled_from([Kind.RANGE, Kind.APPROXIMATE_RANGE, Kind.BETWEEN]),
    pairs,
)

dates = st.one_of(_exact, _vague, _minute, _sided, _near, _paired, _season, _decade, st.just(Parts(Kind.UNDATED))).map(
    ImpreciseDate
)

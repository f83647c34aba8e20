"""Points and dates of every kind, for Hypothesis."""

from datetime import date

from hypothesis import strategies as st

from reviews.chronology.dates.imprecise import ImpreciseDate
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
    lambda point: st.sampled_from(["early", "mid", "late"]).map(lambda part: Parts(point.kind, point, part=part))
)
_minute = st.builds(
    lambda day, time: Parts(Kind.MINUTE, Point(day.year, day.month, day.day), at_time=time), days, minutes
)
_sided = st.builds(
    Parts, st.sampled_from([Kind.APPROXIMATE, Kind.BEFORE, Kind.AFTER, Kind.BY, Kind.ON_OR_AFTER]), points
)
_paired = st.builds(
    lambda kind, pair: Parts(kind, *pair),
    st.sampled_from([Kind.RANGE, Kind.APPROXIMATE_RANGE, Kind.BETWEEN]),
    pairs,
)

dates = st.one_of(_exact, _vague, _minute, _sided, _paired, st.just(Parts(Kind.UNDATED))).map(ImpreciseDate)

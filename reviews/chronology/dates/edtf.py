"""Between the parts of a date and its canonical string, EDTF (ISO 8601-2). Pure.

The forms used: `2015-04-19T11:42:00`, `2015-04-19`, `2015-04`, `2015`; `a/b` for a range; `a~` and `a~/b~` for about;
`[..a]` for by, `[a..]` for on or after, `[a..b]` for between; `199X` for a decade. Before and after are written as the
day, month or year next to the one named, because a bracket includes its end. A season is written as about its months,
`2019-06~/2019-08~`: the standard's `2019-22` for that summer is what people write for the years 2019 to 2022, and its
code for a winter does not say which of two it is.
"""

import re
from functools import lru_cache

from reviews.chronology.dates.points import Kind, Parts, Point
from workbench.errors import Invalid

_DECADE = re.compile(r"(?P<start>\d{3})X")
_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_FORMS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"(?P<start>\d{4}-\d{2}-\d{2})T(?P<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::00)?", Kind.MINUTE),
        (rf"(?P<start>{_POINT})", None),
        (rf"(?P<start>{_POINT})~", Kind.APPROXIMATE),
        (rf"(?P<start>{_POINT})/(?P<end>{_POINT})", Kind.RANGE),
        (rf"(?P<start>{_POINT})~/(?P<end>{_POINT})~", Kind.APPROXIMATE_RANGE),
        (rf"\[\.\.(?P<start>{_POINT})\]", Kind.BY),
        (rf"\[(?P<start>{_POINT})\.\.\]", Kind.ON_OR_AFTER),
        (rf"\[(?P<start>{_POINT})\.\.(?P<end>{_POINT})\]", Kind.BETWEEN),
    )
)


def edtf_of(parts: Parts) -> str | None:
    """The canonical string; `None` for undated."""
    start, end = parts.start, parts.end
    if start is None:
        return None
    if parts.kind is Kind.MINUTE:  # these two are what most are
        return f"{start.edtf}T{parts.at_time}:00"
    if parts.kind is start.kind:
        return start.edtf
    forms = {
        Kind.SEASON: lambda: f"{start.edtf}~/{(end or start).edtf}~",
        Kind.DECADE: lambda: f"{start.edtf[:3]}X",
        Kind.RANGE: lambda: f"{start.edtf}/{(end or start).edtf}",
        Kind.APPROXIMATE: lambda: f"{start.edtf}~",
        Kind.APPROXIMATE_RANGE: lambda: f"{start.edtf}~/{(end or start).edtf}~",
        Kind.BEFORE: lambda: f"[..{start.the_one_before().edtf}]",
        Kind.BY: lambda: f"[..{start.edtf}]",
        Kind.AFTER: lambda: f"[{start.the_one_after().edtf}..]",
        Kind.ON_OR_AFTER: lambda: f"[{start.edtf}..]",
        Kind.BETWEEN: lambda: f"[{'..'.join(_alike(start, end or start))}]",
    }
    return forms.get(parts.kind, lambda: start.edtf)()


@lru_cache(maxsize=10_000)
def parts_from_edtf(text: str, field: str = "date") -> Parts:
    """The parts of a canonical string; empty is undated. Raises `Invalid` naming the field."""
    text = text.strip()
    if not text:
        return Parts(Kind.UNDATED)
    try:
        parts = _parts(text)
    except ValueError:  # a day that is on no calendar
        parts = None
    if parts is None:
        raise Invalid(
            f"“{text}” is not a date we can keep. Write it as 2015-04-19, 2015-04, 2015, 2014-11/2015-02, 2015-04~, "
            "[..2015-04-19] or [2015-04-19..].",
            field,
        )
    if parts.start and parts.end and parts.end.last_day < parts.start.first_day:
        raise Invalid(f"In “{text}” the end is before the start. Check both dates.", field)
    return parts


def _alike(start: Point, end: Point) -> tuple[str, str]:
    """Both ends of a bracket. EDTF wants them alike there, so a month and a day are written as two days."""
    if start.kind is end.kind:
        return start.edtf, end.edtf
    return start.first_day.isoformat(), end.last_day.isoformat()


def _parts(text: str) -> Parts | None:
    if found := _DECADE.fullmatch(text):
        first = int(found["start"]) * 10
        return Parts(Kind.DECADE, Point(first), Point(first + 9))
    for pattern, kind in _FORMS:
        if found := pattern.fullmatch(text):
            groups = found.groupdict()
            start, end = _point(groups["start"]), _point(groups["end"]) if groups.get("end") else None
            if kind is Kind.BETWEEN and end and start.kind is not end.kind:
                return None
            return Parts(kind or start.kind, start, end, groups.get("time") or "")
    return None


def _point(text: str) -> Point:
    numbers = [int(number) for number in text.split("-")]
    if 0 in numbers[1:]:
        raise ValueError(f"{text} is on no calendar")
    return Point(*numbers)

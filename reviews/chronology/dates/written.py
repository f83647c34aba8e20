"""Reading dates as people in Britain write them. Nothing is guessed that is not said here. Pure.

Read: a day, month or year (see `single`); a time with a day (“at 11:42am”, “0930hrs on”); “c.”, “about”, “on or around”
and the like before any of them; “early”, “mid”, “late” or “end of” before a month or a year; seasons, decades, weeks
and the like (see `named`); “before”, “shortly before”, “after”, “by”, “on or after”; “between A and B”; “A or B”, when
B comes next after A; “A to B”, where A may leave out the month and year it shares with B. Canonical strings (EDTF) are
read too.

“18 Nov” is refused and its year asked for: what stands beside it in a file may be of another year.
"""

import re
from contextlib import suppress
from datetime import date
from functools import lru_cache

from reviews.chronology.dates.edtf import edtf_of, parts_from_edtf
from reviews.chronology.dates.named import named
from reviews.chronology.dates.points import FIRST_YEAR, LAST_YEAR, Kind, Parts, Point
from reviews.chronology.dates.single import CLOCK, NotUnderstood, Reading, as_seen, lacks_a_year
from workbench.errors import Invalid

UNDATED = frozenset(
    {
        "", "-", "–", "?", "undated", "not dated", "no date", "none", "unknown", "not known", "date unknown",
        "date not known", "not recorded", "not stated", "n/k", "nk", "n/a", "tbc", "tba", "to be confirmed",
    }
)  # fmt: skip
LONGEST = 200

_CANONICAL = re.compile(r"\[|\d{4}(-\d\d(-\d\d)?)?~?($|/\d{4})|\d{4}-\d\d-\d\dT|\d{3}X$")
_SIDES = {
    "by the end of": Kind.BY, "by end of": Kind.BY, "by end": Kind.BY, "no later than": Kind.BY,
    "not later than": Kind.BY, "on or before": Kind.BY, "by": Kind.BY,
    "no earlier than": Kind.ON_OR_AFTER, "on or after": Kind.ON_OR_AFTER,
    "before": Kind.BEFORE, "prior to": Kind.BEFORE, "after": Kind.AFTER,
}  # fmt: skip
_SIDE = re.compile(rf"(?:(?P<near>shortly|just|soon) (?=before|after|prior))?(?P<side>{'|'.join(_SIDES)}) (?P<rest>.+)")
_OR_LATER = re.compile(r"(?P<rest>.+) or later")
_BETWEEN = re.compile(r"between (?P<start>.+?) and (?P<end>.+)")
_ABOUT = re.compile(
    r"(?:c\.|ca\.|approx\.|~|(?:circa|c|ca|(?:on or |in or )?(?:about|around)|approx|approximately|roughly)(?= )) *"
    r"(?P<rest>.+)"
)
_DASH = r" [–-] |(?<=\d)–(?=\d)|(?<=\d)(?<!\d{4})(?<!\d{4}-\d\d)-(?=\d\d?(?:st|nd|rd|th)? [a-z])|(?<=^\d{4})-(?=\d{4}$)"
_RANGE = re.compile(rf"(?:from )?(?P<start>.+?)(?: to | until |{_DASH})(?P<end>.+)")
_OR = re.compile(r"(?P<start>.+?)(?: or |(?<=[a-z])/(?=[a-z]))(?P<end>.+)")  # 3 or 4 May 2015, Jan/Feb 2020
_MONTHS = re.compile(r"(?P<start>[a-z]{3,9}\.?)[–-](?P<end>[a-z]{3,9}\.? \d{4})")  # Jan-Mar 2020
_PART = re.compile(
    r"(?:(?P<part>early|mid|late)(?: in | |-)|(?:the )?(?P<of>(?:start|beginning|middle|end) of) )(?P<rest>.+)"
)
_MINUTE = re.compile(rf"(?P<rest>.+?)(?:,? at |, ?| )(?P<time>{CLOCK})")
_TIME_FIRST = re.compile(rf"(?:at )?(?P<time>{CLOCK})(?: on(?: the)?|,)? (?P<rest>.+)")

_COLUMN_KINDS = {kind.value: kind for kind in Kind} | {
    "approx": Kind.APPROXIMATE,
    "about": Kind.APPROXIMATE,
    "approx range": Kind.APPROXIMATE_RANGE,
}


@lru_cache(maxsize=10_000)  # a file says the same dates again and again
def parts_from_text(text: str, today: date, field: str = "date") -> Parts:
    """The parts of a date as a person wrote it. Raises `Invalid`, naming the field, for anything not sure."""
    text = as_seen(text.strip())
    if len(text) > LONGEST:
        raise Invalid(f"This is longer than a date can be ({LONGEST} characters). Write the date alone.", field)
    if _CANONICAL.match(text):
        return _kept(parts_from_edtf(text, field), text, field)
    words = re.sub(r"\s+", " ", text.lower()).replace("—", "–").rstrip(" .")
    if words in UNDATED:
        return Parts(Kind.UNDATED)
    try:
        return _kept(_said(words, Reading(text, today, field)), text, field)
    except NotUnderstood:
        if lacks_a_year(words):
            raise Invalid(
                f"We cannot tell the year of “{text}”. Write it with four digits, as in 18 November 2014.", field
            ) from None
        raise Invalid(
            f"We cannot read “{text}” as a date. Write it as 3 April 2026, April 2026, 2026, about April 2026, "
            "by 3 April 2026, or 3 April 2026 to 5 May 2026. Leave it empty if the date is not known.",
            field,
        ) from None


def parts_from_columns(text: str, precision: str, today: date, field: str = "date") -> Parts:
    """The parts of a date that comes with a word for its precision. The two have to agree."""
    text, word = text.strip(), re.sub(r"[\s_-]+", " ", precision.strip().lower())
    if not word:
        return parts_from_text(text, today, field)
    kind = _COLUMN_KINDS.get(word)
    if kind is None:
        raise Invalid(
            f"“{precision.strip()}” is not a precision we know. Use day, month, year, range, approx, approx-range, "
            "before, after, by, between, minute or undated.",
            f"{field}_precision",
        )
    parts = _as_kind(parts_from_text(text, today, field), kind)
    if parts.kind is not kind:
        raise Invalid(
            f"The date “{text}” does not go with the precision “{precision.strip()}”. Correct one of them.", field
        )
    return _kept(parts, text, field)


def time_from_text(text: str, field: str = "time") -> str:
    """HH:MM from “11:42am”, “11.42am”, “7pm” or “23:42”; empty from nothing."""
    words = as_seen(text.strip()).lower()
    try:
        return Reading(text.strip(), date.min, field).clock(words) if words else ""
    except NotUnderstood:
        raise Invalid(f"We cannot read “{text.strip()}” as a time. Write it as 11:42am or 23:42.", field) from None


def _said(words: str, reading: Reading) -> Parts:
    with suppress(NotUnderstood):  # first what most are
        point = reading.point(words)
        return Parts(point.kind, point)
    for read in (named, _bound, _about, _span):
        if parts := read(words, reading):
            return parts
    return _one(words, reading)


def _bound(words: str, reading: Reading) -> Parts | None:
    """“before”, “after”, “by” and “on or after”."""
    if found := _SIDE.fullmatch(words):
        return Parts(_SIDES[found["side"]], reading.point(found["rest"]), part=found["near"] or "")
    if found := _OR_LATER.fullmatch(words):
        return Parts(Kind.ON_OR_AFTER, reading.point(found["rest"]))
    return None


def _about(words: str, reading: Reading) -> Parts | None:
    if (about := _ABOUT.fullmatch(words)) is None:
        return None
    if found := _RANGE.fullmatch(about["rest"]):
        return Parts(Kind.APPROXIMATE_RANGE, *_pair(found, reading))
    length = named(about["rest"], reading)
    if length is None or length.kind is Kind.DAY:
        return Parts(Kind.APPROXIMATE, length.start if length else reading.point(about["rest"]))
    if length.kind not in (Kind.SEASON, Kind.APPROXIMATE):
        raise NotUnderstood
    return length


def _span(words: str, reading: Reading) -> Parts | None:
    """Whatever has two ends."""
    if found := _BETWEEN.fullmatch(words):
        return Parts(Kind.BETWEEN, *_pair(found, reading))
    if found := _RANGE.fullmatch(words):
        return Parts(Kind.RANGE, *_pair(found, reading))
    if found := _MONTHS.fullmatch(words):
        with suppress(NotUnderstood):  # “mid-June 2020” has the same form
            return Parts(Kind.RANGE, *_pair(found, reading))
    if found := _OR.fullmatch(words):
        start, end = _pair(found, reading)
        if start.the_one_after() == end:
            return Parts(Kind.BETWEEN, start, end)
    return None


def _one(words: str, reading: Reading) -> Parts:
    if found := _PART.fullmatch(words):
        point = reading.point(found["rest"])
        if point.day:
            raise NotUnderstood
        return Parts(point.kind, point, part=found["part"] or found["of"])
    return _minute(words, reading)


def _minute(words: str, reading: Reading) -> Parts:
    for pattern in (_MINUTE, _TIME_FIRST):
        with suppress(NotUnderstood):
            if found := pattern.fullmatch(words):
                point, at_time = reading.point(found["rest"]), reading.clock(found["time"])
                if not point.day:
                    raise reading.refused("{} has a time but no day. Give the whole date, or leave the time out.")
                return Parts(Kind.MINUTE, point, at_time=at_time)
    raise NotUnderstood


def _pair(found: re.Match[str], reading: Reading) -> tuple[Point, Point]:
    end = reading.point(found["end"])
    start = reading.start_sharing(found["start"], end)
    if end.last_day < start.first_day:
        raise reading.refused("In {} the end is before the start. Check both dates.")
    return start, end


def _as_kind(parts: Parts, kind: Kind) -> Parts:
    """A bare point or range, with the precision that its own column gives it."""
    if parts.kind in (Kind.DAY, Kind.MONTH, Kind.YEAR) and not parts.part:
        if kind in (Kind.APPROXIMATE, Kind.BEFORE, Kind.AFTER, Kind.BY, Kind.ON_OR_AFTER):
            return Parts(kind, parts.start)
    elif parts.kind is Kind.RANGE and kind in (Kind.APPROXIMATE_RANGE, Kind.BETWEEN):
        return Parts(kind, parts.start, parts.end)
    return parts


def _kept(parts: Parts, text: str, field: str) -> Parts:
    """The parts, unless they name a bound that we cannot keep, as “before 1800” does."""
    try:
        edtf_of(parts)
    except ValueError:
        raise Invalid(f"Give years between {FIRST_YEAR} and {LAST_YEAR} in “{text}”.", field) from None
    return parts

"""Reading lengths of time that have a name: a season, a decade, a week, a weekend, Christmas. Pure.

*A season* is three months (summer is June to August), and where it begins and ends is not established: like “about”, it
is never sure at its bounds. A winter lies in two years, so both are asked for. *A decade* is its ten years. *A week
commencing* a day is that day and the six after it; *a week ending* on one, that day and the six before. *A weekend* is
its Saturday and Sunday. *Christmas* and *New Year* are about 25 December and about 1 January; Christmas Day is a day.
"""

import re
from datetime import date, timedelta

from reviews.chronology.dates.points import Kind, Parts, Point
from reviews.chronology.dates.single import LIVING_MEMORY, NotUnderstood, Reading

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # and the month in which each begins
_PART = r"(?:(?:the )?(?P<part>early|mid|late)(?: in | |-))?(?:the )?"
_SEASON = re.compile(
    rf"{_PART}(?P<season>{'|'.join(SEASONS)})(?: of|,)? (?P<year>\d{{4}})(?: ?[/–-] ?(?P<second>\d{{4}}|\d\d))?"
)
_DECADE = re.compile(rf"{_PART}['’]?(?P<decade>\d{{3}}0|\d0)['’]?s")
_WEEK = re.compile(
    r"(?:the )?(?:(?P<first>w/c|w/b|wc|week (?:commencing|beginning|starting))|(?P<last>week ending)) (?P<rest>.+)"
)
_WEEKEND = re.compile(r"(?:the )?weekend (?:of |commencing )?(?P<rest>.+)")
_OR_WEEKEND = re.compile(r"w/e .+")
_DAYS = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31),
}  # fmt: skip
_FEASTS = {"christmas": (12, 25), "xmas": (12, 25), "christmas time": (12, 25), "new year": (1, 1)}
_FEAST = re.compile(rf"(?:over |at )?(?P<feast>{'|'.join([*_DAYS, *_FEASTS])})(?: of|,)? (?P<year>\d{{4}})")


def named(words: str, reading: Reading) -> Parts | None:
    """The length of time that these words name, or `None` when they name none."""
    if found := _SEASON.fullmatch(words):
        return _season(found, reading)
    if found := _DECADE.fullmatch(words):
        return _decade(found, reading)
    if found := _WEEK.fullmatch(words):
        day = _day(found["rest"], reading)
        start = day if found["first"] else day - timedelta(days=6)
        return _between(start, start + timedelta(days=6))
    if found := _WEEKEND.fullmatch(words):
        return _weekend(_day(found["rest"], reading), reading)
    if _OR_WEEKEND.fullmatch(words):
        raise reading.refused("In {}, w/e may be a week ending or a weekend. Write the one that is meant in full.")
    if found := _FEAST.fullmatch(words.replace("’", "'")):
        feast = found["feast"]
        month, day_of_it = (_DAYS | _FEASTS)[feast]
        return Parts(Kind.DAY if feast in _DAYS else Kind.APPROXIMATE, Point(int(found["year"]), month, day_of_it))
    return None


def _season(found: re.Match[str], reading: Reading) -> Parts:
    year, second, season = int(found["year"]), found["second"], found["season"]
    if season == "winter" and not second:
        raise reading.refused(
            f"A winter lies in two years. Write winter {year - 1}/{year % 100:02} or winter {year}/"
            f"{(year + 1) % 100:02} for {{}}."
        )
    if second and (season != "winter" or second not in (str(year + 1), f"{(year + 1) % 100:02}")):
        raise NotUnderstood
    month = SEASONS[season]
    end = Point(year, month + 2) if month < 12 else Point(year + 1, 2)
    return Parts(Kind.SEASON, Point(year, month), end, part=" ".join(filter(None, (found["part"], season))))


def _decade(found: re.Match[str], reading: Reading) -> Parts:
    digits, today = found["decade"], reading.today
    fits = [int(digits)] if len(digits) == 4 else [2000 + int(digits), 1900 + int(digits)]
    if len(digits) == 2:
        fits = [first for first in fits if today.year - LIVING_MEMORY - 9 <= first <= today.year]
    if len(fits) != 1:
        raise reading.refused("Write the years of {} with four digits, so that it is clear which century is meant.")
    return Parts(Kind.DECADE, Point(fits[0]), Point(fits[0] + 9), part=found["part"] or "")


def _weekend(day: date, reading: Reading) -> Parts:
    if day.weekday() < 5:
        raise reading.refused(f"{{}} names a {day:%A}. Give the Saturday or the Sunday of the weekend.")
    saturday = day - timedelta(days=day.weekday() - 5)
    return _between(saturday, saturday + timedelta(days=1))


def _day(words: str, reading: Reading) -> date:
    point = reading.point(words)
    if not point.day:
        raise reading.refused("{} has no day. Give the day on which it begins or ends.")
    return point.first_day


def _between(start: date, end: date) -> Parts:
    return Parts(Kind.BETWEEN, Point(start.year, start.month, start.day), Point(end.year, end.month, end.day))

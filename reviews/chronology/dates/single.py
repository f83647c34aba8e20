"""Reading one day, month or year, or a time of day, as people in Britain write them: the day first, always. Pure.

A year of two digits is taken only when just one century puts it in this year or the sixty before it: in 2026, “22” is
2022 and “85” is 1985, but “45” is refused, with a request for the year in full.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from reviews.chronology.dates.points import MONTHS, Point
from workbench.errors import Invalid

LIVING_MEMORY = 60  # years back from this one that a year of two digits may mean

_MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS) if number}
_MONTH_NUMBER |= {name[:3]: number for name, number in _MONTH_NUMBER.items()} | {"sept": 9}
_WEEKDAY = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAY |= {name[:3]: number for name, number in _WEEKDAY.items()} | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\.?"
_WEEK = rf"(?:(?P<weekday>{'|'.join(sorted(_WEEKDAY, key=len, reverse=True))})\.?,? +)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_POINTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_WEEK}(?P<day>\d{{1,2}})(?P<sign>[/.-])(?P<number>\d{{1,2}})(?P=sign){_YEAR}",  # 17/6/22
        rf"{_WEEK}(?:the )?{_DAY}[ -](?:of )?{_MONTH},?[ -]{_YEAR}",  # Fri 17th June 2022, 17-Jun-22
        rf"{_WEEK}{_MONTH} {_DAY},? (?P<year>\d{{4}})",  # June 17, 2022
        rf"{_MONTH},?[ -](?P<year>\d{{4}})",  # June 2022; “Jun-22” could be a day of June, so it is refused
        r"(?P<number>\d{1,2})/(?P<year>\d{4})",  # 6/2022
        r"(?P<year>\d{4})(?:-(?P<number>\d{2})(?:-(?P<day>\d{2}))?)?",  # 2022, 2022-06, 2022-06-17
    )
)
_SHARED_DAY = re.compile(rf"{_DAY}(?: {_MONTH})?")
_SHARED_MONTH = re.compile(_MONTH)
_NO_YEAR = re.compile(
    rf"(?:.* )?{_WEEK}(?:(?:the )?{_DAY}[ -](?:of )?{_MONTH}|{_MONTH.replace('month', 'alone')}(?:[ -]\d{{1,2}}"
    r"(?:st|nd|rd|th)?)?|\d{1,2}[/.]\d{1,2})"
)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?::00)? ?(?P<half>a\.?m\.?|p\.?m\.?)?")
_HOURS = re.compile(r"(?P<hour>\d{1,2})[:.]?(?P<minute>\d\d) ?(?:hrs?|hours|h)(?P<half>)")  # 0930hrs
CLOCK = r"(?:[\d:.]+ ?(?:a\.?m\.?|p\.?m\.?|hrs?|hours|h)?|noon|midday|midnight)"  # what `clock` may be given, in a text


_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def as_seen(text: str) -> str:
    """The text without the marks in it that nobody sees, which copying leaves there, and with plain spaces."""
    return text if text.isascii() else re.sub(r"\s+", " ", _UNSEEN.sub("", text)).strip()


class NotUnderstood(Exception):
    """The words are not a day, month, year or time. Whoever knows the whole text makes the sentence."""


@dataclass(frozen=True)
class Reading:
    """What is being read, so that a refusal can quote it and name its field, and the day on which it is read."""

    text: str
    today: date
    field: str

    def refused(self, sentence: str) -> Invalid:
        """The refusal, with the text in place of `{}`."""
        return Invalid(sentence.format(f"“{self.text}”"), self.field)

    def point(self, words: str) -> Point:
        """One day, month or year."""
        for pattern in _POINTS:
            if found := pattern.fullmatch(words):
                break
        else:
            raise NotUnderstood
        groups = found.groupdict()
        month, day = _month(groups), groups.get("day")
        point = self._dated(self._year(groups["year"]), month, int(day or 0))
        if (month is not None and not point.month) or (day and not point.day):  # “00” for what is not known
            raise NotUnderstood
        if (said := groups.get("weekday")) and point.first_day.weekday() != _WEEKDAY[said]:
            actual = calendar.day_name[point.first_day.weekday()]
            raise self.refused(f"{point.in_words} was a {actual}, which is not what {{}} says. Check both.")
        return point

    def start_sharing(self, words: str, end: Point) -> Point:
        """The start of a range, which may leave out the month and year it shares with the end: “3 to 5 May 2015”."""
        shared = {3: _SHARED_DAY, 2: _SHARED_MONTH}.get(1 + bool(end.month) + bool(end.day))
        if shared is None or (found := shared.fullmatch(words)) is None:
            return self.point(words)
        groups = found.groupdict()
        return self._dated(end.year, _month(groups) or end.month, int(groups.get("day") or 0))

    def clock(self, words: str) -> str:
        """HH:MM from “11:42am”, “11.42am”, “7pm”, “23:42”, “2342hrs” or “noon”. A bare number is no time."""
        if words in ("noon", "midday"):
            return "12:00"
        if words == "midnight":
            raise self.refused("In {}, midnight may begin or end the day. Write 12am on the day that it begins.")
        found = _TIME.fullmatch(words) or _HOURS.fullmatch(words)
        if found is None or not (found["minute"] or found["half"]):
            raise NotUnderstood
        hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
        if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
            raise self.refused("The time in {} does not exist. Write it as 11:42am or 23:42.")
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        return f"{hour:02}:{minute:02}"

    def _dated(self, year: int, month: int | None, day: int) -> Point:
        try:
            return Point(year, month or 0, day)
        except ValueError:
            raise self.refused(
                "{} has a date that does not exist. We read the day first, then the month. Check it."
            ) from None

    def _year(self, digits: str) -> int:
        if len(digits) == 4:
            return int(digits)
        for century in (2000, 1900):
            if self.today.year - LIVING_MEMORY <= century + int(digits) <= self.today.year:
                return century + int(digits)
        raise self.refused("Write the year in {} with four digits, so that it is clear which century is meant.")


def lacks_a_year(words: str) -> bool:
    """Whether it is a day and month, or a month, whose year is left out or cannot be told from the day."""
    return _NO_YEAR.fullmatch(words) is not None


def has_short_year(text: str) -> bool:
    """Whether a year is written with two digits, so that a person should see how it was read."""
    numbers = r"(?<!\d)\d{1,2}([/.-])\d{1,2}\1\d{2}(?!\d)"
    decade = r"(?<!\d)\d0['’]?s(?![a-z])"
    return bool(
        re.search(
            rf"{numbers}|{decade}|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}[ -]\d{{2}}(?!\d)", as_seen(text).lower()
        )
    )


def numbered_day_and_month(text: str) -> tuple[int, int] | None:
    """Day and month of a date written in numbers, such as 3/4/2026, as we read it: the day first."""
    found = re.search(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)", as_seen(text))
    return (int(found[1]), int(found[3])) if found else None


def _month(groups: dict[str, str | None]) -> int | None:
    if name := groups.get("month"):
        return _MONTH_NUMBER[name]
    number = groups.get("number")
    return int(number) if number is not None else None

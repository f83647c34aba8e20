"""The dates of a file, as its rows write them. Pure.

A file of a hundred thousand rows has far fewer ways of writing a date than rows, so each way is read once.
"""

import re
from dataclasses import replace
from datetime import date
from functools import cache

from reviews.chronology.dates import ImpreciseDate, Kind
from reviews.chronology.dates.imprecise import clock_in_words
from reviews.chronology.dates.points import MONTHS
from reviews.chronology.dates.single import as_seen, has_short_year, numbered_day_and_month
from reviews.chronology.dates.written import time_from_text
from workbench.errors import Invalid

# What a row may say of when: a date and time, or a start and an end; how exact it is; and the words of the source.
WHEN = ("date", "time", "end_date", "end_time", "date_precision", "as_written")
DATES = ("date", "end_date", "recorded_on")
_NUMBERED = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})(?=\2(?:\d{4}|\d{2})(?!\d))")
_NUMBERED_WHOLE = re.compile(r"(?<!\d)(?P<month>\d{1,2})([/.-])(?P<day>\d{1,2})\2(?P<year>\d{4}|\d{2})(?!\d)")


class FileDates:
    """How the dates of one file are read: on which day, and with the day or the month first.

    `is_order_sure` says that nobody need be asked which comes first: a person said it, or some date of the file can be
    read in no other way.
    """

    def __init__(self, today: date, *, is_month_first: bool = False, is_order_sure: bool = False) -> None:
        self.today = today
        self.is_month_first = is_month_first
        self.is_order_sure = is_order_sure
        self._read = cache(self._read_date)
        self._day = cache(self._read_day)
        self._time = cache(time_from_text)

    def happened(self, *when: str) -> ImpreciseDate | Invalid:
        """When a row says that it happened, or what is wrong with that."""
        try:
            return self._happened(*when)
        except Invalid as problem:
            return problem

    def recorded_on(self, text: str) -> date | Invalid | None:
        """The day on which a row says that it was written down, or what is wrong with that."""
        try:
            recorded = ImpreciseDate.from_text(self._as_british(text), self.today, "recorded_on")
        except Invalid as problem:
            return problem
        if recorded.kind not in (Kind.DAY, Kind.MINUTE, Kind.UNDATED):
            return Invalid("Give the day it was recorded in full, or leave it empty.", "recorded_on")
        return recorded.earliest

    def in_one_way(self, text: str) -> str:
        """The text with its dates in numbers written so that whoever reads it next, the day first, reads the same."""
        return _NUMBERED_WHOLE.sub(_with_month_named, as_seen(text)) if self.is_month_first else text

    def is_doubtful(self, text: str) -> bool:
        """Whether a person should see how this was read: two digits for a year, or numbers that fit either way."""
        numbers = numbered_day_and_month(text)
        is_either = numbers is not None and numbers[0] != numbers[1] and max(numbers) <= 12
        return has_short_year(text) or (is_either and not self.is_order_sure)

    @property
    def first(self) -> str:
        """Which comes first in a date written in numbers."""
        return "month" if self.is_month_first else "day"

    def _happened(self, start: str, time: str, end: str, end_time: str, precision: str, said: str) -> ImpreciseDate:
        if time and not (end or end_time or precision or said):  # what most rows of a large file say
            day = self._day(start)
            if day is not None and (at_time := self._time(time)):
                return day.at(at_time, f"{start} {time}")
        for text, field in ((start, "date"), (end, "end_date")):
            if len(text) == 5 and text.isdigit():
                raise Invalid(
                    "This is a spreadsheet's own number for a day. Format the column as a date and save again.", field
                )
        if end and not start:
            raise Invalid("There is an end date but no date. Give both, or write “by” before the one known.", "date")
        if time and precision.lower() == Kind.MINUTE:  # its time stands in a column of its own
            precision = ""
        written = ""
        if end and not (time or end_time or precision):  # the day and time may stand in one cell, at both ends
            parted = (*self._parted(start), *self._parted(end))
            if parted[1] or parted[3]:
                written = f"{start} to {end}"
                start, time, end, end_time = parted
        happened = self._read(f"{start} to {end}" if end and end != start else start, precision)
        if time or end_time:
            happened = self._timed(happened, (start, time), (end, end_time), written)
        return ImpreciseDate.from_stored(happened.edtf, said, self.today) if said else happened

    def _read_day(self, start: str) -> ImpreciseDate | None:
        """The day that a row says, where it is one."""
        try:
            day = self._happened(start, "", "", "", "", "")
        except Invalid:
            return None
        return day if day.kind is Kind.DAY else None

    def _read_date(self, written: str, precision: str) -> ImpreciseDate:
        british = self._as_british(written)
        try:
            happened = ImpreciseDate.from_columns(british, precision, self.today)
        except Invalid as refusal:
            if british == written:
                raise
            raise Invalid(
                f"We cannot read “{written}” as a date with its month first. Check it.", refusal.field
            ) from None
        # The words of the source are kept as they are, whichever way its numbers are read.
        return replace(happened, as_written=written) if self.is_month_first else happened

    def _parted(self, text: str) -> tuple[str, str]:
        """The day and the time of a moment; anything else as it is."""
        try:
            read = self._read(text, "")
        except Invalid:
            return text, ""
        return (read.edtf or "").partition("T")[0] if read.at_time else text, read.at_time

    def _timed(
        self, happened: ImpreciseDate, start: tuple[str, str], end: tuple[str, str], written: str
    ) -> ImpreciseDate:
        """The minute, where the day is known. The minutes of what lasted for days stand in the words as written."""
        at_time, _until = self._time(start[1]), self._time(end[1], "end_time")
        sides = (" ".join(filter(None, start)), " ".join(filter(None, end)))
        written = written or " to ".join(filter(None, sides))
        if happened.kind is Kind.RANGE:
            return replace(happened, as_written=written)
        if happened.kind is Kind.MINUTE and at_time:
            if at_time != happened.at_time:
                said = clock_in_words(happened.at_time)
                raise Invalid(
                    f"The date says {said}, and beside it stands {start[1]}. Leave the one that is right.", "time"
                )
            return happened
        if happened.kind is not Kind.DAY:
            raise Invalid(f"There is a time ({start[1] or end[1]}) but no exact day. Correct one of them.", "time")
        return happened.at(at_time, written) if at_time else replace(happened, as_written=written)

    def _as_british(self, text: str) -> str:
        return _NUMBERED.sub(r"\3\2\1", as_seen(text)) if self.is_month_first else text


def _with_month_named(found: re.Match[str]) -> str:
    month = int(found["month"])
    return f"{found['day']} {MONTHS[month]} {found['year']}" if 1 <= month <= 12 else found[0]


def is_day_first(texts: set[str]) -> bool:
    """Whether some of these dates can only be read with the day first, which settles it for all of them."""
    numbered = map(numbered_day_and_month, texts)
    return any(found is not None and found[0] > 12 for found in numbered)

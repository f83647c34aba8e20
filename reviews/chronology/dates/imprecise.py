"""`ImpreciseDate`: a date as it is known, and no better."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

from reviews.chronology.dates.edtf import edtf_of, parts_from_edtf
from reviews.chronology.dates.points import Kind, Parts, Point
from reviews.chronology.dates.written import parts_from_columns, parts_from_text
from workbench.errors import Invalid
from workbench.once import once

_APPROXIMATE = frozenset({Kind.APPROXIMATE, Kind.APPROXIMATE_RANGE, Kind.SEASON})
_SAY_IT_ALL = frozenset({Kind.DAY, Kind.MINUTE, Kind.UNDATED})  # no words of a source can add to their EDTF
_ROUGHLY = {Kind.DAY: timedelta(days=31), Kind.MONTH: timedelta(days=31), Kind.YEAR: timedelta(days=366)}


@dataclass(frozen=True)
class ImpreciseDate:
    """When something happened, as far as it is known.

    Records of a case give a minute, a day, a month, a year, a range, “about”, “before”, “by”, or nothing. Three things
    are kept apart here, because reviews go wrong where they are run together:

    *What is known* is the canonical string `edtf` (ISO 8601-2; empty when undated) and the words of the source,
    `as_written`. Every screen and document shows `in_words`, which says that and no more: “March 2019” is never shown
    as 1 March 2019.

    *What it implies* is `earliest` and `latest`, the first and last day it can have been, or that it covered. `None`
    is an open end. “About” has no established width, so the bounds of “about March 2019” are those of March, and
    `is_approximate` says that they may be crossed; `surely_by` and `surely_after` then allow a month either way (a year
    when only the year is given) before they call anything certain. A season is approximate in the same way. “Early”,
    “mid” and “late” narrow nothing, because where early ends is not established, and nor does “shortly” before or
    after: they are kept as words. “By March 2019” is taken to the last day of March, the weaker claim.

    *What is assumed*, only so that things can stand in one order, is `place`: by the earliest day; with an open start,
    by the latest day and ahead of what starts that day; with the same start, the shorter first; undated last. It is
    never shown.

    Two ways of saying the same bounds (“before 19 November 2014”, “by 18 November 2014”) have the same EDTF. Which was
    said is read from `as_written`, by `from_stored`.
    """

    parts: Parts
    as_written: str = field(default="", compare=False)

    @classmethod
    def undated(cls, as_written: str = "") -> Self:
        """Nothing is known of when."""
        return cls(Parts(Kind.UNDATED), as_written)

    @classmethod
    def on(cls, day: date, at_time: str = "") -> Self:
        """One day, and the minute (HH:MM) where it is known."""
        kind = Kind.MINUTE if at_time else Kind.DAY
        return cls(Parts(kind, Point(day.year, day.month, day.day), at_time=at_time))

    @classmethod
    def from_edtf(cls, text: str, field: str = "date") -> Self:
        """From the canonical string; empty is undated. Raises `Invalid` for EDTF that no kind here stands for."""
        return cls(parts_from_edtf(text, field), text)

    @classmethod
    def from_text(cls, text: str, today: date, field: str = "date") -> Self:
        """From what a person in Britain writes (see `written`); empty is undated. `today` settles two-digit years."""
        return cls(parts_from_text(text, today, field), text.strip())

    @classmethod
    def from_columns(cls, text: str, precision: str, today: date, field: str = "date") -> Self:
        """From a file's date and date precision columns. An empty precision leaves the date to speak for itself."""
        parts = parts_from_columns(text, precision, today, field)
        says_which = parts.kind in (Kind.BEFORE, Kind.AFTER, Kind.BY, Kind.ON_OR_AFTER) and precision.strip()
        return cls(parts, f"{precision.strip()} {text.strip()}" if says_which else text.strip())

    @classmethod
    @lru_cache(maxsize=10_000)
    def from_stored(cls, happened: str | None, as_written: str, today: date) -> Self:
        """As it was kept: the EDTF is what counts; the words as written are heard where they say the same."""
        known = cls(parts_from_edtf(happened or ""), as_written)
        if known.kind in _SAY_IT_ALL:
            return known
        try:
            said = cls.from_text(as_written, today)
        except Invalid:
            return known
        return replace(said, as_written=as_written) if said.edtf == known.edtf else known

    def at(self, at_time: str, as_written: str) -> Self:
        """The same day at a minute of it (HH:MM). What follows from the day is not worked out again."""
        found = object.__new__(type(self))
        vars(found).update(
            parts=Parts(Kind.MINUTE, self.parts.start, None, at_time),
            as_written=as_written,
            edtf=f"{self.edtf}T{at_time}:00",
            earliest=self.earliest,
            latest=self.latest,
            place_in_text=self.place_in_text,
        )
        return found

    @property
    def kind(self) -> Kind:
        """How it is known."""
        return self.parts.kind

    @property
    def at_time(self) -> str:
        """HH:MM where the minute is known, British time as written; else empty."""
        return self.parts.at_time

    @once
    def edtf(self) -> str | None:
        """The canonical string, or `None` when undated. EDTF has no bare minute, so a minute ends in `:00`."""
        return edtf_of(self.parts)

    @property
    def is_undated(self) -> bool:
        """Whether nothing is known of when."""
        return self.parts.kind is Kind.UNDATED

    @property
    def is_approximate(self) -> bool:
        """Whether the bounds may be crossed."""
        return self.kind in _APPROXIMATE

    @once
    def earliest(self) -> date | None:
        """The first day it can have been; `None` when open or undated."""
        if self.parts.start is None or self.kind in (Kind.BEFORE, Kind.BY):
            return None
        if self.kind is Kind.AFTER:
            return self.parts.start.the_one_after().first_day
        return self.parts.start.first_day

    @once
    def latest(self) -> date | None:
        """The last day it can have been; `None` when open or undated."""
        end = self.parts.end or self.parts.start
        if end is None or self.kind in (Kind.AFTER, Kind.ON_OR_AFTER):
            return None
        if self.kind is Kind.BEFORE:
            return end.the_one_before().last_day
        return end.last_day

    @once
    def place(self) -> tuple[bool, date, bool, date]:
        """Where it stands among others, as the class says. An assumption: for sorting, never for showing."""
        anchor = self.earliest or self.latest or date.max
        return (self.is_undated, anchor, self.earliest is not None, self.latest or date.max)

    @once
    def place_in_text(self) -> str:
        """The same as text that sorts byte by byte."""
        is_undated, anchor, has_start, latest = self.place
        return f"{is_undated:d}{anchor.isoformat()}{has_start:d}{latest.isoformat()}"

    @property
    def sort_key(self) -> tuple[bool, date, bool, date, str, str]:
        """A total order of everything that can be known of a date; within a day, what has no time comes first."""
        return (*self.place, self.at_time, self.edtf or "")

    def surely_by(self, day: date) -> bool:
        """Whether it had certainly begun and ended by the end of this day."""
        return self.latest is not None and self.latest + self._give(self.parts.end) <= day

    def surely_after(self, day: date) -> bool:
        """Whether it certainly had not begun by the end of this day."""
        return self.earliest is not None and self.earliest - self._give(self.parts.start) > day

    def surely_before(self, other: "ImpreciseDate") -> bool:
        """Whether this had certainly ended before the other can have begun."""
        if other.earliest is None:
            return False
        return self.surely_by(other.earliest - other._give(other.parts.start) - timedelta(days=1))

    @once
    def in_words(self) -> str:
        """As a person would say it: “about November 2014 to February 2015”, “19 April 2015, 11:42am”."""
        if self.parts.start is None:
            return "date not known"
        start = self.parts.start.in_words
        end = self.parts.end.in_words if self.parts.end else start
        has_day = bool(self.parts.start.day)
        forms = {
            Kind.SEASON: _season_in_words(self.parts),
            Kind.DECADE: f"the {self.parts.part} {start}s".replace("  ", " "),
            Kind.RANGE: f"{start} to {end}",
            Kind.APPROXIMATE: f"about {start}",
            Kind.APPROXIMATE_RANGE: f"about {start} to {end}",
            Kind.BETWEEN: f"between {start} and {end}",
            Kind.BEFORE: f"{self.parts.part} before {start}".strip(),
            Kind.AFTER: f"{self.parts.part} after {start}".strip(),
            Kind.BY: f"by {start}" if has_day else f"by the end of {start}",
            Kind.ON_OR_AFTER: f"on or after {start}" if has_day else f"{start} or later",
        }
        if self.kind is Kind.MINUTE:
            return f"{start}, {clock_in_words(self.at_time)}"
        return forms.get(self.kind, f"{self.parts.part} {start}".strip())

    def _give(self, end: Point | None) -> timedelta:
        point = end or self.parts.start
        return _ROUGHLY[point.kind] if self.is_approximate and point is not None else timedelta(0)


def _season_in_words(parts: Parts) -> str:
    """“summer 2019”, “late summer 2019” or “winter 2019/20”."""
    if parts.start is None or parts.end is None:
        return ""
    return f"{parts.part} {parts.start.year}" + (
        f"/{parts.end.year % 100:02}" if parts.end.year > parts.start.year else ""
    )


def clock_in_words(at_time: str) -> str:
    """`11:42` as “11:42am”, `00:05` as “12:05am”."""
    hour, minute = int(at_time[:2]), at_time[3:]
    return f"{hour % 12 or 12}:{minute}{'am' if hour < 12 else 'pm'}"

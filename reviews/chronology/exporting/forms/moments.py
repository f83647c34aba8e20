"""The one moment that other programs ask for, and how it is said that it is not known so well. Pure."""

from dataclasses import dataclass
from datetime import datetime, time

from reviews.chronology.entries.line import Line
from workbench.clock import BRITAIN


@dataclass(frozen=True)
class Moment:
    """Where an entry stands in a program that knows exact moments only, with what is truly known."""

    at: datetime  # with the offset of British time
    stands_for: str  # what the moment is
    is_exact: bool  # the day is known, whether or not the minute is
    change: str = ""  # what was done to it


def moment_of(line: Line) -> Moment | None:
    """The moment; none for what has no date."""
    day = line.earliest or line.latest
    if day is None:
        return None
    hour, _, minute = line.at_time.partition(":")
    at = datetime.combine(day, time(int(hour or 0), int(minute or 0)), tzinfo=BRITAIN)
    if line.at_time:
        return Moment(at, "the minute it happened", is_exact=True)
    if line.edtf == day.isoformat():
        return Moment(at, "the day it happened; the time is not known", is_exact=True)
    if line.earliest is None:
        return Moment(at, "the last day it can have been", False, "put at the last possible day")
    return Moment(at, "the first day it can have been", False, "put at the first possible day")


def said(line: Line, moment: Moment) -> str:
    """What happened, with how its date is known before it where that is less than a day."""
    return line.summary if moment.is_exact else f"[{line.happened.in_words}] {line.summary}"

"""How long after it happened something was written down. Pure.

Three times are kept apart: when a thing happened, when it was recorded, and from when somebody knew of it. Something
written down a week or more after it had surely happened is said to be recorded late, in plain words: memory fades, and
nobody can have read it in the record before then.
"""

from datetime import date, timedelta

from reviews.chronology.dates.imprecise import ImpreciseDate
from workbench.ui.words import count, day

LATE = timedelta(days=7)


def days_late(happened: ImpreciseDate, recorded_on: date | None) -> int | None:
    """How many days after it had surely happened it was recorded, when it was late; `None` when it was not."""
    if recorded_on is None or happened.latest is None or not happened.surely_by(recorded_on - LATE):
        return None
    sure = happened.latest
    while not happened.surely_by(sure):  # “about” is sure only a good way after its last day
        sure += timedelta(days=1)
    return (recorded_on - sure).days


def recorded_in_words(happened: ImpreciseDate, recorded_on: date | None) -> str:
    """“recorded 12 May 2015”, “recorded late: 20 May 2015, at least 12 days after”; empty when it is not known."""
    if recorded_on is None:
        return ""
    late = days_late(happened, recorded_on)
    if late is None:
        return f"recorded {day(recorded_on)}"
    least = "" if happened.earliest == happened.latest and not happened.is_approximate else "at least "
    return f"recorded late: {day(recorded_on)}, {least}{count(late, 'day', 'days')} after"

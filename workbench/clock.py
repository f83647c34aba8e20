"""The only place that asks what time it is, so that tests and the demonstration can say."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BRITAIN = ZoneInfo("Europe/London")
_fixed: ContextVar[datetime | None] = ContextVar("fixed_time", default=None)


def now() -> datetime:
    """The time now, in UTC."""
    return _fixed.get() or datetime.now(UTC)


def today() -> date:
    """Today's date as a person in Britain would write it."""
    return now().astimezone(BRITAIN).date()


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Within this block the time is `moment` (aware). Used by tests and by the demonstration's invented history."""
    if moment.tzinfo is None:
        raise ValueError("A stopped clock needs a time zone")
    token = _fixed.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _fixed.reset(token)


def day_of(moment: datetime) -> date:
    """The date in Britain at a moment."""
    return moment.astimezone(BRITAIN).date()

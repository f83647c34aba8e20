"""Moments as other programs write them, brought to British days and times. Pure."""

import re
from datetime import datetime

from workbench.clock import BRITAIN

_SHAPE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")


def day_and_time(text: str) -> tuple[str, str]:
    """An ISO moment as a day and a time; what is none is left as it is, to be listed where it cannot be read.

    A moment with an offset is brought to British time. Midnight without an offset is what programs write when they
    hold no time, and is read as none.
    """
    text = text.strip()
    if not _SHAPE.fullmatch(text):
        return text, ""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            return f"{moment:%Y-%m-%d}", f"{moment:%H:%M}" if moment.hour or moment.minute else ""
        moment = moment.astimezone(BRITAIN)
    except (ValueError, OverflowError):
        return text, ""
    return f"{moment:%Y-%m-%d}", f"{moment:%H:%M}"


def day_of(text: str) -> str:
    """The day of an ISO moment, or of an ISO day."""
    return day_and_time(text)[0]

"""Happenings to reckon with, from dates as people write them."""

from datetime import date
from typing import Any

from reviews.chronology.gaps.community import End, Stretch
from reviews.chronology.gaps.expecting import Expectation
from reviews.chronology.gaps.rules import Contact
from reviews.chronology.gaps.windows import Happening, window
from tests.reviews.chronology.drafts import on as read


def happening(id: str, kind: str, when: str, agency: str = "Probation", **details: Any) -> Happening:
    return Happening(id, f"0 00000 ----- {id}", kind, agency, window(read(when)), details)


def contact(id: str, when: str, *, is_sure: bool = True) -> Contact:
    found = window(read(when))
    assert found is not None
    return Contact(id, id, found, is_sure)


def stretch(since: str, until: str) -> Stretch:
    return Stretch(End(day(since), words="supervision began"), End(day(until), words="the offence"))


def every(days: int, since: str = "1/1/2020", until: str = "31/12/2030") -> Expectation:
    return Expectation(day(since), day(until), days, f"every {days}", "", "nowhere", is_published=False)


def day(text: str) -> date:
    found = read(text).earliest
    assert found is not None
    return found

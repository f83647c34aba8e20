"""What the cells of the matrix say."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.rules import Standing
from reviews.chronology.matrix.rules import MARKS, Knower, cell_of, cell_words
from tests.reviews.chronology.dates.strategies import dates, days
from tests.reviews.chronology.drafts import on

DAY = date(2015, 6, 1)


@dataclass(frozen=True)
class Said:
    """Something recorded of who knew."""

    agency: str
    who: str
    known_from: ImpreciseDate


@dataclass(frozen=True)
class AnEntry:
    """An entry with what is recorded of it."""

    happened: ImpreciseDate
    known_to: tuple[Said, ...] = ()


def entry(*known_to: tuple[str, str, str], when: str = "3 May 2015") -> AnEntry:
    return AnEntry(on(when), tuple(Said(agency, who, on(since)) for agency, who, since in known_to))


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("4 May 2015", "● Known, from 4 May 2015"),
        ("by 4 May 2015", "● Known, by 4 May 2015"),
        ("", "◐ May have been known, day not established"),
        ("about May 2015", "◐ May have been known, from about May 2015"),
        ("3 July 2015", "○ Not yet: known from 3 July 2015"),
    ],
)
def test_a_cell_says_how_they_stood_and_from_what_day(since, words):
    assert cell_of(entry(("Police", "", since)), Knower("Police"), DAY).in_words == words


def test_nothing_recorded_is_not_established_and_never_the_day_it_happened():
    assert cell_of(entry(), Knower("Police"), DAY).in_words == "– Not established"


def test_what_had_not_happened_nobody_can_have_known():
    assert cell_of(entry(when="2 June 2015"), Knower("Police"), DAY).in_words == "Had not happened"


def test_an_agency_knows_what_somebody_in_it_knew_and_not_the_other_way_round():
    it = entry(("Police", "duty sergeant", "5 May 2015"), ("Police", "", "4 July 2015"), ("Prison", "", "3 May 2015"))
    assert cell_of(it, Knower("Police"), DAY).in_words == "● Known, from 5 May 2015 (duty sergeant)"
    assert cell_of(it, Knower("Police", "duty sergeant"), DAY).in_words == "● Known, from 5 May 2015"
    assert cell_of(it, Knower("Police", "inspector"), DAY).standing is Standing.NOT_ESTABLISHED


def test_the_first_of_several_days_is_the_day_they_came_to_know():
    it = entry(("Police", "", "20 May 2015"), ("Police", "", "4 May 2015"))
    assert cell_of(it, Knower("Police"), DAY).in_words == "● Known, from 4 May 2015"


def test_between_two_days_only_what_changed_is_said_twice():
    it = entry(("Police", "", "20 May 2015"))
    assert cell_words(it, Knower("Police"), DAY, date(2015, 5, 10)) == (
        "Changed\n10 May 2015: ○ Not yet: known from 20 May 2015\n1 June 2015: ● Known, from 20 May 2015"
    )
    assert cell_words(it, Knower("Police"), date(2015, 7, 1), DAY) == "● Known, from 20 May 2015"
    assert cell_words(it, Knower("Police"), DAY, date(2015, 5, 1)).startswith("Changed\n1 May 2015: Had not happened")


def test_each_standing_has_a_mark_of_its_own():
    assert len(set(MARKS.values())) == len(Standing)


@settings(deadline=None)
@given(st.lists(st.builds(Said, st.just("Police"), st.just(""), dates), max_size=3), dates, days, days)
def test_once_known_stays_known(known_to, happened, one, other):
    order = [None, Standing.NOT_ESTABLISHED, Standing.LATER, Standing.MAY_HAVE_KNOWN, Standing.KNOWN]
    it = AnEntry(happened, tuple(known_to))
    before, after = (order.index(cell_of(it, Knower("Police"), day).standing) for day in sorted((one, other)))
    assert before <= after

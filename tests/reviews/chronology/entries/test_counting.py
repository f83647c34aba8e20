"""Counting gives what reading would."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.counting import agencies_of, chronology_facts, count_of, facts_in, kinds_of
from reviews.chronology.entries.many.commands import put_under
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rows import new_row
from reviews.chronology.views.rules import EntryFilter
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import NotAllowed

WHENS = ("3 May 2015", "3 May 2015 at 11:42am", "about 3 May 2015", "May 2015", "by 2 May 2015", "2019", "", "")


@pytest.fixture(autouse=True)
def entries(db: Session, case_id: str, noise: str) -> None:
    db.add_all(new_row(case_id, an_entry(when)) for when in WHENS)
    db.add(new_row(case_id, an_entry("2 January 2014", agency="Prison", kind="")))
    db.add(new_row(noise, an_entry("1 May 2011", agency="Secret")))
    db.flush()


def test_the_facts_of_a_chronology_are_counted(db: Session, cast: Cast, case_id: str) -> None:
    facts = chronology_facts(db, cast.rita, case_id)
    assert list(facts.agencies.items()) == [("Prison", 1), ("Police", 8)]
    assert (facts.entries, facts.undated, facts.inexact) == (9, 2, 4)
    assert facts.first is not None
    assert facts.last is not None
    assert (facts.first.in_words, facts.last.in_words) == ("2 January 2014", "2019")
    assert {(one.agency, one.month, one.is_exact, one.number) for one in facts.tallies} == {
        ("Prison", "2014-01", True, 1),
        ("Police", "2015-05", True, 2),
        ("Police", "2015-05", False, 3),
        ("Police", "2019-01", False, 1),
        ("Police", "", False, 2),
    }


def test_entries_that_were_read_are_counted_alike(db: Session, cast: Cast, case_id: str) -> None:
    first, second, *_ = (entry.id for entry in entries_of(db, cast.rita, case_id))
    put_under(db, cast.rita, case_id, [first], second)
    counted = chronology_facts(db, cast.rita, case_id)
    assert counted.grouped == 1
    read = facts_in(entries_of(db, cast.rita, case_id))
    assert (read.agencies, read.entries, read.undated, read.inexact, read.grouped) == (
        counted.agencies,
        counted.entries,
        counted.undated,
        counted.inexact,
        counted.grouped,
    )
    assert list(read.agencies) == list(counted.agencies)
    assert set(read.tallies) == set(counted.tallies)
    assert (read.first, read.last) == (counted.first, counted.last)


def test_the_facts_of_some_entries_are_counted(db: Session, cast: Cast, case_id: str) -> None:
    facts = chronology_facts(db, cast.rita, case_id, EntryFilter(agencies=("Police",), is_undated=True))
    assert (facts.entries, facts.undated, facts.first, facts.last) == (2, 2, None, None)
    nothing = chronology_facts(db, cast.rita, case_id, EntryFilter(words="nowhere"))
    assert (nothing.entries, nothing.tallies, nothing.first) == (0, (), None)


def test_entries_agencies_and_kinds_are_counted(db: Session, cast: Cast, case_id: str) -> None:
    assert count_of(db, cast.rita, case_id) == len(entries_of(db, cast.rita, case_id)) == 9
    assert count_of(db, cast.rita, case_id, EntryFilter(agencies=("Prison",))) == 1
    assert agencies_of(db, cast.rita, case_id) == {"Police": 8, "Prison": 1}
    assert kinds_of(db, cast.rita, case_id) == {"call_out": 8}


def test_nobody_counts_what_they_may_not_read(db: Session, cast: Cast, noise: str) -> None:
    for count in (chronology_facts, count_of, agencies_of, kinds_of):
        with pytest.raises(NotAllowed):
            count(db, cast.quinn, noise)

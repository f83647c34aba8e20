"""The combined picture on a day, and the pieces that nobody had joined up, asked of the database."""

from datetime import date

import pytest
from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.counting import count_of
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.knowledge.counting import Held, Picture, knowers_of, known_ids, picture_on
from reviews.chronology.knowledge.rules import Standing, standing_of
from reviews.chronology.matrix.queries import unjoined_on
from reviews.chronology.views.rules import EntryFilter
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.errors import NotAllowed

DAY = date(2015, 6, 1)
BY = EntryFilter(by=DAY)
SINCES = ("4 May 2015", "by 4 May 2015", "May 2015", "about May 2015", "2016", "summer 2015", "", "about 2014")


@pytest.fixture
def recorded(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    """An entry for each way of knowing, one that came after, and one of which nothing is recorded."""
    for since in SINCES:
        entry_id = add_entry(db, cast.rita, case_id, an_entry("by 4 May 2014"))
        say_who_knew(db, cast.rita, case_id, entry_id, known(since, agency="Police"))
        if since.startswith("4"):
            say_who_knew(db, cast.rita, case_id, entry_id, known("5 May 2015", agency="Prison", who="governor"))
    later = add_entry(db, cast.rita, case_id, an_entry("4 May 2016"))
    say_who_knew(db, cast.rita, case_id, later, known("", agency="Police"))
    add_entry(db, cast.rita, case_id, an_entry(""))


def test_the_picture_is_the_one_that_the_rules_give(db: Session, cast: Cast, case_id: str, recorded: None) -> None:
    assert picture_on(db, cast.rita, case_id, DAY, BY) == Picture(
        entries=9,
        by_one=2,
        by_several=1,
        may_have=4,
        later=1,
        held=(Held("Police", alone=2, shared=1, may_have=4, later=1), Held("Prison", shared=1)),
    )


@pytest.mark.parametrize("on", [date(2013, 1, 1), date(2015, 5, 4), DAY, date(2016, 12, 31), date(2017, 12, 31)])
def test_counting_agrees_with_the_rules_on_any_day(
    db: Session, cast: Cast, case_id: str, recorded: None, on: date
) -> None:
    entries = [entry for entry in entries_of(db, cast.rita, case_id) if not entry.happened.surely_after(on)]
    stood = [standing_of(entry.known_to, on)[0] for entry in entries]
    picture = picture_on(db, cast.rita, case_id, on, EntryFilter(by=on))
    assert (picture.entries, picture.by_one + picture.by_several, picture.may_have, picture.later, picture.silent) == (
        len(entries),
        *(stood.count(one) for one in (Standing.KNOWN, Standing.MAY_HAVE_KNOWN, Standing.LATER)),
        stood.count(Standing.NOT_ESTABLISHED),
    )
    assert len(known_ids(db, cast.rita, case_id, on, EntryFilter(by=on), 99)) == stood.count(Standing.KNOWN)


def test_what_somebody_came_to_know_between_two_days_is_chosen(
    db: Session, cast: Cast, case_id: str, recorded: None
) -> None:
    changed = EntryFilter(by=DAY, learned_after=date(2015, 4, 1))
    assert count_of(db, cast.rita, case_id, changed) == 4  # the first three, and “summer 2015”


def test_everybody_of_whom_something_is_recorded_is_named(
    db: Session, cast: Cast, case_id: str, recorded: None
) -> None:
    assert knowers_of(db, cast.rita, case_id) == (("Police", ""), ("Prison", ""), ("Prison", "governor"))


def test_pieces_known_apart_are_found_by_the_day(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    ids = [add_entry(db, cast.rita, case_id, an_entry(when)) for when in ("3 May 2015", "9 May 2015")]
    for entry_id, agency in zip(ids, ("Police", "Prison"), strict=True):
        say_who_knew(db, cast.rita, case_id, entry_id, known("10 May 2015", agency=agency))
    (puzzle,) = unjoined_on(db, cast.rita, case_id, DAY, BY).puzzles
    assert puzzle.pieces == {ids[0]: ("Police",), ids[1]: ("Prison",)}
    assert unjoined_on(db, cast.rita, case_id, date(2015, 5, 9), BY).puzzles == ()
    say_who_knew(db, cast.rita, case_id, ids[0], known("20 May 2015", agency="Prison"))
    assert unjoined_on(db, cast.rita, case_id, DAY, BY).puzzles == ()


def test_where_too_many_were_known_it_is_asked_to_choose(
    db: Session, cast: Cast, case_id: str, recorded: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviews.chronology.matrix.queries.MOST_LOOKED_AT", 1)
    found = unjoined_on(db, cast.rita, case_id, DAY, BY)
    assert (found.puzzles, found.are_too_many) == ((), True)


def test_who_may_not_read_the_review_is_told_nothing(db: Session, cast: Cast, case_id: str, recorded: None) -> None:
    for query in (
        lambda: picture_on(db, cast.otto, case_id, DAY, BY),
        lambda: knowers_of(db, cast.otto, case_id),
        lambda: known_ids(db, cast.otto, case_id, DAY, BY, 9),
    ):
        with pytest.raises(NotAllowed):
            query()

"""What the database finds is what the rules say, entry by entry."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from reviews.chronology.entries.conditions import conditions
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rows import new_row
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.knowledge.rules import Standing, standing_of
from reviews.chronology.views.rules import EntryFilter
from tests.cast import Cast
from tests.reviews.chronology.dates.strategies import dates
from tests.reviews.chronology.drafts import an_entry, known

WHENS = (
    "", "2013", "about 2013", "May 2015", "about May 2015", "3 May 2015", "3 May 2015 at 11:42am", "about 3 May 2015",
    "before 2013", "by 18 November 2014", "by May 2015", "after 3 May 2015", "after 2015", "between 3 and 5 May 2015",
    "2004 to 2015", "about 2014 to May 2015", "about May 2013 to 2015", "about November 2014 to February 2015",
    "early March 2015", "1 January 2015", "31 December 2015",
)  # fmt: skip


def found(db: Session, case_id: str, choice: EntryFilter) -> set[str]:
    return set(db.exec(select(Entry.id).where(*conditions(case_id, choice))))


@pytest.fixture
def dated(db: Session, case_id: str, noise: str) -> dict[str, str]:
    rows = {when: new_row(case_id, an_entry(when)) for when in WHENS}
    db.add_all([*rows.values(), new_row(noise, an_entry("3 May 2015"))])
    db.flush()
    return {row.id: when for when, row in rows.items()}


def test_a_length_of_time_finds_what_may_belong_to_it(
    db: Session, cast: Cast, case_id: str, dated: dict[str, str]
) -> None:
    entries = entries_of(db, cast.rita, case_id)
    edges = [day for entry in entries for day in (entry.happened.earliest, entry.happened.latest) if day]
    for day in {*edges, *(day + timedelta(days=by) for day in edges for by in (-367, -366, -31, -1, 1, 31, 32, 366))}:
        for choice in (
            EntryFilter(since=day),
            EntryFilter(until=day),
            EntryFilter(since=day, until=day + timedelta(days=20)),
        ):
            wanted = {entry.id for entry in entries if choice.may_hold(entry.happened)}
            assert found(db, case_id, choice) == wanted, (
                choice.in_words,
                [dated[one] for one in wanted ^ found(db, case_id, choice)],
            )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(dates, min_size=20, max_size=20), st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(0, 900))
def test_dates_of_every_kind_are_found_as_the_rules_say(db: Session, case_id: str, happened, since, length) -> None:
    draft = an_entry()
    rows = {}
    for one in happened:
        row = new_row(case_id, type(draft)(one, draft.agency, draft.summary, draft.source))
        rows[row.id] = one
        db.add(row)
    db.flush()
    choice = EntryFilter(since=since, until=since + timedelta(days=length))
    assert found(db, case_id, choice) & set(rows) == {entry for entry, one in rows.items() if choice.may_hold(one)}


def told(db: Session, case_id: str, choice: EntryFilter) -> list[str]:
    ids = found(db, case_id, choice)
    return sorted(row.summary for row in db.exec(select(Entry).where(Entry.case_id == case_id)) if row.id in ids)


def add(db: Session, case_id: str, summaries: Iterable[str], **changed) -> None:
    db.add_all([new_row(case_id, an_entry(summary=summary, **changed)) for summary in summaries])
    db.flush()


def test_words_are_found_anywhere_large_or_small_and_all_of_them_must_be_there(db: Session, case_id: str) -> None:
    add(
        db, case_id, ["Knocked at the front door", "The door at the front", "100% certain", "100 certain", "a_b", "axb"]
    )
    add(db, case_id, ["Seen"], source="Door log", agency="Front Office")
    assert told(db, case_id, EntryFilter(words="FRONT door")) == [
        "Knocked at the front door",
        "Seen",
        "The door at the front",
    ]
    assert told(db, case_id, EntryFilter(words='"front door"')) == ["Knocked at the front door"]
    assert told(db, case_id, EntryFilter(words="100%")) == ["100% certain"]
    assert told(db, case_id, EntryFilter(words="a_b")) == ["a_b"]


def test_agencies_kinds_key_and_undated(db: Session, case_id: str, noise: str) -> None:
    add(db, case_id, ["one"], agency="Police", kind="visit")
    add(db, case_id, ["two"], agency="Prison", kind="visit", is_key=True)
    add(db, case_id, ["three"], agency="Health", kind="call", when="")
    add(db, noise, ["noise"], agency="Police", kind="visit", is_key=True)
    assert told(db, case_id, EntryFilter(agencies=("Police", "Health"))) == ["one", "three"]
    assert told(db, case_id, EntryFilter(agencies=("Police",), kinds=("visit",))) == ["one"]
    assert told(db, case_id, EntryFilter(kinds=("visit",), is_key=True)) == ["two"]
    assert told(db, case_id, EntryFilter(is_undated=True)) == ["three"]
    assert told(db, case_id, EntryFilter(agencies=("police",))) == []


def test_what_was_set_aside_and_other_reviews_are_never_found(db: Session, case_id: str, noise: str) -> None:
    aside = new_row(case_id, an_entry(summary="aside"))
    aside.is_set_aside = True
    db.add(aside)
    add(db, noise, ["noise"])
    assert told(db, case_id, EntryFilter()) == []


def test_how_an_agency_stood_is_found_as_the_rules_say(db: Session, cast: Cast, case_id: str) -> None:
    records = (
        (), ("",), ("3 May 2015",), ("May 2015",), ("about May 2015",), ("2016",), ("2016", ""), ("2016", "2014"),
        ("by 2016",), ("after 2014",), ("about 2014",),
    )  # fmt: skip
    for number, since in enumerate(records):
        row = new_row(case_id, an_entry("2012", summary=str(number)))
        db.add(row)
        db.flush()
        for one in since:
            say_who_knew(db, cast.rita, case_id, row.id, known(one, agency="Probation"))
        say_who_knew(db, cast.rita, case_id, row.id, known("2013", agency="Housing"))
    entries = entries_of(db, cast.rita, case_id)
    for on in (date(2014, 1, 1), date(2015, 5, 3), date(2015, 5, 31), date(2016, 1, 1), date(2017, 6, 1)):
        for standing in Standing:
            wanted = {
                entry.id
                for entry in entries
                if standing_of([one for one in entry.known_to if one.agency == "Probation"], on)[0] is standing
            }
            assert found(db, case_id, EntryFilter(knew="Probation", standing=standing, on=on)) == wanted
    assert len(found(db, case_id, EntryFilter(knew="Probation"))) == len(records) - 1

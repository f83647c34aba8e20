"""A page of entries, with what is grouped under them."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.paging import entries_page, entries_under, page_count
from reviews.chronology.entries.queries import entries_by_id, entries_of
from reviews.chronology.entries.rows import new_row
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.views.rules import EntryFilter
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.errors import NotAllowed


def add(db: Session, case_id: str, number: int, **changed) -> list[str]:
    rows = [new_row(case_id, an_entry(f"{1 + n} May 2015", summary=str(n), **changed)) for n in range(number)]
    db.add_all(rows)
    db.flush()
    return [row.id for row in rows]


def group(db: Session, parent_id: str, ids: list[str]) -> None:
    from reviews.chronology.entries.models import Entry

    for entry_id in ids:
        db.get_one(Entry, entry_id).parent_id = parent_id
    db.flush()


def test_pages_give_every_entry_once_in_the_order_of_the_chronology(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    add(db, case_id, 7)
    add(db, noise, 3)
    pages = [entries_page(db, cast.rita, case_id, page=page, size=3) for page in (1, 2, 3)]
    assert [(page.first, page.last, page.listed) for page in pages] == [(1, 3, 7), (4, 6, 7), (7, 7, 7)]
    assert [entry for page in pages for entry in page.entries] == list(entries_of(db, cast.rita, case_id))


def test_a_page_that_is_not_there_is_the_nearest_that_is(db: Session, cast: Cast, case_id: str) -> None:
    assert entries_page(db, cast.rita, case_id, page=4).entries == ()
    add(db, case_id, 4)
    assert entries_page(db, cast.rita, case_id, page=99, size=3).first == 4
    assert entries_page(db, cast.rita, case_id, page=-1, size=3).first == 1
    assert (page_count(0), page_count(50), page_count(51)) == (1, 1, 2)


def test_an_entry_of_a_page_says_who_knew_of_it(db: Session, cast: Cast, case_id: str) -> None:
    one, _ = add(db, case_id, 2)
    say_who_knew(db, cast.rita, case_id, one, known("2016"))
    shown = entries_page(db, cast.rita, case_id).entries
    assert [[one.in_words for one in entry.known_to] for entry in shown] == [["Probation, from 2016"], []]


def test_grouped_entries_stand_under_the_first_and_are_counted_there(db: Session, cast: Cast, case_id: str) -> None:
    first, second, *others = add(db, case_id, 6)
    group(db, first, others)
    page = entries_page(db, cast.rita, case_id)
    assert [entry.id for entry in page.entries] == [first, second]
    assert (page.listed, page.under) == (2, {first: 4})
    under = entries_under(db, cast.rita, case_id, [first, second], most=3)
    assert [entry.id for entry in under[first]] == others[:3]
    assert set(under) == {first}
    assert entries_page(db, cast.rita, case_id, EntryFilter(under=first)).listed == 4


def test_with_a_filter_a_grouped_entry_stands_in_its_place_and_says_what_it_is_part_of(
    db: Session, cast: Cast, case_id: str
) -> None:
    first, _, third = add(db, case_id, 3)
    group(db, first, [third])
    page = entries_page(db, cast.rita, case_id, EntryFilter(words="2"))
    assert [entry.id for entry in page.entries] == [third]
    assert page.parents[first].summary == "0"


def test_entries_are_read_by_id_only_from_the_review_they_are_of(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    mine, theirs = add(db, case_id, 2), add(db, noise, 1)
    assert list(entries_by_id(db, cast.rita, case_id, [*mine, *theirs, "nothing"])) == mine


def test_nobody_reads_what_they_may_not(db: Session, cast: Cast, noise: str) -> None:
    for read in (entries_page, lambda *given: entries_under(*given, ["x"])):
        with pytest.raises(NotAllowed):
            read(db, cast.quinn, noise)

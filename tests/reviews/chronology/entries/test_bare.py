"""Entries without their words, for rules: by the kind that the source's word stands for, the like taken together."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.bare import alike_entries, bare_entries
from reviews.chronology.entries.commands import add_entry
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import NotAllowed


def add(db: Session, cast: Cast, case_id: str, when: str, kind: str, summary: str = "x", **details) -> str:
    draft = an_entry(when, kind=kind, summary=summary, details=details or None)
    return add_entry(db, cast.rita, case_id, draft)


def test_a_sources_word_stands_for_its_kind(db: Session, cast: Cast, case_id: str) -> None:
    last = add(db, cast, case_id, "2 May 2025", "Supervision_Contact")
    first = add(db, cast, case_id, "1 May 2025", "contact", kept="missed")
    add(db, cast, case_id, "1 May 2025", "call_out")
    found = bare_entries(db, cast.rita, case_id, ("contact",))
    assert [(one.id, one.kind) for one in found] == [(first, "contact"), (last, "contact")]
    assert found[0].details == {"kept": "missed"}


def test_entries_that_differ_in_their_words_alone_are_taken_together(db: Session, cast: Cast, case_id: str) -> None:
    same = [add(db, cast, case_id, "1 May 2025", "home visit", summary, done=True) for summary in ("One.", "Two.")]
    other = add(db, cast, case_id, "1 May 2025", "home visit", done=False)
    found = alike_entries(db, cast.rita, case_id, ("home_visit",))
    together = {
        frozenset(order.rpartition(" ")[2] for order in one.orders.split("\n")): one.first.details for one in found
    }
    assert together == {frozenset(same): {"done": True}, frozenset([other]): {"done": False}}


def test_the_time_of_day_and_another_word_for_the_kind_do_not_part_them(db: Session, cast: Cast, case_id: str) -> None:
    first = add(db, cast, case_id, "1 May 2025 9:30", "home visit")
    add(db, cast, case_id, "1 May 2025 14:05", "home_visit")
    add(db, cast, case_id, "2 May 2025", "home_visit")
    one, other = alike_entries(db, cast.rita, case_id, ("home_visit",))
    assert (one.first.id, one.first.happened, one.orders.count("\n")) == (first, "2025-05-01", 1)
    assert (other.first.happened, other.orders.count("\n")) == ("2025-05-02", 0)


def test_only_those_of_some_agencies_when_that_is_asked(db: Session, cast: Cast, case_id: str) -> None:
    add_entry(db, cast.rita, case_id, an_entry("1 May 2025", kind="contact", agency="Housing"))
    ours = add_entry(db, cast.rita, case_id, an_entry("2 May 2025", kind="contact", agency="Probation"))
    found = alike_entries(db, cast.rita, case_id, ("contact",), (), ("Probation",))
    assert [one.first.id for one in found] == [ours]
    assert alike_entries(db, cast.rita, case_id, ("contact",), (), ()) == ()


def test_of_a_kind_that_is_asked_for_one_field_nothing_else_parts_them(db: Session, cast: Cast, case_id: str) -> None:
    add(db, cast, case_id, "1 May 2025", "contact", kept="kept", outcome="A letter.")
    add(db, cast, case_id, "1 May 2025", "contact", kept="kept", outcome="Another.")
    add(db, cast, case_id, "1 May 2025", "contact")
    found = alike_entries(db, cast.rita, case_id, ("contact",), (("contact", "kept"),))
    assert sorted(one.orders.count("\n") for one in found) == [0, 1]
    assert [one.first.details for one in sorted(found, key=lambda one: one.orders.count("\n"))] == [
        {},
        {"kept": "kept"},
    ]


def test_only_who_may_read_the_review_reads_them(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    for read in (bare_entries, alike_entries):
        with pytest.raises(NotAllowed):
            read(db, cast.otto, case_id, ("contact",))
    add(db, cast, case_id, "1 May 2025", "contact")
    assert bare_entries(db, cast.colin, noise, ("contact",)) == ()

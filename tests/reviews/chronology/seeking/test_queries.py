"""Entries are offered whole while they are few, and looked for once they are many."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rows import new_row
from reviews.chronology.seeking import queries
from reviews.chronology.seeking.queries import offered_entries
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import NotAllowed


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "FEW", 5)
    monkeypatch.setattr(queries, "FOUND", 3)


def add(db: Session, case_id: str, number: int) -> list[str]:
    rows = [new_row(case_id, an_entry(f"{1 + n} May 2015", summary=f"Call {n}.")) for n in range(number)]
    db.add_all(rows)
    db.flush()
    return [row.id for row in rows]


def test_few_entries_are_all_offered_whatever_is_looked_for(db: Session, cast: Cast, case_id: str) -> None:
    add(db, case_id, 5)
    offered = offered_entries(db, cast.rita, case_id, "nowhere")
    assert offered.entries == entries_of(db, cast.rita, case_id)
    assert offered.is_whole


def test_of_many_those_are_offered_that_are_looked_for_by_word_or_date(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    ids = add(db, case_id, 8)
    add(db, noise, 8)
    offered = offered_entries(db, cast.rita, case_id)
    assert ([entry.id for entry in offered.entries], offered.found, offered.in_all) == (ids[:3], 8, 8)
    assert not offered.is_whole
    assert [entry.id for entry in offered_entries(db, cast.rita, case_id, "call 6").entries] == [ids[6]]
    assert [entry.id for entry in offered_entries(db, cast.rita, case_id, "5/5/2015").entries] == [ids[4]]
    assert offered_entries(db, cast.rita, case_id, "nowhere").entries == ()


def test_what_is_chosen_already_is_offered_too_and_nothing_of_another_review(
    db: Session, cast: Cast, case_id: str, noise: str
) -> None:
    ids, others = add(db, case_id, 8), add(db, noise, 1)
    offered = offered_entries(db, cast.rita, case_id, "call 6", [ids[0], others[0]])
    assert list(offered.by_id) == [ids[0], ids[6]]
    assert offered.found == 1


def test_nobody_is_offered_what_they_may_not_read(db: Session, cast: Cast, noise: str) -> None:
    with pytest.raises(NotAllowed):
        offered_entries(db, cast.quinn, noise)

from datetime import date

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.matrix.queries import stood_by
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.errors import NotAllowed


def test_only_what_can_have_happened_by_the_day_is_read_and_not_what_each_entry_says(
    db: Session, cast: Cast, case_id: str
) -> None:
    first = add_entry(db, cast.rita, case_id, an_entry("3 May 2015", source="a" * 50))
    undated = add_entry(db, cast.rita, case_id, an_entry("", agency="Prison"))
    add_entry(db, cast.rita, case_id, an_entry("3 May 2016", agency="Health"))
    say_who_knew(db, cast.rita, case_id, first, known("4 May 2015"))
    db.flush()
    asked: list[str] = []
    listening = (db.get_bind(), "before_cursor_execute", lambda *given: asked.append(given[2]))
    sa.event.listen(*listening)
    read = stood_by(db, cast.rita, case_id, date(2015, 6, 1))
    sa.event.remove(*listening)
    assert [(one.id, len(one.known_to)) for one in read.entries] == [(first, 1), (undated, 0)]
    assert read.entries[0].label == "3 May 2015, Police: Called to the address."
    assert read.agencies == ("Health", "Police", "Prison", "Probation")
    assert not [one for one in asked if "chronology_entry.source" in one or "chronology_entry.details" in one]


def test_a_stranger_is_told_nothing(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotAllowed):
        stood_by(db, cast.otto, case_id, date(2015, 6, 1))

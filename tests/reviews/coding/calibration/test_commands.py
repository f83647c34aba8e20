"""Practice: answered once, the agreed answer after it, and seen by nobody else."""

import pytest
from sqlmodel import Session

from reviews.coding.calibration.commands import answer_practice
from reviews.coding.calibration.queries import practice_of
from reviews.coding.calibration.reference import practice_texts
from tests.cast import Cast
from workbench.errors import Invalid, NotAllowed, NotYet


def test_texts_are_worked_through_one_after_another(db: Session, cast: Cast) -> None:
    first = practice_of(db, cast.rita).next
    assert first is not None
    assert "answer" not in vars(first)
    answer_practice(db, cast.rita, first.id, ["IP29"])
    practice = practice_of(db, cast.rita)
    assert [one.text.id for one in practice.answered] == [first.id]
    assert practice.next is not None
    assert practice.next.number == 2
    assert practice_of(db, cast.quinn).answered == ()
    with pytest.raises(NotYet, match="answered this text already"):
        answer_practice(db, cast.rita, first.id, ["PD01"])


def test_at_the_end_nothing_is_left(db: Session, cast: Cast) -> None:
    for text in practice_texts():
        answer_practice(db, cast.quinn, text.id, sorted(text.answer))
    practice = practice_of(db, cast.quinn)
    assert practice.next is None
    assert all(one.is_same for one in practice.answered)


def test_what_does_not_fit_is_refused(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid):
        answer_practice(db, cast.rita, practice_texts()[0].id, [])
    with pytest.raises(NotAllowed):
        answer_practice(db, cast.rita, "no such text", ["IP01"])
    with pytest.raises(NotAllowed):
        answer_practice(db, cast.otto, practice_texts()[0].id, ["IP29"])

"""Within one session a question is asked once, and again after anything it rests on was written."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from workbench.accounts.models import Account, RoleGrant
from workbench.db import add_many, reading, transaction
from workbench.errors import NotAllowed
from workbench.remembering import held_value, hold_once, hold_value, remembered

asked: list[str] = []


@remembered()
def names(db: Session) -> tuple[str, ...]:
    asked.append("names")
    return tuple(db.exec(select(Account.name).order_by(Account.name)))


@remembered()
def first_letters(db: Session, most: int) -> tuple[str, ...]:
    asked.append("first_letters")
    return tuple(name[:1] for name in names(db))[:most]


@remembered()
def refused(db: Session) -> tuple[str, ...]:
    asked.append("refused")
    raise NotAllowed("No.")


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    asked.clear()


@contextmanager
def anna() -> Iterator[Session]:
    with transaction() as db:
        db.add(Account(email="anna@demo.example", name="Anna"))
        yield db


@pytest.mark.usefixtures("store")
def test_the_same_question_is_asked_once() -> None:
    with anna() as db:
        assert names(db) == names(db) == ("Anna",)
        assert first_letters(db, 1) == first_letters(db, 1) == ("A",)
        assert first_letters(db, 2) == ("A",)
    assert asked == ["names", "first_letters", "first_letters"]


@pytest.mark.usefixtures("store")
def test_it_is_asked_again_after_what_it_rests_on_was_written() -> None:
    with anna() as db:
        assert first_letters(db, 9) == ("A",)
        db.add(Account(email="berta@demo.example", name="Berta"))
        assert first_letters(db, 9) == ("A", "B")  # not even flushed, as any question to the database would see it
        db.exec(sa.update(Account).where(col(Account.name) == "Berta").values(name="Clara"))
        assert first_letters(db, 9) == ("A", "C")
        add_many(
            db,
            Account,
            [
                {
                    "email": "dora@demo.example", "name": "Dora", "is_disabled": False, "failed_sign_ins": 0,
                    "password_is_initial": False,
                }
            ],
        )  # fmt: skip
        assert first_letters(db, 9) == ("A", "C", "D")
        db.exec(sa.delete(Account).where(col(Account.name) == "Dora"))
        assert first_letters(db, 9) == ("A", "C")


@pytest.mark.usefixtures("store")
def test_writing_elsewhere_changes_nothing() -> None:
    with anna() as db:
        names(db)
        account_id = db.exec(select(Account.id)).one()
        db.add(RoleGrant(account_id=account_id, role="qa"))
        assert names(db) == ("Anna",)
    assert asked == ["names"]


@pytest.mark.usefixtures("store")
def test_nothing_outlives_the_transaction() -> None:
    with anna() as db:
        names(db)
    with reading() as db:
        assert names(db) == ("Anna",)
        db.rollback()
        assert names(db) == ("Anna",)
    assert asked == ["names"] * 3


@pytest.mark.usefixtures("store")
def test_what_was_undone_is_forgotten() -> None:
    with anna() as db:
        names(db)
        nested = db.begin_nested()
        db.add(Account(email="berta@demo.example", name="Berta"))
        assert names(db) == ("Anna", "Berta")
        nested.rollback()
        assert names(db) == ("Anna",)


@pytest.mark.usefixtures("store")
def test_a_refusal_is_not_remembered() -> None:
    with transaction() as db:
        for _ in range(2):
            with pytest.raises(NotAllowed):
                refused(db)
    assert asked == ["refused"] * 2


def test_a_session_that_was_opened_otherwise_remembers_nothing(engine: sa.Engine) -> None:
    with Session(engine) as db:
        assert names(db) == names(db)
        assert asked == ["names"] * 2
        assert hold_once(db, Account, "x")
        assert hold_once(db, Account, "x")
        hold_value(db, Account, "x", 1)
        assert held_value(db, Account, "x") is None


@pytest.mark.usefixtures("store")
def test_a_row_is_locked_once_in_a_transaction_and_read_again_when_it_is() -> None:
    with anna() as db:
        names(db)
        assert hold_once(db, Account, "x")
        assert not hold_once(db, Account, "x")
        names(db)
        hold_value(db, Account, "x", "seen")
        assert held_value(db, Account, "x") == "seen"
    assert asked == ["names"] * 2
    with transaction() as db:
        assert hold_once(db, Account, "x")

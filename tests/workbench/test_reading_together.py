"""A screen shows one state of the database, and what it has itself written since."""

import pytest
from sqlmodel import Session, select

from workbench.accounts.models import Account
from workbench.db import engine, reading, reading_together, transaction
from workbench.remembering import remembered

asked: list[str] = []


@remembered()
def names(db: Session) -> tuple[str, ...]:
    asked.append("names")
    return tuple(db.exec(select(Account.name).order_by(Account.name)))


def add(name: str) -> None:
    with transaction() as db:
        db.add(Account(email=f"{name}@demo.example", name=name))


def added_elsewhere(name: str) -> None:
    """Somebody else's writing, which this screen cannot know of."""
    with Session(engine()) as db:
        db.add(Account(email=f"{name}@demo.example", name=name))
        db.commit()


def read() -> tuple[str, ...]:
    with reading() as db:
        return names(db)


@pytest.fixture(autouse=True)
def _nothing_asked() -> None:
    asked.clear()


@pytest.mark.usefixtures("store")
def test_what_is_read_together_is_asked_once_and_is_one_state() -> None:
    add("Anna")
    with reading_together():
        assert read() == ("Anna",)
        added_elsewhere("Bert")
        assert read() == ("Anna",)
    assert asked == ["names"]
    assert read() == ("Anna", "Bert")


@pytest.mark.usefixtures("store")
def test_what_the_screen_itself_has_written_is_read_anew() -> None:
    with reading_together():
        assert read() == ()
        add("Anna")
        assert read() == ("Anna",)


@pytest.mark.usefixtures("store")
def test_a_click_that_ends_the_run_ends_the_reading_too() -> None:
    class Click(BaseException):
        """As Streamlit ends a run."""

    def run() -> None:
        with reading_together():
            read()
            raise Click

    with pytest.raises(Click):
        run()
    add("Anna")
    assert read() == ("Anna",)


@pytest.mark.usefixtures("store")
def test_a_reading_that_failed_does_not_spoil_the_next() -> None:
    with reading_together():
        with pytest.raises(ValueError, match="this one"), reading():
            raise ValueError("this one")
        assert read() == ()

"""A screen shows one state of the database, and what it has itself written since."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlmodel import Session, select

from workbench import clock
from workbench import db as database
from workbench.accounts.models import Account
from workbench.db import engine, reading, reading_together, transaction
from workbench.remembering import Kept, remembered

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


@pytest.fixture(params=["sqlite", "postgresql"])
def kept_store(request: pytest.FixtureRequest) -> Iterator[None]:
    """An empty database of each kind that keeps what is written. It is the engine of the process."""
    if request.param == "sqlite":
        request.getfixturevalue("store")
        yield
        return
    new_postgresql: Callable[[], str] = request.getfixturevalue("new_postgresql")
    made = database.engine_for(new_postgresql())
    Account.metadata.create_all(made)
    before = database.use(made)
    yield
    database.use(before)
    made.dispose()


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


def run(kept: Kept) -> tuple[str, ...]:
    """One run of a screen that has kept what it read in the run before."""
    with reading_together(kept):
        return read()


@pytest.mark.usefixtures("kept_store")
def test_while_nobody_writes_the_next_run_asks_for_nothing_again() -> None:
    add("Anna")
    kept = Kept()
    assert run(kept) == run(kept) == run(kept) == ("Anna",)
    assert asked == ["names"]


@pytest.mark.usefixtures("kept_store")
def test_the_next_run_sees_what_anybody_has_written_between() -> None:
    kept = Kept()
    assert run(kept) == ()
    add("Anna")
    assert run(kept) == ("Anna",)
    added_elsewhere("Bert")
    assert run(kept) == ("Anna", "Bert")


@pytest.mark.usefixtures("kept_store")
def test_what_is_written_during_a_run_is_seen_in_the_next() -> None:
    kept = Kept()
    with reading_together(kept):
        assert read() == ()
        added_elsewhere("Anna")
        assert read() == ()
    assert run(kept) == ("Anna",)
    with reading_together(kept):
        add("Bert")
        assert read() == ("Anna", "Bert")
    assert run(kept) == ("Anna", "Bert")


@pytest.mark.usefixtures("kept_store")
def test_another_day_is_read_anew() -> None:
    kept = Kept()
    with clock.stopped_at(datetime(2026, 4, 3, 12, tzinfo=UTC)):
        run(kept)
    with clock.stopped_at(datetime(2026, 4, 4, 12, tzinfo=UTC)):
        run(kept)
    assert asked == ["names", "names"]


@pytest.mark.usefixtures("kept_store")
def test_what_a_run_did_not_ask_is_let_go() -> None:
    kept = Kept()
    run(kept)
    with reading_together(kept):
        pass
    assert not kept.answers
    run(kept)
    assert asked == ["names", "names"]

"""Reading the record, and finding out that it was changed."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from tests.cast import Cast
from workbench import audit
from workbench.audit import Operation, queries
from workbench.audit.models import AuditEntry, AuditHead, History
from workbench.errors import NotAllowed


@pytest.fixture
def written(db: Session, cast: Cast) -> Session:
    """A record with some entries more."""
    for name in ("Rita", "Colin", "Stef"):
        audit.record(
            db, cast.rita, Operation.COLLECTION, "person_added", case_id="c", facts={"people": 1}, values={"name": name}
        )
    audit.record(db, cast.colin, Operation.DISCLOSURE, "report_taken", case_id="c")
    return db


def test_the_newest_entry_comes_first_and_shows_no_value(written: Session, cast: Cast) -> None:
    newest = queries.newest(written, cast.ada, limit=2)
    assert [entry.event for entry in newest] == ["report_taken", "person_added"]
    assert newest[1].fields == ("name",)
    assert newest[1].facts == {"people": 1}
    assert "Stef" not in repr(newest)


def test_entries_can_be_looked_at_by_kind_and_page(written: Session, cast: Cast) -> None:
    assert queries.how_many(written, cast.ada, Operation.DISCLOSURE) == 1
    assert queries.how_many(written, cast.ada) == len(list(queries.every_entry(written, cast.ada)))
    numbers = [entry.number for entry in queries.every_entry(written, cast.ada)]
    assert numbers == sorted(numbers)
    pages = [queries.newest(written, cast.ada, skip=skip, limit=2)[0].number for skip in (0, 2)]
    assert pages[0] - pages[1] == 2


def test_only_administrators_read_the_record(written: Session, cast: Cast) -> None:
    for actor in (cast.rita, cast.colin, cast.stef, cast.quinn, cast.nat, cast.otto):
        for attempt in (
            lambda actor=actor: queries.newest(written, actor),
            lambda actor=actor: queries.how_many(written, actor),
            lambda actor=actor: list(queries.every_entry(written, actor)),
        ):
            with pytest.raises(NotAllowed):
                attempt()


def test_a_record_as_it_was_written_is_whole(written: Session) -> None:
    found = queries.verify(written)
    assert found.intact
    assert found.first_bad is None
    assert found.entries >= 4


def test_values_that_were_erased_leave_the_record_whole(written: Session, cast: Cast) -> None:
    from workbench.audit.commands import erase_history

    assert erase_history(written, cast.ada, "c") == 3
    assert queries.verify(written).intact


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: sa.update(AuditEntry).where(col(AuditEntry.id) == entry.id).values(event="nothing"),
        lambda entry: sa.update(AuditEntry).where(col(AuditEntry.id) == entry.id).values(actor_id="somebody else"),
        lambda entry: sa.update(AuditEntry).where(col(AuditEntry.id) == entry.id).values(digest="0" * 64),
        lambda entry: (
            sa.update(History).where(col(History.entry_id) == entry.id).values(values={"name": ["00" * 16, '"Nobody"']})
        ),
    ],
    ids=["event", "actor", "digest", "value"],
)
def test_a_changed_entry_or_value_is_found_by_its_number(written: Session, change) -> None:
    entry = written.exec(
        select(AuditEntry).where(AuditEntry.event == "person_added").order_by(col(AuditEntry.number))
    ).all()[1]
    number = entry.number
    written.exec(change(entry))
    written.expire_all()
    found = queries.verify(written)
    assert (found.intact, found.first_bad) == (False, number)


def test_an_entry_cut_from_the_middle_or_the_end_is_found(written: Session) -> None:
    last = written.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert last is not None
    written.exec(sa.delete(AuditEntry).where(col(AuditEntry.id) == last.id))
    written.expire_all()
    assert queries.verify(written).first_bad == last.number
    head = written.exec(select(AuditHead)).one()
    head.number += 1
    written.flush()
    assert not queries.verify(written).intact

"""Adding to the record, on both databases."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlmodel import Session, col, select

from tests.cast import Cast
from workbench import audit, clock
from workbench.access import Actor
from workbench.accounts.models import Account, Mark
from workbench.audit import Operation
from workbench.audit.commands import erase_history, erase_values
from workbench.audit.models import AuditEntry, History
from workbench.audit.queries import verify


@pytest.fixture
def row(db: Session, cast: Cast) -> Mark:
    """Something that can be changed."""
    row = Mark(name="a", value={"text": "before"})
    db.add(row)
    db.flush()
    return row


def _last(db: Session) -> AuditEntry:
    entry = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert entry is not None
    return entry


def _kept(db: Session, entry: AuditEntry) -> dict[str, str]:
    rows = db.exec(select(History).where(History.entry_id == entry.id))
    return {name: value for row in rows for name, (_key, value) in row.values.items()}


def test_entries_are_numbered_without_a_gap_and_chained(db: Session, cast: Cast, row: Mark) -> None:
    for _ in range(3):
        audit.collected(db, cast.rita, "thing_added", row)
    entries = db.exec(select(AuditEntry).order_by(col(AuditEntry.number))).all()
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert all(after.previous == before.digest for before, after in pairwise(entries))
    assert verify(db).intact


def test_what_was_added_is_kept_apart_from_the_chain(db: Session, cast: Cast, row: Mark) -> None:
    audit.collected(db, cast.rita, "thing_added", row, "case", things=1)
    entry = _last(db)
    assert (entry.operation, entry.case_id, entry.object_type, entry.object_id) == (
        "collection",
        "case",
        "Mark",
        row.id,
    )
    assert (entry.actor_id, entry.facts) == (cast.rita.account_id, {"things": 1})
    assert set(entry.digests) == {"name", "value"}
    assert "before" not in entry.model_dump_json()
    assert _kept(db, entry) == {"name": '"a"', "value": '{"text": "before"}'}


def test_of_a_change_only_what_differs_is_kept(db: Session, cast: Cast, row: Mark) -> None:
    before = audit.values_of(row)
    row.value = {"text": "after"}
    audit.altered(db, cast.rita, "thing_changed", row, before)
    entry = _last(db)
    assert set(entry.digests) == {"value"}
    assert _kept(db, entry) == {"value": '{"text": "after"}'}


def test_a_removal_names_what_was_removed(db: Session, cast: Cast, row: Mark) -> None:
    audit.erased(db, cast.rita, "thing_removed", row, "case")
    assert (_last(db).operation, _last(db).object_id, _last(db).digests) == ("erasure", row.id, {})


def test_opening_is_recorded_once_in_ten_minutes_for_each_person_and_thing(db: Session, cast: Cast, row: Mark) -> None:
    def opened() -> int:
        return len(db.exec(select(AuditEntry.id).where(AuditEntry.event == "thing_opened")).all())

    start = clock.now()
    for minutes, expected in ((0, 1), (5, 1), (9, 1), (10, 2), (15, 2)):
        with clock.stopped_at(start + timedelta(minutes=minutes)):
            audit.consulted(db, cast.rita, "thing_opened", row)
        assert opened() == expected
    with clock.stopped_at(start + timedelta(minutes=15)):
        audit.consulted(db, cast.colin, "thing_opened", row)
        audit.consulted(db, cast.rita, "thing_opened", db.get_one(Account, cast.rita.account_id))
    assert opened() == 4


def test_the_command_line_names_both_accounts(db: Session, cast: Cast) -> None:
    rita = cast.rita
    audit.record(db, Actor(rita.account_id, rita.email, rita.name, rita.grants, "jobs"), Operation.DISCLOSURE, "taken")
    assert (_last(db).actor_id, _last(db).through) == (rita.account_id, "jobs")


def test_values_of_one_review_are_erased_and_no_others(db: Session, cast: Cast, row: Mark) -> None:
    for case in ("one", "another"):
        audit.collected(db, cast.rita, "thing_added", row, case)
    assert erase_history(db, cast.ada, "one") == 2
    left = {value.case_id for value in db.exec(select(History)) if value.case_id}
    assert left == {"another"}
    assert (_last(db).event, _last(db).facts) == ("history_erased", {"values": 2})
    assert verify(db).intact


def test_some_of_the_values_can_be_erased_and_the_chain_still_proves_the_others(db, cast) -> None:
    both = {"name": "Alex Example", "unit": "North"}
    audit.record(db, cast.ada, Operation.COLLECTION, "one_added", case_id="one", values=both)
    audit.record(db, cast.ada, Operation.COLLECTION, "one_added", case_id="one", values={"name": "Alex Example"})
    audit.record(db, cast.ada, Operation.COLLECTION, "one_added", case_id="two", values=both)
    assert erase_values(db, cast.ada, "one", lambda text: "Example" in text) == 2
    assert erase_values(db, cast.ada, "one", lambda text: "Example" in text) == 0
    left = db.exec(select(History).order_by(History.case_id)).all()
    assert [(row.case_id, sorted(row.values)) for row in left] == [("one", ["unit"]), ("two", ["name", "unit"])]
    assert verify(db).intact

"""A return is kept whole by a national analyst, and one that is withdrawn stays and is counted no longer."""

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from reports.caseload.commands import bring_return, withdraw_return
from reports.caseload.models import CaseloadReturn
from reports.caseload.queries import caseloads, returns
from reports.caseload.reading import read_return
from reports.caseload.rules import ReturnDraft
from tests.cast import Cast
from tests.reports.caseload.made import SEX, csv_of
from workbench.audit import AuditEntry
from workbench.db import add_many
from workbench.errors import Invalid, NotAllowed, Stale


def draft(as_at: str = "2025-06-30") -> ReturnDraft:
    found = read_return(lambda *_: None, csv_of(as_at=as_at)).draft
    assert found is not None
    return found


def test_a_return_is_kept_with_its_figures_and_who_brought_it(db: Session, cast: Cast) -> None:
    bring_return(db, cast.nat, draft())
    bring_return(db, cast.nat, draft("2024-06-30"))
    assert [one.as_at.year for one in caseloads(db, cast.nat)] == [2024, 2025]
    assert caseloads(db, cast.nat)[0].people("sex") == SEX
    assert [(one.as_at.year, one.brought_by) for one in returns(db, cast.nat)] == [
        (2025, "Nat Bell"),
        (2024, "Nat Bell"),
    ]
    events = db.exec(select(AuditEntry.event).where(AuditEntry.actor_id == cast.nat.account_id)).all()
    assert list(events) == ["caseload_return_brought"] * 2


def test_a_return_that_was_mistaken_is_withdrawn_and_another_takes_its_place(db: Session, cast: Cast) -> None:
    return_id = bring_return(db, cast.nat, draft())
    with pytest.raises(Invalid, match="already"):
        bring_return(db, cast.nat, draft())
    withdraw_return(db, cast.nat, return_id, 1, " Counted twice ")
    assert caseloads(db, cast.nat) == ()
    bring_return(db, cast.nat, draft())
    assert len(caseloads(db, cast.nat)) == 1
    assert [one.withdrawn_because for one in returns(db, cast.nat)] == ["", "Counted twice"]
    with pytest.raises(Stale):
        withdraw_return(db, cast.nat, return_id, 1, "Again")


def test_the_database_itself_keeps_one_standing_return_of_a_day(db: Session, cast: Cast) -> None:
    return_id = bring_return(db, cast.nat, draft())
    row = db.get(CaseloadReturn, return_id)
    assert row is not None
    again = {"brought_by_id": cast.nat.account_id, "brought_at": row.brought_at, "withdrawn_because": ""}
    with pytest.raises(IntegrityError):
        add_many(db, CaseloadReturn, [{"as_at": row.as_at, "source": "Another", "sha256": "", **again}])


def test_nobody_else_brings_withdraws_or_reads_returns(db: Session, cast: Cast) -> None:
    return_id = bring_return(db, cast.nat, draft())
    for actor in (cast.rita, cast.colin, cast.stef, cast.quinn, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            bring_return(db, actor, draft("2024-06-30"))
        with pytest.raises(NotAllowed):
            withdraw_return(db, actor, return_id, 1, "No")
        with pytest.raises(NotAllowed):
            caseloads(db, actor)
        with pytest.raises(NotAllowed):
            returns(db, actor)

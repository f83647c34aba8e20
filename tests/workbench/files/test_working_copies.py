"""A working copy is one person's, one of a kind and case, until it is taken or an hour has gone."""

from datetime import timedelta
from hashlib import sha256

import pytest
from sqlmodel import Session, select

from tests.cast import Cast
from workbench import clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files import ServedFile, hand_over, keep_working_copy, working_copy
from workbench.files.models import WorkingCopy

PRINT = ServedFile("a.pdf", "application/pdf", b"%PDF")
DIGEST = sha256(PRINT.content).hexdigest()
GONE = "That print is gone. Have it made again."


def keep(db: Session, actor: Actor, kind: str = "print", case_id: str = "case-1") -> str:
    row = keep_working_copy(db, actor, kind, case_id, PRINT, {"pages": 1})
    db.flush()
    return row.id


def kept(db: Session) -> set[str]:
    return set(db.exec(select(WorkingCopy.id)))


def test_it_leaves_as_it_was_made_and_once(db: Session, cast: Cast) -> None:
    row = working_copy(db, cast.rita, "print", keep(db, cast.rita), GONE)
    assert row.facts == {"pages": 1, "sha256": DIGEST}
    assert hand_over(db, row) == PRINT
    with pytest.raises(NotAllowed, match="Have it made again"):
        working_copy(db, cast.rita, "print", row.id, GONE)


def test_it_is_opened_by_whoever_had_it_made_and_as_what_it_is(db: Session, cast: Cast) -> None:
    copy_id = keep(db, cast.rita)
    for actor, kind in ((cast.colin, "print"), (cast.rita, "table")):
        with pytest.raises(NotAllowed):
            working_copy(db, actor, kind, copy_id, GONE)
    assert kept(db) == {copy_id}


def test_a_newer_one_takes_the_place_of_an_older_one_of_its_kind_and_case(db: Session, cast: Cast) -> None:
    keep(db, cast.rita)
    others = {keep(db, cast.colin), keep(db, cast.rita, "table"), keep(db, cast.rita, case_id="case-2")}
    newer = keep(db, cast.rita)
    assert kept(db) == {*others, newer}


def test_one_that_nobody_took_goes_within_the_hour_whatever_is_made_next(db: Session, cast: Cast) -> None:
    keep(db, cast.colin)
    now = clock.now()
    with clock.stopped_at(now + timedelta(minutes=59)):
        later = keep(db, cast.rita)
        assert len(kept(db)) == 2
    with clock.stopped_at(now + timedelta(minutes=61)):
        last = keep(db, cast.rita, "table", "case-2")
        assert kept(db) == {later, last}

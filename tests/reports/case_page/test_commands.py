"""A printed page is kept for whoever had it made, until they take it."""

import pytest
from sqlmodel import Session, col, select

from reports.case_page.commands import keep_print, open_print
from reports.case_page.making import MadePrint
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit import AuditEntry, Operation
from workbench.errors import NotAllowed

MADE = MadePrint(b"%PDF-1.7 some bytes", 1)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


def last_entry(db: Session) -> AuditEntry:
    return db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()


def test_it_is_given_once_and_recorded_and_then_it_is_gone(db: Session, cast: Cast, case_id: str) -> None:
    print_id = keep_print(db, cast.rita, case_id, MADE)
    assert (last_entry(db).event, last_entry(db).facts) == ("case_page_made", {"pages": 1, "sha256": MADE.sha256})
    file = open_print(db, cast.rita, print_id)
    assert (file.content, file.media_type) == (MADE.content, "application/pdf")
    assert file.name.endswith("-on-one-page.pdf")
    assert (last_entry(db).operation, last_entry(db).event) == (Operation.DISCLOSURE, "case_page_taken")
    assert last_entry(db).case_id == case_id
    with pytest.raises(NotAllowed):
        open_print(db, cast.rita, print_id)


def test_nobody_takes_a_page_that_another_had_made(db: Session, cast: Cast, case_id: str) -> None:
    print_id = keep_print(db, cast.rita, case_id, MADE)
    with pytest.raises(NotAllowed):
        open_print(db, cast.colin, print_id)
    with pytest.raises(NotAllowed):
        keep_print(db, cast.quinn, case_id, MADE)
    assert open_print(db, cast.rita, print_id).content == MADE.content

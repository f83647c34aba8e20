"""A file of codings is kept for whoever had it made, until they take it; every review in it says that it left."""

from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from reports.codings.commands import keep_codings, note_taken, open_codings
from reports.codings.making import MadeFile
from reports.codings.models import CodingsFile
from reports.codings.rules import Form
from reviews.cases.commands import restrict
from reviews.stages import Stage
from taxonomy.interchange.drops import Drops
from tests.cast import Cast
from tests.factories import review_at, view_of
from workbench import clock
from workbench.audit import AuditEntry, Operation
from workbench.errors import NotAllowed


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


@pytest.fixture
def made(db: Session, cast: Cast, case_id: str) -> MadeFile:
    return MadeFile(Form.CSV, b"some bytes", (view_of(db, cast, case_id).reference,), 3, Drops())


def last_entry(db: Session) -> AuditEntry:
    return db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()


def test_it_is_given_once_and_recorded_with_the_review_and_then_it_is_gone(
    db: Session, cast: Cast, case_id: str, made: MadeFile
) -> None:
    file_id = keep_codings(db, cast.rita, made)
    facts = {"format": "csv", "reviews": 1, "codings": 3, "sha256": made.sha256}
    assert (last_entry(db).event, last_entry(db).facts) == ("codings_file_made", facts)
    file = open_codings(db, cast.rita, file_id)
    assert (file.content, file.media_type) == (b"some bytes", "text/csv; charset=utf-8")
    left = last_entry(db)
    assert (left.operation, left.event, left.case_id, left.facts) == (
        Operation.DISCLOSURE,
        "codings_taken",
        case_id,
        facts,
    )
    with pytest.raises(NotAllowed):
        open_codings(db, cast.rita, file_id)


def test_nobody_takes_a_file_that_another_had_made_or_of_a_review_they_may_not_read(
    db: Session, cast: Cast, made: MadeFile
) -> None:
    file_id = keep_codings(db, cast.rita, made)
    for other in (cast.colin, cast.quinn, cast.otto):
        with pytest.raises(NotAllowed):
            open_codings(db, other, file_id)
    for stranger in (cast.quinn, cast.otto, cast.nat, cast.stef):
        with pytest.raises(NotAllowed):
            keep_codings(db, stranger, made)
        with pytest.raises(NotAllowed):
            note_taken(db, stranger, made.references, made.form, made.codings, made.sha256)


def test_a_newer_file_takes_the_place_of_an_older_one_and_what_nobody_took_goes(
    db: Session, cast: Cast, made: MadeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_codings(db, cast.rita, made)
    mine = keep_codings(db, cast.rita, made)
    assert set(db.exec(select(CodingsFile.id))) == {mine}
    later = clock.now() + timedelta(hours=2)
    monkeypatch.setattr(clock, "now", lambda: later)
    colins = keep_codings(db, cast.colin, made)
    assert set(db.exec(select(CodingsFile.id))) == {colins}


def test_a_file_made_before_a_review_was_restricted_cannot_be_taken_after(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    made = MadeFile(Form.CSV, b"some bytes", (view_of(db, cast, case_id).reference,), 3, Drops())
    file_id = keep_codings(db, cast.quinn, made)
    restrict(db, cast.colin, case_id, is_restricted=True)
    with pytest.raises(NotAllowed):
        open_codings(db, cast.quinn, file_id)

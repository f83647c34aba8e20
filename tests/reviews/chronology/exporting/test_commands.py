import pytest
from sqlmodel import Session, col, select

from reviews.chronology.exporting.commands import keep_export, note_export, open_export
from reviews.chronology.exporting.making import make_export
from reviews.chronology.exporting.rules import Form
from tests.cast import Cast
from tests.reviews.chronology.exporting.leaving import a_line, exported
from workbench.audit import AuditEntry, Operation
from workbench.errors import NotAllowed

MADE = make_export(lambda *_: None, exported(a_line()), Form.TIMESKETCH)


def last_entry(db: Session) -> AuditEntry:
    return db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()


def test_a_file_is_given_once_and_recorded_and_then_it_is_gone(db: Session, cast: Cast, case_id: str) -> None:
    export_id = keep_export(db, cast.rita, case_id, MADE)
    facts = {"format": "timesketch", "entries": 1, "sha256": MADE.sha256}
    assert (last_entry(db).event, last_entry(db).facts) == ("chronology_file_made", facts)
    file = open_export(db, cast.rita, export_id)
    assert (file.content, file.media_type) == (MADE.content, "text/csv; charset=utf-8")
    assert file.name.endswith("-chronology-timesketch.csv")
    disclosed = last_entry(db)
    assert (disclosed.operation, disclosed.event, disclosed.facts) == (
        Operation.DISCLOSURE,
        "chronology_exported",
        facts,
    )
    assert disclosed.case_id == case_id
    with pytest.raises(NotAllowed):
        open_export(db, cast.rita, export_id)


def test_nobody_takes_a_file_that_another_had_made(db: Session, cast: Cast, case_id: str) -> None:
    export_id = keep_export(db, cast.rita, case_id, MADE)
    for other in (cast.colin, cast.otto, cast.quinn):
        with pytest.raises(NotAllowed):
            open_export(db, other, export_id)
    for stranger in (cast.otto, cast.nat, cast.stef):
        with pytest.raises(NotAllowed):
            keep_export(db, stranger, case_id, MADE)
        with pytest.raises(NotAllowed):
            note_export(db, stranger, case_id, Form.CSV, 1)
    assert open_export(db, cast.rita, export_id).content == MADE.content

from pathlib import Path

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.commands import change_entry
from reviews.chronology.entries.queries import entries_of, entry_count
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.files import imports_of
from reviews.chronology.importing.queries import preview
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import Reading, Report
from reviews.chronology.importing.waiting.queries import waiting_rows
from tests.cast import Cast
from tests.reviews.chronology.drafts import TODAY, an_entry
from tests.reviews.chronology.importing.files import HEAD, ROW, sheet_xml, workbook_of
from tests.reviews.chronology.material import INVENTED, PUBLISHED, needs_published
from workbench.audit.models import AuditEntry, History
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet


def reading_of(file: Path):
    return read_chronology(file.read_bytes(), file.name, today=TODAY)


def audited(db: Session) -> list[AuditEntry]:
    return list(db.exec(select(AuditEntry).where(AuditEntry.event == "chronology_imported")))


@needs_published
def test_the_published_case_comes_in_whole(db: Session, cast: Cast, case_id: str) -> None:
    report = import_chronology(db, cast.rita, case_id, reading_of(PUBLISHED))
    assert report.as_json == {
        "read": 41, "accepted": 41, "undated": 2, "duplicates": 0, "rejected": [], "ambiguous": [],
    }  # fmt: skip
    entries = entries_of(db, cast.rita, case_id)
    assert len(entries) == 41
    assert [entry.happened.is_undated for entry in entries[-3:]] == [False, True, True]
    assert {entry.happened.edtf for entry in entries} >= {"2014-11~/2015-02~", "2004/2015", "2013-08", None}


def test_the_invented_case_comes_in_as_it_was_written(db: Session, cast: Cast, case_id: str) -> None:
    reading = reading_of(INVENTED)
    assert import_chronology(db, cast.rita, case_id, reading).accepted == 45
    db.expire_all()
    entries = {entry.row_number: entry for entry in entries_of(db, cast.rita, case_id)}
    for row in reading.rows:
        kept = entries[row.number]
        assert (kept.happened, kept.happened.as_written) == (row.draft.happened, row.draft.happened.as_written)
        assert (kept.agency, kept.summary, kept.source) == (row.draft.agency, row.draft.summary, row.draft.source)


def test_an_import_is_one_entry_in_the_audit_record_with_the_files_digest(
    db: Session, cast: Cast, case_id: str
) -> None:
    reading = reading_of(INVENTED)
    import_chronology(db, cast.rita, case_id, reading)
    (entry,) = audited(db)
    assert entry.facts == {"sha256": reading.sha256, "read": 45, "accepted": 45, "undated": 2, "duplicates": 0}
    assert db.exec(select(History).where(History.entry_id == entry.id)).all() == []
    assert verify(db).intact


def test_the_same_file_again_is_all_duplicates_and_writes_nothing(db: Session, cast: Cast, case_id: str) -> None:
    reading = reading_of(INVENTED)
    import_chronology(db, cast.rita, case_id, reading)
    first = entries_of(db, cast.rita, case_id)[0]
    change_entry(db, cast.rita, case_id, first.id, an_entry(summary="Corrected by hand."), first.version)
    again = import_chronology(db, cast.rita, case_id, reading)
    assert (again.read, again.accepted, again.duplicates) == (45, 0, 45)
    assert entry_count(db, cast.rita, case_id) == 45
    assert len(audited(db)) == 1


def test_another_sheet_of_the_same_file_is_taken_in_and_its_entries_say_which(
    db: Session, cast: Cast, case_id: str
) -> None:
    went = ("4 April 2015", "Police", "call", "Went", "log")
    sheets = {"2014": sheet_xml(HEAD, ROW, ("2014", "", "call", "Left", "log")), "2015": sheet_xml(HEAD, went)}
    book = workbook_of(sheets | {"2016": sheet_xml(HEAD, ("2016", "", "call", "Was", "log"))})

    def reading(sheet: str) -> Reading:
        return read_chronology(book, "a.xlsx", sheet=sheet, today=TODAY)

    for sheet, new in (("2014", 1), ("2015", 1), ("2016", 0), ("2015", 0), ("2014", 0)):
        assert import_chronology(db, cast.rita, case_id, reading(sheet), keep_rejected=True).accepted == new
    assert [entry.summary for entry in entries_of(db, cast.rita, case_id)] == ["Came", "Went"]
    names = [file.file_name for file in imports_of(db, cast.rita, case_id)]
    assert names == ["a.xlsx (2014)", "a.xlsx (2015)", "a.xlsx (2016)"]
    waiting = [(row.file_name, row.row_number) for row in waiting_rows(db, cast.rita, case_id)]
    assert waiting == [("a.xlsx (2014)", 3), ("a.xlsx (2016)", 2)]


MORE = "date,agency,type,what happened,source,details.kept,recorded on"
OFFICE = "3 April 2015,Probation,contact,Office,log"


def test_rows_that_differ_only_in_the_fields_of_their_type_are_each_taken_in(
    db: Session, cast: Cast, case_id: str
) -> None:
    file = "\n".join([MORE, f"{OFFICE},kept,", f"{OFFICE},missed,", f"{OFFICE},missed,"])
    report = import_chronology(db, cast.rita, case_id, read_chronology(file.encode(), "a.csv", today=TODAY))
    assert (report.accepted, report.duplicates) == (2, 1)
    assert [(note.row, "row 3" in note.reason) for note in report.ambiguous] == [(4, True)]
    assert [entry.details for entry in entries_of(db, cast.rita, case_id)] == [{"kept": "kept"}, {"kept": "missed"}]


@pytest.mark.parametrize(("corrected", "told"), [("kept,4 April 2015", 0), ("kept,", 0), (",", 0), ("missed,", 1),
                                                 ("kept,5 April 2015", 1)])  # fmt: skip
def test_a_corrected_file_says_which_entries_have_other_fields_than_it(
    db: Session, cast: Cast, case_id: str, corrected: str, told: int
) -> None:
    def taken_in(more: str) -> Report:
        reading = read_chronology(f"{MORE}\n{OFFICE},{more}\n".encode(), "a.csv", today=TODAY)
        return import_chronology(db, cast.rita, case_id, reading)

    taken_in("kept,4 April 2015")
    report = taken_in(corrected)
    assert (report.accepted, report.duplicates, len(report.ambiguous)) == (0, 1, told)
    assert all(note.row == 2 and "correct that entry" in note.reason for note in report.ambiguous)


def test_a_longer_file_brings_only_what_is_new(db: Session, cast: Cast, case_id: str) -> None:
    import_chronology(db, cast.rita, case_id, reading_of(INVENTED))
    more = INVENTED.read_bytes() + b"2025-06-05,day,Probation,supervision_contact,Letter sent.,D06\n"
    reading = read_chronology(more, "more.csv", today=TODAY)
    assert preview(db, cast.rita, case_id, reading).accepted == 1
    report = import_chronology(db, cast.rita, case_id, reading)
    assert (report.read, report.accepted, report.duplicates) == (46, 1, 45)


def test_with_one_rejected_row_nothing_is_taken_in(db: Session, cast: Cast, case_id: str) -> None:
    reading = read_chronology(INVENTED.read_bytes() + b"30/2/2025,day,Probation,x,y,z\n", "bad.csv", today=TODAY)
    assert [note.row for note in preview(db, cast.rita, case_id, reading).rejected] == [47]
    with pytest.raises(Invalid, match="Nothing was taken in: 1 of 46") as refusal:
        import_chronology(db, cast.rita, case_id, reading)
    assert refusal.value.field == "file"
    assert entry_count(db, cast.rita, case_id) == 0
    assert audited(db) == []


def test_one_review_knows_nothing_of_anothers_file(db: Session, cast: Cast, case_id: str, noise: str) -> None:
    reading = reading_of(INVENTED)
    import_chronology(db, cast.rita, case_id, reading)
    assert preview(db, cast.colin, noise, reading).duplicates == 0


def test_only_the_reviewer_takes_a_file_in(db: Session, cast: Cast, case_id: str) -> None:
    reading = reading_of(INVENTED)
    with pytest.raises(NotYet):
        import_chronology(db, cast.colin, case_id, reading)
    for stranger in (cast.otto, cast.stef, cast.nat, cast.ada):
        with pytest.raises(NotAllowed):
            import_chronology(db, stranger, case_id, reading)
        with pytest.raises(NotAllowed):
            preview(db, stranger, case_id, reading)

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.queries import entries_of, entry_count
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.mapping import DateOrder, Mapping, as_far_as_known
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.waiting.commands import add_row, dismiss_row
from reviews.chronology.importing.waiting.queries import count_waiting, waiting_rows
from reviews.chronology.importing.waiting.rules import Outcome
from tests.cast import Cast
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import HEAD, ROW, csv_of
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

BAD = ("30/2/2015", "Police", "call", "Came again", "log", "more")
NO_AGENCY = ("2015", "", "call", "Went", "log")


def reading():
    return read_chronology(csv_of(ROW, BAD, NO_AGENCY), "police.csv", today=TODAY)


def test_a_row_that_waits_is_read_with_the_month_first_as_its_file_was(db, cast, case_id) -> None:
    mapping = Mapping(as_far_as_known(HEAD).headings, (), DateOrder.MONTH_FIRST)
    file = csv_of(("05/12/2015", "", "call", "Came", "log"), ("about 05/12/15", "", "call", "Went", "log"))
    reading = read_chronology(file, "a.csv", mapping=mapping, today=TODAY)
    import_chronology(db, cast.rita, case_id, reading, keep_rejected=True)
    for row in waiting_rows(db, cast.rita, case_id):
        add_row(db, cast.rita, case_id, row.id, {**row.cells, "agency": "Police"})
    found = [(entry.in_words, entry.happened.as_written) for entry in entries_of(db, cast.rita, case_id)]
    assert found == [("12 May 2015", "05/12/2015"), ("about 12 May 2015", "about 05/12/15")]


@pytest.fixture
def waiting(db: Session, cast: Cast, case_id: str):
    report = import_chronology(db, cast.rita, case_id, reading(), keep_rejected=True)
    assert (report.read, report.accepted) == (3, 1)
    return waiting_rows(db, cast.rita, case_id)


def test_the_good_rows_go_in_and_the_others_wait_with_what_they_say(db, cast, case_id, waiting) -> None:
    assert entry_count(db, cast.rita, case_id) == 1
    bad, no_agency = waiting
    assert (bad.file_name, bad.row_number, bad.cells["date"], bad.cells["beyond"]) == (
        "police.csv", 3, "30/2/2015", "more",
    )  # fmt: skip
    assert [problem.field for problem in bad.problems] == ["file", "date"]
    assert [(problem.field, problem.value) for problem in no_agency.problems] == [("agency", "")]
    event = db.exec(select(AuditEntry).where(AuditEntry.event == "rows_kept_waiting")).one()
    assert event.facts == {"rows": 2}
    assert verify(db).intact


def test_the_same_file_again_leaves_nothing_twice(db, cast, case_id, waiting) -> None:
    dismiss_row(db, cast.rita, case_id, waiting[0].id, "Sent in error.")
    report = import_chronology(db, cast.rita, case_id, reading(), keep_rejected=True)
    assert (report.accepted, report.duplicates) == (0, 1)
    assert count_waiting(db, cast.rita, case_id) == 1
    assert len(db.exec(select(AuditEntry).where(AuditEntry.event == "chronology_imported")).all()) == 1


def test_a_file_with_no_good_row_waits_whole(db: Session, cast: Cast, case_id: str) -> None:
    bad = read_chronology(csv_of(NO_AGENCY), "police.csv", today=TODAY)
    assert import_chronology(db, cast.rita, case_id, bad, keep_rejected=True).accepted == 0
    assert (count_waiting(db, cast.rita, case_id), entry_count(db, cast.rita, case_id)) == (1, 0)


def test_without_saying_so_nothing_is_kept(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="Nothing was taken in: 2 of 3"):
        import_chronology(db, cast.rita, case_id, reading())
    assert count_waiting(db, cast.rita, case_id) == 0


def test_a_row_that_was_put_right_becomes_an_entry_of_its_file_and_row(db, cast, case_id, waiting) -> None:
    row = waiting[0]
    add_row(db, cast.rita, case_id, row.id, {**row.cells, "date": "28/2/2015"}, row.version)
    entry = next(one for one in entries_of(db, cast.rita, case_id) if one.summary == "Came again")
    first = next(one for one in entries_of(db, cast.rita, case_id) if one.summary == "Came")
    assert (entry.row_number, entry.import_id) == (3, first.import_id)
    assert [one.row_number for one in waiting_rows(db, cast.rita, case_id)] == [4]
    with pytest.raises(Invalid, match="already"):
        add_row(db, cast.rita, case_id, row.id, row.cells)


def test_a_row_that_is_still_wrong_goes_on_waiting(db, cast, case_id, waiting) -> None:
    with pytest.raises(Invalid) as refused:
        add_row(db, cast.rita, case_id, waiting[1].id, {**waiting[1].cells, "agency": " "})
    assert refused.value.field == "agency"
    assert (count_waiting(db, cast.rita, case_id), entry_count(db, cast.rita, case_id)) == (2, 1)


def test_a_row_is_dismissed_with_its_reason_and_kept(db, cast, case_id, waiting) -> None:
    with pytest.raises(Invalid):
        dismiss_row(db, cast.rita, case_id, waiting[0].id, " ")
    dismiss_row(db, cast.rita, case_id, waiting[0].id, "Sent in error. ", waiting[0].version)
    (left_out,) = waiting_rows(db, cast.rita, case_id, Outcome.DISMISSED)
    assert (left_out.reason, left_out.cells["summary"]) == ("Sent in error.", "Came again")
    assert entry_count(db, cast.rita, case_id) == 1


def test_a_row_that_somebody_else_saved_meanwhile_is_not_overwritten(db, cast, case_id, waiting) -> None:
    with pytest.raises(Stale):
        dismiss_row(db, cast.rita, case_id, waiting[0].id, "Sent in error.", waiting[0].version + 1)


def test_only_the_reviewer_of_this_review_touches_its_rows(db, cast, case_id, noise, waiting) -> None:
    for act in (lambda who, case: add_row(db, who, case, waiting[0].id, waiting[0].cells),
                lambda who, case: dismiss_row(db, who, case, waiting[0].id, "No.")):  # fmt: skip
        with pytest.raises(NotYet):
            act(cast.colin, case_id)
        for stranger in (cast.otto, cast.stef, cast.nat, cast.ada):
            with pytest.raises(NotAllowed):
                act(stranger, case_id)
    for stranger in (cast.otto, cast.stef, cast.nat, cast.ada):
        with pytest.raises(NotAllowed):
            waiting_rows(db, stranger, case_id)
    assert waiting_rows(db, cast.colin, noise) == ()


def test_a_row_of_another_review_is_not_here(db: Session, cast: Cast, case_id: str, waiting) -> None:
    from tests.reviews.chronology.conftest import a_review

    other = a_review(db, cast, reviewer_id=cast.rita.account_id)
    with pytest.raises(NotAllowed, match="not part of this review"):
        dismiss_row(db, cast.rita, other, waiting[0].id, "No.")

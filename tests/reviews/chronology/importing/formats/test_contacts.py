"""The contacts of a case, as probation's case record hands them out."""

from datetime import date
from typing import Any

import pytest

from reviews.chronology.importing.formats.attendance import details_of
from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import json_of

OFFICE: dict[str, Any] = {
    "id": 101, "eventNumber": "1", "type": "Planned Office Visit (NS)", "displayName": "Planned office visit",
    "startDateTime": "2025-07-03T10:00:00Z", "endDateTime": "2025-07-03T10:30:00Z", "outcome": "Failed to attend",
    "isAppointment": True, "hasOutcome": True, "wasAbsent": True, "acceptableAbsence": False,
    "lastUpdated": "2025-08-01T09:12:00Z", "lastUpdatedBy": "A. Name", "officer": {"code": "X", "name": "A. Name"},
    "appointmentNotes": [{"id": 0, "note": "Rang, no answer.", "createdBy": "A. Name", "hasNoteBeenTruncated": True}],
    "documents": [], "isNationalStandard": True,
    "enforcementAction": {"name": "Warning", "responseByDate": "2025-07-10"},
}  # fmt: skip


def read(*activities: Any, **wrapper: Any):
    return read_chronology(json_of({"activities": list(activities), **wrapper}), "contacts.json", today=TODAY)


def test_when_it_happened_and_when_it_was_recorded_are_two_things():
    (row,) = read(OFFICE).rows
    assert (row.number, row.draft.happened.in_words) == (1, "3 July 2025, 11:00am")
    assert row.draft.recorded_on == date(2025, 8, 1)


def test_what_became_of_it_stands_in_the_fields_of_its_kind():
    (row,) = read(OFFICE).rows
    assert (row.draft.agency, row.draft.kind) == ("Probation", "contact")
    assert row.draft.details == {"planned": True, "kept": "missed", "how": "office", "outcome": "Failed to attend"}
    assert row.draft.source == "Probation case record, contact 101"
    assert row.draft.summary.split("\n") == [
        "Planned office visit", "Rang, no answer.", "Outcome: Failed to attend",
        "Enforcement: Warning, response by 2025-07-10",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("marks", "kept"),
    [
        ({"wasAbsent": True, "acceptableAbsence": True}, "acceptable absence"),
        ({"wasAbsent": True, "acceptableAbsence": None}, "missed"),
        ({"wasAbsent": True, "absentWaitingEvidence": True}, "not known"),
        ({"wasAbsent": False, "hasOutcome": True}, "kept"),
        ({"wasAbsent": False, "hasOutcome": True, "didTheyComply": False}, "kept"),
        ({"wasAbsent": False, "hasOutcome": False}, "not known"),
        ({"wasAbsent": None, "hasOutcome": True}, "not known"),
        ({"wasAbsent": "true"}, "not known"),
    ],
)
def test_whether_it_was_kept_is_read_from_its_marks_and_never_supposed(marks, kept):
    assert details_of({"isAppointment": True, **marks})["kept"] == kept


def test_a_home_visit_is_one():
    visit = OFFICE | {"type": "Home Visit to Case (NS)", "wasAbsent": False, "outcome": "Attended"}
    (row,) = read(visit).rows
    assert (row.draft.kind, row.draft.details) == ("home visit", {"done": True, "outcome": "Attended"})


def test_a_note_of_the_system_keeps_its_own_word_and_has_no_fields():
    (row,) = read({"id": 7, "type": "Risk register added", "startDateTime": "2025-07-03T00:00:00"}).rows
    assert (row.draft.kind, row.draft.details, row.draft.happened.in_words) == (
        "Risk register added", None, "3 July 2025",
    )  # fmt: skip


def test_what_a_person_should_know_is_said_and_names_of_staff_are_dropped():
    reading = read(OFFICE, page=0, totalPages=3, totalResults=55, personSummary={"crn": "X123456", "name": "B"})
    assert [(note.row, note.field) for note in reading.ambiguous] == [(0, "crn"), (0, "file"), (1, "notes")]
    assert "cut short" in reading.ambiguous[2].reason
    assert "1 of 55 contacts" in reading.ambiguous[1].reason
    assert [note.field for note in reading.dropped] == ["isNationalStandard", "lastUpdatedBy", "officer"]
    assert "A. Name" not in reading.rows[0].draft.summary


def test_a_contact_that_cannot_be_read_is_listed_and_the_others_are_not_lost():
    reading = read(OFFICE, OFFICE | {"id": 8, "startDateTime": "tomorrow"}, "x", OFFICE | {"id": 9, "type": 5})
    assert [row.number for row in reading.rows] == [1, 4]
    assert sorted({note.row for note in reading.rejected}) == [2, 3]

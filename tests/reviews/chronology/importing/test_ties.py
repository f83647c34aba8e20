import json
from typing import Any

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.many.commands import put_under
from reviews.chronology.exporting.forms.records import as_record, json_list
from reviews.chronology.exporting.queries import lines_of
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import Reading
from reviews.chronology.knowledge.commands import say_who_knew
from tests.cast import Cast
from tests.reviews.chronology.conftest import a_review
from tests.reviews.chronology.drafts import TODAY, an_entry, known
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid

RECORD: dict[str, Any] = {
    "id": "a", "when": "2015-05-03", "as_written": "3 May 2015", "agency": "Police", "kind": "call_out",
    "summary": "Came.", "source": "Log", "parent_id": None, "known_to": [],
}  # fmt: skip


def read(*records: dict[str, Any]) -> Reading:
    return read_chronology(json.dumps([RECORD | record for record in records]).encode(), "a.json", today=TODAY)


def leaving(db: Session, cast: Cast, case_id: str) -> list[dict[str, Any]]:
    """What leaves, with the place of an entry for its id, which differs from review to review."""
    records = [as_record(line) for line in lines_of(db, cast.rita, case_id)]
    place = {record["id"]: number for number, record in enumerate(records)} | {None: None}
    return [record | {"id": 0, "parent_id": place[record["parent_id"]]} for record in records]


def test_what_left_as_json_comes_into_an_empty_review_as_it_was(db: Session, cast: Cast, case_id: str) -> None:
    part = add_entry(db, cast.rita, case_id, an_entry("before 3 May 2015", summary="=1+1", is_key=True))
    whole = add_entry(
        db, cast.rita, case_id, an_entry("", agency="Prison", details={"purpose": "x"}, kind="home visit")
    )
    add_entry(db, cast.rita, case_id, an_entry("4 May 2015 11:42", position=2, recorded_on=TODAY))
    put_under(db, cast.rita, case_id, [part], whole)
    say_who_knew(db, cast.rita, case_id, part, known("before 1 June 2015", who="duty manager", source="Log 4"))
    say_who_knew(db, cast.rita, case_id, part, known("", agency="Police"))
    db.flush()
    content = "".join(json_list(lines_of(db, cast.rita, case_id))).encode()
    other = a_review(db, cast, reviewer_id=cast.rita.account_id)
    report = import_chronology(db, cast.rita, other, read_chronology(content, "a.json", today=TODAY))
    assert (report.accepted, report.rejected, report.ambiguous) == (3, (), ())
    assert leaving(db, cast, other) == leaving(db, cast, case_id)
    assert [record["parent_id"] for record in leaving(db, cast, other)] == [2, None, None]
    (entry,) = db.exec(select(AuditEntry).where(AuditEntry.event == "knowledge_imported"))
    assert entry.facts == {"entries": 1, "records": 2}
    assert verify(db).intact
    assert import_chronology(db, cast.rita, other, read_chronology(content, "a.json", today=TODAY)).accepted == 0
    assert len(leaving(db, cast, other)) == 3


@pytest.mark.parametrize(
    "known_to",
    [
        "somebody", ["Police"], [{"agency": 4}], [{"agency": ""}], [{"agency": "Police", "from": "soon"}],
        [{"agency": "Police", "from": "2015-05-01"}], [{"agency": "a\ud800b"}], [{"agency": "x" * 121}],
    ],
)  # fmt: skip
def test_a_row_whose_knowledge_cannot_be_read_is_kept_out_with_its_cells(known_to: Any) -> None:
    reading = read({"id": "b", "summary": "Went."}, {"known_to": known_to})

    assert [(note.row, note.field) for note in reading.rejected] == [(2, "known_to")]
    assert [row.number for row in reading.rows] == [1]
    assert reading.kept_out[0].cells["summary"] == "Came."


def test_such_a_file_is_refused_whole(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid, match="Nothing was taken in"):
        import_chronology(db, cast.rita, case_id, read({}, {"id": "b", "known_to": [{"agency": ""}]}))
    assert leaving(db, cast, case_id) == []


def test_a_part_of_what_is_not_there_or_is_itself_a_part_stands_alone_and_is_said() -> None:
    reading = read({}, {"id": "b", "parent_id": "a"}, {"id": "c", "parent_id": "b"}, {"id": "d", "parent_id": "z"})
    assert reading.parents == {2: 1}
    assert [(note.row, note.reason.split(".")[0]) for note in reading.ambiguous] == [
        (3, "This is part of an entry that is itself part of another"),
        (4, "What this is a part of is not in the file"),
    ]


def test_a_part_of_what_was_here_already_stands_alone_and_is_said(db: Session, cast: Cast, case_id: str) -> None:
    import_chronology(db, cast.rita, case_id, read({}))
    report = import_chronology(db, cast.rita, case_id, read({}, {"id": "b", "summary": "Went.", "parent_id": "a"}))
    assert [(note.row, note.field) for note in report.ambiguous] == [(2, "parent_id")]
    assert [record["parent_id"] for record in leaving(db, cast, case_id)] == [None, None]

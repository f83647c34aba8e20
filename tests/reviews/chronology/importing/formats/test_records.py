"""JSON and JSONL: lists that we know, and lists of any records."""

import json
from datetime import date

import pytest

from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import HEAD, ROW, json_of
from workbench.errors import Invalid

RECORD = dict(zip(HEAD, ROW, strict=True))


def sheet(content: bytes):
    return open_file(content, "police.json").sheet()


def read(content: bytes, **more: object):
    return read_chronology(content, "police.json", today=TODAY, **more)


def refusal(content: bytes) -> str:
    with pytest.raises(Invalid) as refused:
        open_file(content, "police.json")
    return refused.value.sentence


def test_any_list_of_records_is_a_sheet_with_their_names_as_headings():
    found = sheet(json_of([RECORD, {"agency": "Courts", "extra": {"a": 1, "b": [1, 2]}, "seen": True, "no": None}]))
    assert found.headings == (*HEAD, "extra.a", "extra.b", "seen", "no")
    assert found.rows[0] == (1, (*ROW, "", "", "", ""))
    assert found.rows[1] == (2, ("", "Courts", "", "", "", "1", "1; 2", "yes", ""))


def test_one_record_to_a_line_bears_the_number_of_its_line():
    lines = [json.dumps(RECORD), "", json.dumps(RECORD | {"agency": "Courts"})]
    assert [number for number, _ in sheet("\n".join(lines).encode()).rows] == [1, 3]
    assert sheet(json.dumps(RECORD).encode()).rows == [(1, ROW)]


def test_the_one_list_in_a_wrapper_is_read_and_the_rest_is_said_to_be_dropped():
    found = sheet(json_of({"made": "today", "entries": [RECORD], "none": []}))
    assert found.rows == [(1, ROW)]
    assert [note.value for note in found.dropped] == ["made, none"]
    assert "several lists: a, b" in refusal(json_of({"a": [RECORD], "b": [RECORD]}))


def test_what_is_no_record_is_a_row_that_cannot_be_taken_in():
    reading = read(json_of([RECORD, 7, [1], "x"]))
    assert [row.number for row in reading.rows] == [1]
    assert [(note.row, note.field) for note in reading.rejected] == [(2, "file"), (3, "file"), (4, "file")]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[]", "is empty"),
        (b"{}", "is empty"),
        (b"[{}]", "is empty"),
        (b"[1, 2]", "does not hold a list of entries"),
        (b"[[[1]]]", "does not hold a list of entries"),
        (b"[" * 100_000, "does not hold a list of entries"),
        (b'{"a": 1}\n{"a": ', "line 2 cannot be read as JSON"),
        (b"[1, 2", "line 1 cannot be read as JSON"),
        (b"[" + b"9" * 5000 + b"]", "line 1 cannot be read as JSON"),
        (json_of([{str(n): n for n in range(400)}]), "more cells"),
    ],
)
def test_another_shape_gets_one_sentence(content, words):
    assert words in refusal(content)


def test_half_a_character_is_listed_and_never_kept():
    reading = read(b'[{"date":"2015","agency":"Police","summary":"a\\ud800b","source":"log"}]')
    assert [note.reason for note in reading.rejected] == [
        "This has a character in it that cannot be kept. Type it again."
    ]


OURS = {
    "id": "b0c1", "when": "[..2015-05-02]", "in_words": "before 3 May 2015", "earliest": None, "latest": "2015-05-02",
    "as_written": "before 3 May 2015", "recorded_on": "2015-06-01", "position": 2, "agency": "Police",
    "kind": "supervision_contact", "summary": "=1+1", "source": "Police log", "details": {"kept": "missed"},
    "is_key": True, "parent_id": "b0c2", "known_to": [{"agency": "Probation", "person": None, "from": "2015-06"}],
}  # fmt: skip


def test_our_own_export_comes_back_as_it_was_and_its_ids_are_not_trusted():
    undated = OURS | {"when": None, "as_written": "", "known_to": [], "details": {}, "recorded_on": None}
    minute = OURS | {"when": "2015-05-03T00:00:00", "as_written": "3 May 2015 at 12:00am"}
    for content in (json_of([OURS, undated, minute]), b"\n".join(map(json_of, (OURS, undated, minute)))):
        reading = read(content)
        assert reading.rejected == ()
        first, second, third = (row.draft for row in reading.rows)
        assert (first.happened.in_words, first.happened.as_written) == ("before 3 May 2015", "before 3 May 2015")
        assert (first.recorded_on, first.position, first.is_key) == (date(2015, 6, 1), 2, True)
        assert (first.summary, first.details) == ("=1+1", {"kept": "missed"})
        assert (second.happened.is_undated, second.details) == (True, None)
        assert third.happened.in_words == "3 May 2015, 12:00am"
        assert [(note.field, note.value) for note in reading.dropped] == [("file", "id")]
        (known,), _ = reading.known.values()
        assert (known.agency, known.known_from.in_words, known.source) == ("Probation", "June 2015", "")
        assert [(note.row, note.field) for note in reading.ambiguous] == [(number, "parent_id") for number in (1, 2, 3)]

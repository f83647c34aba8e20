"""What leaves in a form of our own comes in again as it was, whatever stands in it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.exporting.making import make_export
from reviews.chronology.exporting.rules import Form
from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.reading import Choices, read_opened
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.exporting.leaving import EVERY_KIND, a_line, exported

OURS = (Form.CSV, Form.TSV, Form.XLSX, Form.DOCX, Form.JSON, Form.JSONL)
HARD = ('"', "'", "=", "+", "-", "@", ",", ";", "\t", "\n", "👩\u200d👧", "שלום", "é", "<&>", "{}", "\\", "1", " ", "a")
awkward = st.lists(st.sampled_from(HARD), min_size=1, max_size=12).map("".join).filter(str.strip).map(str.strip)


def said(lines):
    return [
        (line.edtf, line.as_written, line.agency, line.kind, line.summary, line.source, line.recorded_on,
         line.position, line.is_key, dict(line.details) or None)
        for line in lines
    ]  # fmt: skip


def again(lines, form, names=()):
    made = make_export(lambda *_: None, exported(*lines, names=names), form)
    assert not made.changes.found
    reading = read_opened(open_file(made.content, f"out.{form.value}"), Choices(), today=TODAY)
    assert reading.rejected == ()
    drafts = [row.draft for row in reading.rows]
    return [
        (one.happened.edtf, one.happened.as_written, one.agency, one.kind, one.summary, one.source, one.recorded_on,
         one.position, one.is_key, dict(one.details) if one.details else None)
        for one in drafts
    ]  # fmt: skip


@pytest.mark.parametrize("form", OURS)
def test_every_kind_of_date_and_every_field_comes_back(form):
    from datetime import date

    visit = {"done": False, "purpose": "To see where he lives", "planned_on": "2015-05-02"}
    lines = [a_line(when, id=f"id-{number}") for number, when in enumerate(EVERY_KIND)]
    lines.append(a_line(kind="home visit", details=visit, recorded_on=date(2015, 5, 4), position=2, is_key=True))
    assert again(lines, form, ("done", "planned_on", "purpose")) == said(lines)


@pytest.mark.parametrize("form", OURS)
@settings(max_examples=40, deadline=None)
@given(summary=awkward, source=awkward, agency=awkward, kind=awkward)
def test_awkward_text_comes_back_as_it_was(form, summary, source, agency, kind):
    agency, kind = " ".join(agency.split()), " ".join(kind.split())
    lines = [a_line(summary=summary, source=source, agency=agency, kind=kind)]
    assert again(lines, form) == said(lines)


def test_json_holds_what_a_table_cannot():
    (record,) = json.loads(make_export(lambda *_: None, exported(a_line(parent_id="id-2")), Form.JSON).content)
    assert (record["parent_id"], record["when"], record["details"]) == ("id-2", "2015-05-03", {})


@pytest.mark.parametrize("form", [Form.TIMESKETCH, Form.TIMESKETCH_JSONL, Form.IRIS, Form.TIMELINEJS,
                                  Form.TIMELINEJS_SHEET])  # fmt: skip
def test_what_other_programs_put_at_one_moment_comes_back_as_it_was_known(form):
    dates = [*filter(None, EVERY_KIND), "the 1980s", "late summer 2019", "winter 2019/20", "May 2015 or later"]
    lines = [a_line(when, id=f"id-{number}", summary=f"Came\n{when}") for number, when in enumerate(dates)]
    made = make_export(lambda *_: None, exported(*lines), form)
    choices = Choices(agency="Police", source="Police log")
    reading = read_opened(open_file(made.content, "out.file"), choices, today=TODAY)
    found = {row.draft.happened.in_words: row.draft.summary for row in reading.rows}
    told = "\nPolice log" if form in (Form.TIMELINEJS, Form.TIMELINEJS_SHEET) else ""
    assert (reading.rejected, found) == ((), {line.happened.in_words: f"{line.summary}{told}" for line in lines})


def test_lines_of_json_are_parted_where_lines_end_and_nowhere_else():
    lines = [a_line(summary="One\u2028two\x85three\x0cfour"), a_line(summary="Five", id="id-2")]
    assert again(lines, Form.JSONL) == said(lines)

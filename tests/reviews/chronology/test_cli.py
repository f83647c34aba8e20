"""`sfo chronology` on the command line, and what leaves by it."""

import csv
import io
import json
from pathlib import Path

import pytest
from sqlmodel import select
from typer.testing import CliRunner

from reviews.chronology.cli import app
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.knowledge.commands import say_who_knew
from tests.cast import Cast
from tests.reviews.chronology.drafts import TODAY, an_entry, known
from tests.reviews.chronology.material import INVENTED, PUBLISHED, needs_published
from tests.reviews.chronology.screen import commissioned
from workbench.audit.models import AuditEntry
from workbench.db import reading, transaction

REVIEW = "SFO-2026-0001"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A commissioned review in a demonstration database."""
    return commissioned(stored_cast, in_demonstration=True)


def run(*words: str, status: int = 0, who: str = "rita"):
    result = CliRunner().invoke(app, [*words, "--as", f"{who}@demo.example"])
    assert result.exit_code == status, result.output
    return result


def take_in(file: Path, *words: str, **more: object):
    return run("import", str(file), "--review", REVIEW, *words, "--json", **more)


def how_many(cast: Cast, case_id: str) -> int:
    with reading() as db:
        return len(entries_of(db, cast.rita, case_id))


@needs_published
def test_the_published_case_goes_in_as_scripts_expect(stored_cast: Cast, case_id: str) -> None:
    assert json.loads(take_in(PUBLISHED).stdout) == {
        "read": 41, "accepted": 41, "undated": 2, "duplicates": 0, "rejected": [], "ambiguous": [],
    }  # fmt: skip
    assert how_many(stored_cast, case_id) == 41


def test_a_dry_run_says_the_same_and_writes_nothing(stored_cast: Cast, case_id: str) -> None:
    dry = json.loads(take_in(INVENTED, "--dry-run").stdout)
    assert how_many(stored_cast, case_id) == 0
    assert json.loads(take_in(INVENTED).stdout) == dry
    assert json.loads(take_in(INVENTED).stdout) == dry | {"accepted": 0, "undated": 0, "duplicates": 45}
    assert how_many(stored_cast, case_id) == 45


def test_one_bad_row_keeps_the_whole_file_out_and_the_report_is_still_printed(
    stored_cast: Cast, case_id: str, tmp_path: Path
) -> None:
    file = tmp_path / "bad.csv"
    file.write_bytes(INVENTED.read_bytes() + b"30/2/2025,day,Probation,x,y,z\n")
    result = take_in(file, status=1)
    report = json.loads(result.stdout)
    assert (report["read"], report["accepted"]) == (46, 45)
    assert [(note["row"], note["field"], note["value"]) for note in report["rejected"]] == [(47, "date", "30/2/2025")]
    assert result.stderr.strip() == "Nothing was taken in. Correct the rows that are listed in bad.csv, and try again."
    assert how_many(stored_cast, case_id) == 0


@pytest.mark.usefixtures("case_id")
def test_a_file_that_is_not_there_or_of_another_kind_gets_one_sentence(tmp_path: Path) -> None:
    assert "There is no file" in take_in(tmp_path / "none.csv", status=1).stderr
    assert "cannot be read" in take_in(tmp_path, status=1).stderr
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\xff\xd8\xff\xe0")
    assert "is a picture" in take_in(picture, status=1).stderr


def test_a_stranger_takes_nothing_in_and_is_told_nothing(stored_cast: Cast, case_id: str) -> None:
    for who in ("otto", "nat", "stef"):
        assert "We cannot find that review" in take_in(INVENTED, status=1, who=who).stderr
    assert "cannot be done by you at this stage" in take_in(INVENTED, status=1, who="colin").stderr
    assert how_many(stored_cast, case_id) == 0


@pytest.mark.usefixtures("case_id")
def test_the_report_can_be_read_by_people(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("date,what happened,source\n3/4/2015,Came,log\n,Went,log\n")
    said = run("import", str(file), "--review", REVIEW, "--agency", "Police").stdout
    assert said.startswith("2 rows read: 2 taken in (1 undated), 0 already here, 0 cannot be taken in.")
    assert "row 2, date “3/4/2015”: Read as 3 April 2015, with the day first." in said


@pytest.fixture
def two(stored_cast: Cast, case_id: str) -> tuple[str, str]:
    with transaction() as db:
        first = add_entry(db, stored_cast.rita, case_id, an_entry("before 3 May 2015", summary="=1+1"))
        second = add_entry(db, stored_cast.rita, case_id, an_entry("", agency="Prison"))
        say_who_knew(db, stored_cast.rita, case_id, first, known("by 1 June 2015", who="duty manager"))
    return first, second


def test_everything_leaves_as_json_and_the_audit_record_says_so(two: tuple[str, str]) -> None:
    first, second = json.loads(run("export", "--review", REVIEW, "--format", "json").stdout)
    assert first == {
        "id": two[0],
        "when": "[..2015-05-02]",
        "in_words": "before 3 May 2015",
        "earliest": None,
        "latest": "2015-05-02",
        "as_written": "before 3 May 2015",
        "recorded_on": None,
        "position": 0,
        "agency": "Police",
        "kind": "call_out",
        "summary": "=1+1",
        "source": "Police log",
        "details": {},
        "is_key": False,
        "parent_id": None,
        "known_to": [
            {
                "agency": "Probation",
                "person": "duty manager",
                "from": "[..2015-06-01]",
                "as_written": "by 1 June 2015",
                "source": "",
            }
        ],
    }
    assert (second["id"], second["when"], second["earliest"], second["known_to"]) == (two[1], None, None, [])
    with reading() as db:
        entry = db.exec(select(AuditEntry).where(AuditEntry.event == "chronology_exported")).one()
        assert (entry.operation.value, entry.facts) == ("disclosure", {"format": "json", "entries": 2})


@pytest.mark.usefixtures("two")
def test_everything_leaves_as_csv_without_a_formula_in_it() -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--review", REVIEW).stdout)))
    assert [row["what happened"] for row in rows] == ["'=1+1", "Called to the address."]
    assert rows[0]["known_to"] == "Probation (duty manager), by 1 June 2015"


def test_what_left_as_csv_comes_in_again_as_it_was(stored_cast: Cast, case_id: str) -> None:
    take_in(INVENTED)
    with transaction() as db:
        add_entry(db, stored_cast.rita, case_id, an_entry("on or after 3 May 2015", summary="-dash"))
    with reading() as db:
        entries = entries_of(db, stored_cast.rita, case_id)
    again = read_chronology(run("export", "--review", REVIEW).stdout.encode(), "out.csv", today=TODAY)
    assert again.rejected == ()
    assert [(row.draft.happened, row.draft.agency, row.draft.summary) for row in again.rows] == [
        (entry.happened, entry.agency, entry.summary) for entry in entries
    ]


@pytest.mark.usefixtures("two")
def test_what_a_form_cannot_hold_is_said_on_standard_error_and_not_among_the_data() -> None:
    result = run("export", "--review", REVIEW, "--format", "timesketch")
    (row,) = csv.DictReader(io.StringIO(result.stdout))
    assert (row["message"], row["timestamp_desc"]) == (
        "[before 3 May 2015] =1+1",
        "the last day it can have been",
    )
    said = "1 entry: left out, for want of a date.\n  date not known, Prison: Called to the address."
    assert said in result.stderr
    assert "1 entry: put at the last possible day." in result.stderr
    assert run("export", "--review", REVIEW, "--format", "json").stderr == ""


@pytest.mark.usefixtures("two")
def test_a_file_that_is_no_text_is_written_where_it_is_told(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    run("export", "--review", REVIEW, "--format", "xlsx", "--out", str(out))
    assert out.read_bytes().startswith(b"PK")
    assert "cannot be written" in run("export", "--review", REVIEW, "--out", str(tmp_path), status=1).stderr


def test_nobody_is_named_in_what_leaves_without_names(stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        for when in ("", "3 May 2015"):
            draft = an_entry(when, agency="Clinic of Alex Example", summary="Alex Example (X123456) came.")
            add_entry(db, stored_cast.rita, case_id, draft)
    for form in ("csv", "json", "timesketch"):
        asked = ("export", "--review", REVIEW, "--format", form)
        assert "Alex Example" in run(*asked).stdout
        without = run(*asked, "--without-names")
        assert "person on probation" in without.stdout
        assert [said for said in ("Alex", "Example", "X123456") if said in without.stdout + without.stderr] == []


def test_a_stranger_is_handed_nothing(two: tuple[str, str]) -> None:
    result = run("export", "--review", REVIEW, status=1, who="otto")
    assert result.stdout == ""


def test_who_knew_on_a_day_is_answered_with_entry_ids(two: tuple[str, str]) -> None:
    rows = json.loads(run("knew", REVIEW, "--on", "2015-06-01", "--json").stdout)
    assert {(row["entry_id"], row["agency"], row["standing"]) for row in rows} == {
        (two[0], "Police", "not established"),
        (two[0], "Probation", "known"),
        (two[0], "Prison", "not established"),
        (two[1], "Police", "not established"),
        (two[1], "Probation", "not established"),
        (two[1], "Prison", "not established"),
    }
    probation = next(row for row in rows if row["standing"] == "known")
    assert (probation["who"], probation["from"]) == (["duty manager"], "[..2015-06-01]")
    assert (probation["hindsight"], rows[-1]["hindsight"]) == ("known to others at the time", "not established")
    assert (
        "Probation: ◐ May have been known, by 1 June 2015 (duty manager)"
        in run("knew", REVIEW, "--on", "31/05/2015").stdout
    )
    assert run("knew", REVIEW, "--on", "yesterday", status=2).stdout == ""

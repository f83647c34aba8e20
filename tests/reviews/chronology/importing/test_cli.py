"""`sfo chronology import`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reviews.chronology.cli import app
from reviews.chronology.entries.queries import entry_count
from reviews.chronology.importing.remembered.queries import offer_for
from reviews.chronology.importing.waiting.queries import waiting_rows
from tests.cast import Cast
from tests.reviews.chronology.importing.files import HEAD, ROW, document, sheet_xml, workbook_of
from tests.reviews.chronology.material import INVENTED
from tests.reviews.chronology.screen import commissioned
from workbench.db import reading

REVIEW = "SFO-2026-0001"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """A commissioned review in a demonstration database."""
    return commissioned(stored_cast, in_demonstration=True)


def take_in(file: Path, *words: str, status: int = 0, form: str = "--json"):
    asked = ["import", str(file), "--review", REVIEW, *words, "--as", "rita@demo.example", *filter(None, [form])]
    result = CliRunner().invoke(app, asked)
    assert result.exit_code == status, result.output
    return result


def how_many(cast: Cast, case_id: str) -> int:
    with reading() as db:
        return entry_count(db, cast.rita, case_id)


def test_the_rejected_rows_wait_when_that_is_asked_for(stored_cast: Cast, case_id: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_bytes(INVENTED.read_bytes() + b"30/2/2025,day,Probation,x,y,z\n")
    dry = json.loads(take_in(file, "--set-aside-rejected", "--dry-run").stdout)
    assert how_many(stored_cast, case_id) == 0
    report = json.loads(take_in(file, "--set-aside-rejected").stdout)
    assert report == dry
    assert (report["read"], report["accepted"], [note["row"] for note in report["rejected"]]) == (46, 45, [47])
    assert how_many(stored_cast, case_id) == 45
    with reading() as db:
        assert [row.row_number for row in waiting_rows(db, stored_cast.rita, case_id)] == [47]
    said = take_in(file, "--set-aside-rejected", form="").stdout
    assert said.startswith("46 rows read: 0 taken in (0 undated), 45 already here, 1 waiting to be put right.")


def test_a_mapping_is_read_from_a_file_and_remembered(stored_cast: Cast, case_id: str, tmp_path: Path) -> None:
    file, columns = tmp_path / "police.csv", tmp_path / "map.json"
    file.write_text("Datum;Was\n3 May 2015;Came\n")
    assert "no column for date" in take_in(file, status=1).stderr
    columns.write_text(json.dumps({"date": "Datum", "summary": "Was", "source": {"words": "Police log"}}))
    assert json.loads(take_in(file, "--map", str(columns), "--agency", "Police").stdout)["accepted"] == 1
    with reading() as db:
        assert offer_for(db, stored_cast.rita, case_id, ("Datum", "Was"), "Police") is not None
    columns.write_text("{")
    assert "is not JSON" in take_in(file, "--map", str(columns), status=1).stderr
    assert "There is no file" in take_in(file, "--map", str(tmp_path / "none"), status=1).stderr


def test_of_several_sheets_one_is_named(stored_cast: Cast, case_id: str, tmp_path: Path) -> None:
    file = tmp_path / "two.xlsx"
    file.write_bytes(workbook_of({"A": sheet_xml(HEAD, ROW), "B": sheet_xml(HEAD, ROW, ROW)}))
    assert "several sheets: “A”, “B”" in take_in(file, status=1).stderr
    report = json.loads(take_in(file, "--sheet", "B").stdout)
    assert (report["accepted"], report["duplicates"]) == (1, 1)
    assert how_many(stored_cast, case_id) == 1


@pytest.mark.usefixtures("case_id")
def test_what_is_dropped_is_said_in_words_and_for_scripts(tmp_path: Path) -> None:
    file = tmp_path / "police.docx"
    file.write_bytes(document([(*HEAD, "Ref"), (*ROW, "7")]))
    said = take_in(file, "--dry-run", form="").stdout
    assert "  row 1, Ref: This column is not taken in. 1 cell is filled." in said
    assert [note["field"] for note in json.loads(take_in(file).stdout)["ambiguous"]] == ["Ref"]

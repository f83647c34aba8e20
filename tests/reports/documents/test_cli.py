"""`sfo report`: one edition as a file."""

import hashlib
import json

import pytest
from sqlmodel import select
from typer.testing import CliRunner

from reports.documents.cli import app
from reports.documents.models import RenderedFile
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from reviews.stages import Stage
from tests.cast import PARTS
from tests.factories import review_at
from tests.reports.documents.accessible import all_text, faults_of
from workbench.accounts.commands import mark_demonstration
from workbench.audit import AuditEntry
from workbench.db import reading, transaction


@pytest.fixture
def at(stored_cast):
    """Makes a review at a stage in a demonstration database, and gives its reference."""
    with transaction() as db:
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])

    def make(stage: Stage) -> str:
        with transaction() as db:
            case_id = review_at(db, stored_cast, stage)
            return the_case(db, stored_cast.rita, Permission.READ_CASE, case_id).reference

    return make


def run(*words: str, who: str = "rita", status: int = 0):
    result = CliRunner().invoke(app, [*words, "--as", f"{who}@demo.example"])
    assert result.exit_code == status, result.output + str(result.exception)
    return result


def test_the_last_edition_is_written_as_an_accessible_pdf_and_made_only_once(at, tmp_path):
    reference, out = at(Stage.FINAL), tmp_path / "report.pdf"
    first = json.loads(run(reference, "--edition", "full", "--out", str(out), "--json").stdout)
    content = out.read_bytes()
    assert faults_of(content) == []
    assert first == {
        "pages": all_text(content).count("OFFICIAL-SENSITIVE"),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    assert "Final, version" in all_text(content)
    again = json.loads(run(reference, "--edition", "full", "--out", str(out), "--json").stdout)
    assert again == first
    with reading() as db:
        assert len(db.exec(select(RenderedFile.id)).all()) == 1
        assert len(db.exec(select(AuditEntry).where(AuditEntry.event == "report_taken")).all()) == 2


def test_staff_take_the_staff_edition_and_not_the_full_one(at, tmp_path):
    reference, out = at(Stage.REPLYING), tmp_path / "report.html"
    run(reference, "--edition", "staff", "--out", str(out), who="stef")
    html = out.read_text()
    assert html.startswith("<!DOCTYPE html>")
    assert "Alex Example" not in html
    refused = run(reference, "--edition", "full", "--out", str(tmp_path / "no.pdf"), who="stef", status=1)
    assert "We cannot find that report" in refused.stderr
    assert not (tmp_path / "no.pdf").exists()


def test_before_anything_is_frozen_it_says_so(at, tmp_path):
    refused = run(at(Stage.DRAFTING), "--edition", "full", "--out", str(tmp_path / "x.pdf"), status=1)
    assert "has been frozen yet" in refused.stderr


@pytest.mark.parametrize("name", ["report.doc", "report", "report.pdf.exe"])
def test_another_sort_of_file_is_refused_in_a_sentence(at, tmp_path, name):
    refused = run(at(Stage.REPLYING), "--edition", "full", "--out", str(tmp_path / name), status=1)
    assert "must end in .pdf, .docx or .html" in refused.stderr


def test_a_stranger_is_told_nothing(at, tmp_path):
    refused = run(at(Stage.FINAL), "--edition", "full", "--out", str(tmp_path / "x.pdf"), who="otto", status=1)
    assert "cannot find that review" in refused.stderr


def test_a_folder_that_is_not_there_is_a_sentence(at, tmp_path):
    refused = run(at(Stage.REPLYING), "--edition", "staff", "--out", str(tmp_path / "no" / "x.html"), status=1)
    assert "cannot be written" in refused.stderr

"""`sfo codings`: out, and read."""

import csv
import json
from pathlib import Path

import pytest
from sqlmodel import col, select
from typer.testing import CliRunner

from reports.codings.cli import app
from reviews.stages import Stage
from taxonomy.interchange.project_reading import read_project
from taxonomy.interchange.project_writing import as_qdpx
from tests.cast import Cast
from tests.factories import review_at, view_of
from tests.taxonomy.interchange.made import our_project
from workbench.audit import AuditEntry, Operation
from workbench.db import reading, transaction

runner = CliRunner()


@pytest.fixture
def reference(stored_cast: Cast, monkeypatch: pytest.MonkeyPatch) -> str:
    people = {person.email: person for person in (stored_cast.rita, stored_cast.nat)}
    monkeypatch.setattr("reports.codings.cli.acting", lambda email, usually: people[email])
    with transaction() as db:
        return view_of(db, stored_cast, review_at(db, stored_cast, Stage.REPLYING)).reference


def test_codings_leave_as_a_project_and_the_record_says_so(reference: str, stored_cast: Cast, tmp_path: Path) -> None:
    out = tmp_path / "codings.qdpx"
    asked = ["export", "--format", "qdpx", "--review", reference, "--out", str(out), "--json"]
    result = runner.invoke(app, [*asked, "--as", stored_cast.rita.email])
    assert result.exit_code == 0, result.stderr
    said = json.loads(result.stdout)
    assert (said["reviews"], said["codings"]) == (1, 3)
    assert "Interview notes and documents are left out" in result.stderr
    assert len(list(read_project(lambda *_: None, out.read_bytes()).project.codings())) == 3
    with reading() as db:
        last = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
        assert (last.operation, last.event, last.facts["sha256"]) == (
            Operation.DISCLOSURE,
            "codings_taken",
            said["sha256"],
        )


def test_a_table_is_printed(reference: str, stored_cast: Cast) -> None:
    result = runner.invoke(app, ["export", "--as", stored_cast.rita.email])
    rows = list(csv.DictReader(result.stdout.lstrip("\ufeff").splitlines()))
    assert [row["review"] for row in rows] == [reference] * 3


def test_an_analyst_gets_no_text(reference: str, stored_cast: Cast) -> None:
    for asked in ([], ["--review", reference]):
        result = runner.invoke(app, ["export", *asked, "--as", stored_cast.nat.email])
        assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.usefixtures("store")
def test_a_project_of_another_program_is_read(tmp_path: Path) -> None:
    file, table = tmp_path / "theirs.qdpx", tmp_path / "theirs.csv"
    file.write_bytes(as_qdpx(our_project()))
    result = runner.invoke(app, ["read", str(file), "--table", str(table), "--json"])
    said = json.loads(result.stdout)
    assert (said["codes"], said["codings"], said["dropped"]) == (3, 2, [])
    assert len(table.read_text("utf-8-sig").splitlines()) == 4
    assert runner.invoke(app, ["read", str(table)]).exit_code == 1
    assert runner.invoke(app, ["read", str(tmp_path / "absent.qdpx")]).exit_code == 1

"""Versions are compared and files read into the draft from the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from taxonomy.cli import app
from taxonomy.vocabulary.drafting.queries import draft_differences, open_draft
from tests.cast import PARTS, Cast
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import mark_demonstration
from workbench.db import reading, transaction

runner = CliRunner()
SETTER_UP = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")


@pytest.fixture(autouse=True)
def demonstration(stored_cast: Cast) -> Cast:
    with transaction() as db:
        mark_demonstration(db, SETTER_UP, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


def test_a_version_does_not_differ_from_itself_and_an_unknown_one_is_refused() -> None:
    assert runner.invoke(app, ["diff", "2026-1", "2026-1"]).stdout == "Nothing differs.\n"
    refused = runner.invoke(app, ["diff", "2026-1", "1999-1"])
    assert (refused.exit_code, "There is no version 1999-1" in refused.stderr) == (1, True)


def test_a_file_is_read_into_a_draft_with_what_was_dropped(tmp_path: Path, demonstration: Cast) -> None:
    file = tmp_path / "codes.csv"
    file.write_text("tag,description\nHigh caseload,Too many cases.\nPaper notes,On paper.\n")
    result = runner.invoke(app, ["import", str(file), "--json"])
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert {name: report[name] for name in ("kind", "read", "changed", "added", "retired")} == {
        "kind": "Taguette", "read": 2, "changed": 1, "added": 0, "retired": 0,
    }  # fmt: skip
    ((line, reason),) = report["dropped"]
    assert (line, "says no level" in reason) == (3, True)
    again = runner.invoke(app, ["import", str(file), "--level", "Team or PDU", "--as", "nat@demo.example"])
    assert "1 added" in again.stdout
    with reading() as db:
        draft = open_draft(db, demonstration.nat)
        assert draft is not None
        assert {one.name for one in draft_differences(db, demonstration.nat, draft.id)} == {
            "High caseload",
            "Paper notes",
        }


def test_a_reviewer_reads_no_file_into_a_draft(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_text("tag\nHigh caseload\n")
    assert runner.invoke(app, ["import", str(file), "--as", "rita@demo.example"]).exit_code == 1
    assert runner.invoke(app, ["import", str(tmp_path / "absent.csv")]).exit_code == 1

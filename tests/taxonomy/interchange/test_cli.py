"""Files are read into the draft from the command line, a codebook of another program too."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from taxonomy.cli import app
from taxonomy.interchange.qdc import NAMESPACE
from taxonomy.interchange.rules import guid_for
from taxonomy.vocabulary.consulting.commands import open_consultation
from taxonomy.vocabulary.drafting.queries import draft_differences, open_draft
from tests.cast import PARTS, Cast
from workbench import clock
from workbench.access import Actor, Grant, Role
from workbench.accounts.commands import mark_demonstration
from workbench.db import reading, transaction
from workbench.errors import Invalid

runner = CliRunner()
SETTER_UP = Actor("", "", "root", frozenset({Grant(Role.ADMINISTRATOR)}), "root")


@pytest.fixture(autouse=True)
def demonstration(stored_cast: Cast) -> Cast:
    with transaction() as db:
        mark_demonstration(db, SETTER_UP, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


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


NEW = guid_for("test", "Night visits")
THEIRS = f'''<CodeBook xmlns="{NAMESPACE}" origin="QualCoder"><Codes>
  <Code guid="{guid_for("test", "Ours")}" name="Ours" isCodable="false">
    <Code guid="{NEW}" name="Night visits" isCodable="true" color="#ABCDEF"/></Code></Codes></CodeBook>'''


def test_our_own_codebook_taken_in_again_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "ours.qdc"
    file.write_text(runner.invoke(app, ["export", "--format", "qdc"]).stdout)
    result = runner.invoke(app, ["import", str(file)])
    assert result.stdout == ("Read as REFI-QDA codebook: 117 factors; 0 changed, 0 added, 0 retired in the draft.\n"), (
        result.output
    )


def test_a_codebook_of_another_program_comes_in_once_with_what_was_dropped_and_is_to_be_written(
    tmp_path: Path, demonstration: Cast
) -> None:
    file = tmp_path / "theirs.qdc"
    file.write_text(THEIRS)
    assert "says no level" in runner.invoke(app, ["import", str(file)]).stdout
    added = runner.invoke(app, ["import", str(file), "--level", "Team or PDU"]).stdout
    for words in (
        "0 changed, 1 added",
        "Dropped: Colours are not kept (1 time): Night visits",
        "Dropped, code 2: “Night visits” stands under “Ours”",
        "Still to be written: the definition of PD11 Night visits",
    ):
        assert words in added
    assert "0 changed, 0 added" in runner.invoke(app, ["import", str(file), "--level", "Team or PDU"]).stdout
    with transaction() as db:
        draft = open_draft(db, demonstration.nat)
        assert draft is not None
        assert [one.guid for one in draft_differences(db, demonstration.nat, draft.id)] == [NEW]
        with pytest.raises(Invalid, match="has no definition yet"):
            open_consultation(db, demonstration.nat, draft.id, clock.today())


def test_a_broken_file_is_refused_in_a_sentence_and_no_draft_is_begun(tmp_path: Path, demonstration: Cast) -> None:
    file = tmp_path / "theirs.qdc"
    file.write_text(THEIRS[:-20])
    refused = runner.invoke(app, ["import", str(file)])
    assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
    assert "not sound XML" in refused.stderr
    with reading() as db:
        assert open_draft(db, demonstration.nat) is None

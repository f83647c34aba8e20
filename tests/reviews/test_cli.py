"""`sfo review` and `sfo deadline`, as scripts use them."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

import reviews.cli
from tests.cast import PARTS, Cast
from tests.reviews.intake.test_commands import FULL
from workbench.accounts.commands import mark_demonstration
from workbench.db import transaction

RITA, COLIN, STEF = "rita@demo.example", "colin@demo.example", "stef@demo.example"


@pytest.fixture
def demonstration(store: sa.Engine, stored_cast: Cast) -> Cast:
    """A database marked as a demonstration, in which anybody may be spoken for."""
    with transaction() as db:
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


@pytest.fixture
def intake(tmp_path: Path) -> Path:
    """A sound intake form, as a file."""
    path = tmp_path / "intake.json"
    path.write_text(json.dumps(FULL))
    return path


def run(*words: str) -> tuple[int, str, str]:
    """Run the command: exit status, standard output, standard error."""
    result = CliRunner().invoke(reviews.cli.app, words)
    return result.exit_code, result.stdout, result.stderr


def test_a_review_is_made_listed_and_shown(demonstration: Cast, intake: Path) -> None:
    status, said, _ = run("create", "--from", str(intake), "--as", RITA, "--json")
    assert status == 0
    made = json.loads(said)
    assert (made["reference"], made["stage"], made["judgement"]) == ("SFO-2026-0001", "notified", None)
    assert made["person"]["crn"] == "X123456"
    assert {gap["gate"] for gap in made["closed_gates"]} == {"cases"}
    _, said, _ = run("list", "--as", RITA, "--json")
    (row,) = json.loads(said)
    assert {"reference", "stage", "region", "due_on", "is_overdue"} <= set(row)
    status, said, _ = run("show", "SFO-2026-0001", "--as", COLIN, "--json")
    assert json.loads(said)["supervision"]["region"] == "London"


def test_what_is_wrong_with_a_form_is_one_sentence_and_status_1(demonstration: Cast, intake: Path) -> None:
    intake.write_text(json.dumps({**FULL, "shoe_size": 9}))
    status, said, wrong = run("create", "--from", str(intake), "--as", RITA)
    assert (status, said) == (1, "")
    assert wrong.strip() == "“shoe_size” is not part of the intake form. Take it out, or check its spelling."


@pytest.mark.parametrize("content", ["", "{", "\udcff"])
def test_a_file_that_is_no_form_is_refused(demonstration: Cast, intake: Path, content: str) -> None:
    intake.write_bytes(content.encode("utf-8", "surrogateescape"))
    status, _, wrong = run("create", "--from", str(intake), "--as", RITA)
    assert status == 1
    assert "is not a JSON file" in wrong


def test_a_stranger_is_told_nothing(demonstration: Cast, intake: Path) -> None:
    run("create", "--from", str(intake), "--as", RITA)
    status, said, wrong = run("show", "SFO-2026-0001", "--as", STEF)
    assert (status, said) == (1, "")
    assert "cannot find that review" in wrong

"""`sfo wording`: from a file, with no database and nobody signed in."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sfo import command_line


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SFO_DATABASE_URL", "sqlite:////nowhere/at/all.db")


def asked(*words: str):
    return CliRunner().invoke(command_line("wording"), ["wording", *words])


def test_a_text_is_checked(tmp_path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("He came.\nThen Kez failed to ring.\n")
    assert "Line 2: “failed to”." in asked("check", str(file)).output
    found = json.loads(asked("check", str(file), "--name", "Kez", "--json").output)
    assert [(one["kind"], one["words"]) for one in found] == [("name", "Kez"), ("blame", "failed to")]


def test_a_text_with_nothing_to_remark_on_says_so(tmp_path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("He came on time.")
    assert asked("check", str(file)).output == "No remarks.\n"


def test_a_file_that_is_not_there_is_refused() -> None:
    done = asked("check", "/nowhere/at/all.txt")
    assert done.exit_code == 1
    assert "Check that the file is there." in done.output


def test_labelled_sentences_are_measured() -> None:
    file = str(Path(__file__).with_name("development.csv"))
    assert "precision" in asked("evaluate", file).output
    found = json.loads(asked("evaluate", file, "--json").output)
    assert found["sentences"] == 200
    assert found["blame"]["labelled"] == 29

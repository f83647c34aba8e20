"""`sfo review erase`: the words are read from a file."""

import pytest
from typer.testing import CliRunner

from reviews.cases.queries import the_case
from reviews.permissions import Permission
from reviews.stages import Stage
from sfo import command_line
from tests.cast import PARTS
from tests.factories import review_at
from workbench.accounts.commands import mark_demonstration
from workbench.db import transaction


@pytest.fixture
def reference(stored_cast) -> str:
    with transaction() as db:
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
        case_id = review_at(db, stored_cast, Stage.FINAL)
        return the_case(db, stored_cast.rita, Permission.READ_CASE, case_id).reference


def run(*words: str, who: str = "ada"):
    return CliRunner().invoke(command_line("review"), ["review", "erase", *words, "--as", f"{who}@demo.example"])


def test_an_administrator_erases_what_stands_in_a_file(reference, tmp_path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Alex Example\nExample\n", "utf-8-sig")
    done = run(reference, "--words", str(words), "--reason", "The officer decided it")
    assert done.exit_code == 0, done.output
    assert "Erased in" in done.stdout
    assert "is not touched" in done.stdout
    again = run(reference, "--words", str(words), "--reason", "The officer decided it")
    assert (again.exit_code, "None of these words" in again.stderr) == (1, True)
    assert run(reference, "--words", str(tmp_path / "no.txt"), "--reason", "Why").exit_code == 1
    assert run(reference, "--words", str(words), "--reason", "Why", who="colin").exit_code == 1

"""`sfo review export` and `sfo review restore`, as they are typed."""

import json
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reviews.cases.queries import the_case
from reviews.permissions import Permission
from reviews.stages import Stage
from sfo import command_line
from tests.cast import PARTS, Cast, add_cast
from tests.conftest import prepare
from tests.factories import review_at
from workbench import db as database
from workbench.accounts.commands import mark_demonstration
from workbench.db import transaction

WHY = ("--to", "The records team", "--why", "The office moves house")


def demonstration() -> Cast:
    with transaction() as db:
        cast = add_cast(db)
        mark_demonstration(db, cast.ada, [f"{part}@demo.example" for part in PARTS])
        return cast


@pytest.fixture
def reference(store) -> str:
    """A closed review in a demonstration."""
    cast = demonstration()
    with transaction() as db:
        return the_case(db, cast.rita, Permission.READ_CASE, review_at(db, cast, Stage.CLOSED)).reference


@pytest.fixture
def elsewhere(store, tmp_path):
    """Makes another demonstration the one that commands speak to."""
    engine = database.engine_for(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    prepare(engine)

    def go() -> None:
        database.use(engine)
        demonstration()

    yield go
    database.use(store)
    engine.dispose()


def run(*words: str, who: str, status: int = 0):
    result = CliRunner().invoke(command_line("review"), ["review", *words, "--as", f"{who}@demo.example"])
    assert result.exit_code == status, result.output + str(result.exception)
    return result


def test_a_review_leaves_one_workbench_and_comes_into_another(reference, elsewhere, tmp_path: Path) -> None:
    file = tmp_path / "whole.zip"
    said = json.loads(run("export", reference, str(file), *WHY, "--json", who="colin").stdout)
    assert said["rows"] > 50
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    refused = run("restore", str(file), who="ada", status=1)
    assert f"Review {reference} is in this database already" in refused.stderr
    elsewhere()
    told = run("restore", str(file), who="ada").stdout
    assert f"Review {reference} is restored" in told
    assert "Found here: 4 people" in told
    shown = json.loads(run("show", reference, "--json", who="colin").stdout)
    assert shown["stage"] == "closed"


def test_nothing_is_written_over_and_nobody_else_takes_it(reference, tmp_path: Path) -> None:
    file = tmp_path / "whole.zip"
    for who in ("rita", "ada", "nat"):
        run("export", reference, str(file), *WHY, who=who, status=1)
    run("export", reference, str(file), "--to", "Somebody", "--why", " ", who="colin", status=1)
    assert not file.exists()
    file.write_bytes(b"something else")
    assert "is there already" in run("export", reference, str(file), *WHY, who="colin", status=1).stderr
    assert file.read_bytes() == b"something else"


def test_a_file_that_is_none_is_a_sentence(reference, tmp_path: Path) -> None:
    assert "cannot be read" in run("restore", str(tmp_path / "no.zip"), who="ada", status=1).stderr
    (tmp_path / "odd.zip").write_bytes(b"PK nothing")
    assert "not a whole review" in run("restore", str(tmp_path / "odd.zip"), who="ada", status=1).stderr
    run("restore", str(tmp_path / "odd.zip"), who="colin", status=1)

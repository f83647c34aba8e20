"""`sfo demo` fills an empty database, says which, and leaves any other alone."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def sfo(database: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """The command as people run it, in a process of its own."""
    program = "import sys; sys.path.insert(0, sys.argv.pop(1)); import sfo; sys.argv[0] = 'sfo'; sfo.main()"
    return subprocess.run(
        [sys.executable, "-c", program, str(ROOT), *words],
        env={**os.environ, "SFO_DATABASE_URL": database},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('demo') / 'demo.db'}"
    done = sfo(url, "demo", "--reviews", "3", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"reviews": 3, "database": url}
    return url


def test_what_it_made_can_be_read_by_the_other_commands(made: str) -> None:
    listed = json.loads(sfo(made, "review", "list", "--as", "rita@demo.example", "--json").stdout)
    assert [review["reference"] for review in listed if review["reference"] == "SFO-2026-0001"]
    verified = json.loads(sfo(made, "audit", "verify", "--json").stdout)
    assert verified["intact"]


def test_a_database_in_use_is_refused_and_left_as_it_was(made: str) -> None:
    done = sfo(made, "demo", "--reviews", "1")
    assert done.returncode == 1
    assert "This database is in use already" in done.stderr
    assert len(json.loads(sfo(made, "review", "list", "--as", "rita@demo.example", "--json").stdout)) == 3


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    done = sfo(f"sqlite:///{path}", "demo")
    assert done.returncode == 1
    assert "This database holds something else" in done.stderr
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [("recipe",)]


def test_fewer_than_none_is_wrong_usage(tmp_path: Path) -> None:
    assert sfo(f"sqlite:///{tmp_path / 'x.db'}", "demo", "--reviews", "-1").returncode == 2
    assert not (tmp_path / "x.db").exists()

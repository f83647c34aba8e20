"""`sfo caseload`: a return brought by a script, the empty file, and the invented returns of a demonstration."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reports.caseload.invented import PARTS as INVENTED
from reports.caseload.invented import SOURCE, bring_invented_returns, invented_return
from reports.caseload.queries import caseloads
from reports.caseload.template import template_csv
from reviews.people.characteristics.reference import characteristics
from sfo import command_line
from tests.cast import PARTS, Cast
from tests.reports.caseload.made import csv_of
from workbench.accounts.commands import mark_demonstration
from workbench.db import reading, transaction


@pytest.fixture
def demonstration(stored_cast: Cast) -> Cast:
    with transaction() as db:
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(command_line("caseload"), ["caseload", *words])
    return result.exit_code, result.stdout, result.stderr


def test_a_return_is_brought_from_a_file(demonstration: Cast, tmp_path: Path) -> None:
    file = tmp_path / "caseload.csv"
    file.write_bytes(csv_of())
    code, said, _ = run("import", str(file), "--json")
    assert (code, json.loads(said)["figures"]) == (0, 2)
    code, _, why = run("import", str(file))
    assert code == 1
    assert "already" in why


def test_a_file_that_is_wrong_is_refused_whole_row_by_row(demonstration: Cast, tmp_path: Path) -> None:
    file = tmp_path / "caseload.csv"
    file.write_bytes(csv_of({"female": "many", "male": "few"}))
    code, _, why = run("import", str(file))
    assert code == 1
    assert "row 2: “many”." in why
    assert "row 3: “few”." in why
    with reading() as db:
        assert caseloads(db, demonstration.nat) == ()
    code, _, why = run("import", str(tmp_path / "none.csv"))
    assert "cannot be read" in why


def test_a_reviewer_brings_none(demonstration: Cast, tmp_path: Path) -> None:
    file = tmp_path / "caseload.csv"
    file.write_bytes(csv_of())
    code, _, why = run("import", str(file), "--as", "rita@demo.example")
    assert code == 1
    assert "You do not have access to this" in why


def test_the_template_is_printed() -> None:
    assert run("template")[1].splitlines() == template_csv().splitlines()


def test_invented_returns_have_every_group_and_say_that_they_are_invented(demonstration: Cast) -> None:
    bring_invented_returns()
    with reading() as db:
        found = caseloads(db, demonstration.nat)
    assert len(found) == 3
    for one in found:
        assert one.source == SOURCE
        assert {(code, group) for code, group, _people in one.figures} >= {
            (of.code, group.code) for of in characteristics() for group in of.counted
        }
    assert all(sum(parts) == 1_000 for parts in INVENTED.values())
    assert all(figure.people >= 0 for figure in invented_return(date(2000, 6, 30)).figures)

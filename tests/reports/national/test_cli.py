"""`sfo themes` gives rows of a fixed shape, and never a small number."""

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from reports.national.cli import app
from reports.national.rows import By, rows_of
from reports.national.suppression import FEWEST, RULE
from tests.cast import PARTS, Cast
from tests.reports.national.made import THEMES, approved, many, store
from workbench.accounts.commands import mark_demonstration
from workbench.db import transaction
from workbench.errors import Invalid

COLUMNS = ["period", "region", "factor_id", "factor", "count", "denominator", "suppressed", "rule"]


@pytest.fixture
def counted(stored_cast: Cast) -> Cast:
    """A demonstration database with 400 approved reviews."""
    with transaction() as db:
        store(db, (*many(400), *(approved("IP27", region="Wales") for _ in range(4))))
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


def run(*words: str) -> str:
    result = CliRunner().invoke(app, [*words])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.usefixtures("counted")
def test_csv_has_the_fixed_columns() -> None:
    rows = list(csv.DictReader(io.StringIO(run("--as", "nat@demo.example"))))
    assert list(rows[0]) == COLUMNS
    assert len(rows) == len(THEMES)
    high = next(row for row in rows if row["factor_id"] == "PD01")
    assert (high["period"], high["region"], high["denominator"], high["suppressed"]) == ("all", "all", "404", "false")
    fear = next(row for row in rows if row["factor_id"] == "IP27")
    assert (fear["count"], fear["suppressed"], fear["rule"]) == ("", "true", RULE)


@pytest.mark.usefixtures("counted")
def test_json_holds_the_same() -> None:
    rows = json.loads(run("--by", "region", "--factor", "PD01", "--format", "json"))
    assert [list(row) for row in rows] == [COLUMNS] * len(rows)
    assert {row["region"] for row in rows} >= {"London", "Wales"}
    assert all(row["factor_id"] == "PD01" for row in rows)


@pytest.mark.usefixtures("counted")
def test_by_quarter_every_quarter_has_its_row() -> None:
    rows = json.loads(run("--by", "quarter", "--factor", "IP01", "--json"))
    assert [row["period"] for row in rows] == [
        f"{year}-Q{part}" for year in (2023, 2024, 2025) for part in (1, 2, 3, 4)
    ]
    assert all(row["suppressed"] == (row["count"] is None) for row in rows)


@pytest.mark.usefixtures("counted")
def test_by_offence_names_the_offence_as_well() -> None:
    rows = json.loads(run("--by", "offence", "--factor", "IP01", "--json"))
    assert list(rows[0]) == [*COLUMNS, "offence"]
    assert [row["offence"] for row in rows] == ["kidnapping", "murder", "rape"]


def test_no_row_shows_a_small_number(counted: Cast) -> None:
    for by in By:
        for row in json.loads(run("--by", by.value, "--json")):
            assert row["count"] is None or row["count"] >= FEWEST
            assert row["denominator"] is None or row["denominator"] >= FEWEST


@pytest.mark.usefixtures("counted")
def test_an_unknown_factor_is_refused_in_one_sentence() -> None:
    result = CliRunner().invoke(app, ["--factor", "IP99"])
    assert result.exit_code == 1
    assert "“IP99” is not a factor in the vocabulary" in result.stderr


@pytest.mark.usefixtures("counted")
def test_a_reviewer_is_refused() -> None:
    result = CliRunner().invoke(app, ["--as", "rita@demo.example"])
    assert result.exit_code == 1
    assert "You do not have access to this" in result.stderr


@pytest.mark.usefixtures("stored_cast")
def test_before_the_first_approval_there_are_headings_only() -> None:
    with transaction() as db:
        from workbench.accounts.queries import actor_by_email

        mark_demonstration(db, actor_by_email(db, "ada@demo.example"), [f"{part}@demo.example" for part in PARTS])
    assert run("--by", "quarter").strip() == ",".join(COLUMNS)


def test_rows_want_a_code_that_exists() -> None:
    from reports.national.published import Picture

    with pytest.raises(Invalid):
        rows_of(Picture(many(10), THEMES), code="ZZ01")

"""`sfo chronology gaps` and `sfo chronology warnings`."""

import json

import pytest
from typer.testing import CliRunner

from reviews.chronology.cli import app
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.warnings.commands import answer_warning
from reviews.chronology.warnings.queries import warnings_of
from tests.cast import PARTS, Cast
from tests.reviews.chronology.conftest import a_review
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.warnings.material import MISSED, RISK, with_warnings
from workbench.accounts.commands import mark_demonstration
from workbench.db import transaction

REVIEW = "SFO-2026-0001"


@pytest.fixture
def entries(stored_cast: Cast) -> tuple[str, str]:
    """An arrest and a missed contact of a review in a demonstration database."""
    with transaction() as db:
        case_id = a_review(db, stored_cast, reviewer_id=stored_cast.rita.account_id)
        found = with_warnings(db, stored_cast, case_id)
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
        risk = next(one for one in warnings_of(db, stored_cast.rita, case_id) if one.name == RISK)
        answer_warning(db, stored_cast.rita, case_id, risk.id, "It was looked at by telephone.")
        level = {"level": "high", "group": "overall"}
        draft = an_entry("15 July 2025", agency="Probation", kind="risk_level", details=level)
        add_entry(db, stored_cast.rita, case_id, draft)
    return found


def run(*words: str, who: str = "rita", status: int = 0) -> str:
    result = CliRunner().invoke(app, [*words, REVIEW, "--as", f"{who}@demo.example"])
    assert result.exit_code == status, result.output
    return result.stdout


def test_warnings_are_a_list_with_entry_ids_and_where_each_stands(entries: tuple[str, str]) -> None:
    found = {one["name"]: one for one in json.loads(run("warnings", "--json"))}
    assert found[RISK]["entry_ids"] == [entries[0]]
    assert found[RISK]["answer"]["words"] == "It was looked at by telephone."
    assert (found[MISSED]["state"], found[MISSED]["waits"]) == ("open", True)
    assert "Not the official text" in run("warnings")


def test_gaps_are_a_list_with_entry_ids_and_what_was_expected(entries: tuple[str, str]) -> None:
    (gap,) = [one for one in json.loads(run("gaps", "--json")) if one["of"] == "contact"]
    assert (gap["from"], gap["to"]) == ("2025-06-02", "2026-01-09")
    assert (gap["at_least_days"], gap["expected_days"], gap["due_on"]) == (221, 7, "2025-07-22")
    assert gap["because"] == "risk level high"
    assert not gap["is_published"]
    assert "Nothing is expected from 2 June 2025 to 14 July 2025" in run("gaps")


def test_somebody_without_access_is_told_nothing(entries: tuple[str, str]) -> None:
    assert RISK not in run("warnings", who="otto", status=1)
    assert "2025" not in run("gaps", who="otto", status=1)

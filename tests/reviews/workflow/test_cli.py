"""`sfo review advance` moves a review on, or prints every gate still closed."""

import json

import pytest
from click.testing import Result
from typer.testing import CliRunner

from reviews.cli import app
from reviews.stages import Stage
from tests.cast import PARTS, Cast
from tests.factories import review_at, stage_of, view_of, with_text
from workbench.accounts.commands import mark_demonstration
from workbench.db import reading, transaction


@pytest.fixture
def cast(stored_cast: Cast) -> Cast:
    """The cast, in a demonstration database, where anybody may be spoken for."""
    with transaction() as db:
        mark_demonstration(db, stored_cast.ada, [f"{part}@demo.example" for part in PARTS])
    return stored_cast


def made(cast: Cast, stage: Stage) -> tuple[str, str]:
    with transaction() as db:
        case_id = review_at(db, cast, stage)
        return case_id, view_of(db, cast, case_id).reference


def advance(reference: str, to: str, who: str, *more: str) -> Result:
    return CliRunner().invoke(app, ["advance", reference, "--to", to, "--as", f"{who}@demo.example", *more])


def test_refused_with_every_gate_still_closed(cast: Cast) -> None:
    _, reference = made(cast, Stage.DRAFTING)
    result = advance(reference, "quality_assurance", "rita", "--json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert said["moved"] is False
    assert {gate["gate"] for gate in said["closed_gates"]} == {
        "chronology", "interviews", "findings", "judgement", "replies", "countersignature",
    }  # fmt: skip
    assert all(set(gate) == {"gate", "reason", "where"} for gate in said["closed_gates"])
    assert "cannot go to “In quality assurance” yet" in result.stderr


def test_moved(cast: Cast) -> None:
    case_id, reference = made(cast, Stage.DRAFTING)
    with transaction() as db:
        with_text(db, cast, case_id)
    result = advance(reference, "replying", "rita", "--json")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout) == {"moved": True, "closed_gates": []}
    with reading() as db:
        assert stage_of(db, cast, case_id) is Stage.REPLYING


def test_without_json_one_sentence_and_the_gaps(cast: Cast) -> None:
    _, reference = made(cast, Stage.COMMISSIONED)
    assert advance(reference, "drafting", "rita").stdout == f"{reference} is now at “Drafting”.\n"
    result = advance(reference, "replying", "rita")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "judgement: All in all: answer yes or no." in result.stderr


@pytest.mark.parametrize(
    ("to", "who", "code"),
    [("drafting", "otto", 1), ("drafting", "rita", 1), ("nowhere", "rita", 2), ("returned", "rita", 1)],
)
def test_wrong_people_ways_and_words_are_refused(cast: Cast, to: str, who: str, code: int) -> None:
    case_id, reference = made(cast, Stage.DRAFTING)
    result = advance(reference, to, who, "--json")
    assert result.exit_code == code
    with reading() as db:
        assert stage_of(db, cast, case_id) is Stage.DRAFTING


def test_a_manager_withdraws_with_a_reason(cast: Cast) -> None:
    _, reference = made(cast, Stage.DRAFTING)
    assert advance(reference, "withdrawn", "colin").exit_code == 1
    assert advance(reference, "withdrawn", "colin", "--reason", "Charges dropped").exit_code == 0

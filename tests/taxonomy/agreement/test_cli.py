"""`sfo agreement`: the oracles' figures, from a file, with no database and nobody signed in."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sfo import command_line
from tests.shape.source import ROOT
from tests.taxonomy.agreement.vectors import FLEISS, THREE_CODERS, two_by_two

ORACLES = ROOT.parent / "shared" / "data" / "oracles" / "agreement.csv"
# What each statistic of the oracles is called in the JSON, and its data as units with their coders' values.
DATA: dict[str, tuple[str, Iterable[Sequence[Any]]]] = {
    "cohen_kappa": ("cohen_kappa", list(zip(*two_by_two(20, 5, 10, 15), strict=True))),
    "fleiss_kappa": ("fleiss_kappa", [[v for v, times in enumerate(row) for _ in range(times)] for row in FLEISS]),
    "krippendorff_alpha_nominal": ("krippendorff_alpha", THREE_CODERS),
    "krippendorff_alpha_interval": ("krippendorff_alpha_interval", THREE_CODERS),
}


@pytest.fixture(autouse=True)
def no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SFO_DATABASE_URL", "sqlite:////nowhere/at/all.db")


def asked(path: Path, units: Iterable[Sequence[Any]]) -> dict[str, Any]:
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["coder", "unit", "value"])
        for unit, values in enumerate(units, start=1):
            rows.writerows([f"coder {c}", unit, "" if v is None else v] for c, v in enumerate(values, start=1))
    done = CliRunner().invoke(command_line("agreement"), ["agreement", str(path), "--json"])
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.output)
    return found


@pytest.mark.parametrize("statistic", DATA)
def test_the_oracles_figure_to_its_last_digit(tmp_path: Path, statistic: str) -> None:
    if not ORACLES.exists():
        pytest.skip(f"{ORACLES} is not here")
    with ORACLES.open(newline="") as file:
        expected = {row["statistic"]: row["expected"] for row in csv.DictReader(file)}
    assert set(expected) == set(DATA)
    name, units = DATA[statistic]
    digits = len(expected[statistic].partition(".")[2])
    assert round(asked(tmp_path / "codings.csv", units)[name], digits) == float(expected[statistic])


def test_it_says_how_many_units_and_coders_there_are(tmp_path: Path) -> None:
    found = asked(tmp_path / "codings.csv", THREE_CODERS)
    assert (found["n_units"], found["n_units_compared"], found["n_coders"]) == (15, 12, 3)
    assert found["cohen_kappa"] is None
    low, high = found["intervals"]["krippendorff_alpha_nominal"]
    assert low < found["krippendorff_alpha"] < high


def test_it_says_in_words_what_it_found(tmp_path: Path) -> None:
    asked(tmp_path / "codings.csv", [("x", "x"), ("y", "y"), ("x", "y")])
    said = CliRunner().invoke(command_line("agreement"), ["agreement", str(tmp_path / "codings.csv")]).output
    assert "3 units, 3 of them coded twice or more; 2 coders" in said
    assert "Cohen's kappa: 0.4000 (n = 3; too few units to give an interval)" in said
    assert "Krippendorff's alpha, interval: does not apply" in said


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path) -> None:
    refused = CliRunner().invoke(command_line("agreement"), ["agreement", str(tmp_path / "none.csv")])
    assert refused.exit_code == 1
    assert "Check that the file is there" in refused.output

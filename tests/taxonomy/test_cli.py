"""The vocabulary and its suggestions on the command line."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from taxonomy.cli import app, suggestions
from taxonomy.interchange.qdc import read_qdc
from taxonomy.vocabulary.rules import read_version
from workbench import db as database

runner = CliRunner()
pytestmark = pytest.mark.usefixtures("store")


def test_the_vocabulary_is_exported_as_a_version_file() -> None:
    result = runner.invoke(app, ["export", "--format", "toml"])
    assert result.exit_code == 0
    assert len(read_version(result.stdout.encode()).factors) == 117


def test_the_vocabulary_is_exported_as_a_table_of_what_was_asked_for() -> None:
    result = runner.invoke(app, ["export", "--format", "csv", "--find", "deed poll"])
    assert [line.split(",")[0] for line in result.stdout.splitlines()] == ["factor_id", "IS02"]


def test_the_vocabulary_is_exported_as_a_codebook_of_the_refi_exchange_format() -> None:
    result = runner.invoke(app, ["export", "--format", "qdc"])
    codes = [code for _, code in read_qdc(result.stdout.encode()).codebook.each()]
    assert len([code for code in codes if code.is_codable]) == 117


def test_a_text_brings_candidates_with_reasons() -> None:
    result = runner.invoke(suggestions, ["suggest", "--text", "No home visit was made.", "--json"])
    (row,) = json.loads(result.stdout)
    assert row["id"] == "1"
    assert set(row["candidates"][0]) == {"code", "name", "score", "because", "rules"}
    assert row["candidates"][0]["code"] == "IP29"
    assert (
        "IP29 Home visit missing or unclear"
        in runner.invoke(suggestions, ["suggest", "--text", "No home visit."]).stdout
    )


def test_a_file_brings_candidates_for_each_row(tmp_path: Path) -> None:
    file = tmp_path / "texts.csv"
    file.write_bytes("id,text\nA1,“Caseloads” were high\nA2,It rained.\n".encode("cp1252"))
    rows = json.loads(runner.invoke(suggestions, ["suggest", str(file), "--json"]).stdout)
    assert [(row["id"], [found["code"] for found in row["candidates"]][:1]) for row in rows] == [
        ("A1", ["PD01"]),
        ("A2", []),
    ]


def test_a_file_of_another_kind_is_refused_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "texts.csv"
    file.write_text("a;b\n")
    result = runner.invoke(suggestions, ["suggest", str(file)])
    assert result.exit_code == 1
    assert "needs a first line with the headings id and text" in result.stderr
    assert "Traceback" not in result.output
    assert runner.invoke(suggestions, ["suggest", str(tmp_path / "absent.csv")]).exit_code == 1


def test_a_database_without_tables_is_told_in_a_sentence(tmp_path: Path) -> None:
    empty = database.engine_for(f"sqlite:///{tmp_path / 'empty.db'}")
    database.use(empty)
    for result in (runner.invoke(suggestions, ["suggest", "--text", "No visit"]), runner.invoke(app, ["export"])):
        assert result.exit_code == 1
        assert "sfo migrate" in result.stderr
    empty.dispose()


def test_nothing_to_suggest_for_is_wrong_usage(store: sa.Engine) -> None:
    assert runner.invoke(suggestions, ["suggest"]).exit_code == 2


def test_suggestions_are_measured_beside_a_baseline(tmp_path: Path) -> None:
    file = tmp_path / "agreed.csv"
    file.write_text(
        "id,text,primary_code,other_codes\n"
        "A1,No home visit was made.,IP29,\nA2,Caseloads were too high.,PD01,PD08;PD02\nA3,He was born in Leeds.,NONE,\n"
    )
    measured = json.loads(runner.invoke(suggestions, ["suggestions", "evaluate", str(file), "--json"]).stdout)
    for one in (measured["engine"], measured["baseline"]):
        assert set(one["overall"]) == {"texts", "precision", "recall", "hit_at_1", "hit_at_5", "mrr"}
        assert one["overall"]["texts"] == 2
        assert set(one["by_factor"]) == {"IP29", "PD01"}
        assert one["plain_facts"] == 1
    assert measured["engine"]["none_for_plain_facts"] == 1
    assert measured["baseline"]["none_for_plain_facts"] == 0
    printed = runner.invoke(suggestions, ["suggestions", "evaluate", str(file)]).stdout
    assert "Baseline: TF-IDF" in printed
    assert "PD01" in printed


def test_a_file_without_agreed_factors_is_refused_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "agreed.csv"
    file.write_text("id,text\nA1,No home visit was made.\n")
    result = runner.invoke(suggestions, ["suggestions", "evaluate", str(file)])
    assert result.exit_code == 1
    assert "id, text and primary_code" in result.stderr

"""`sfo audit`."""

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import select
from typer.testing import CliRunner

from tests.workbench.small import app
from workbench.audit.models import AuditEntry
from workbench.db import reading


@pytest.fixture(autouse=True)
def _with_an_administrator(store: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SFO_AS", raising=False)
    made = CliRunner().invoke(app, ["user", "add", "ada@example.org", "--name", "Ada Finch", "--role", "administrator"])
    assert made.exit_code == 0


def test_verify_says_how_many_entries_there_are_and_that_they_are_whole() -> None:
    found = json.loads(CliRunner().invoke(app, ["audit", "verify", "--json"]).stdout)
    assert found["intact"] is True
    assert found["first_bad"] is None
    assert found["entries"] > 2


def test_verify_ends_with_1_when_the_record_was_changed(store: sa.Engine) -> None:
    with store.begin() as connection:
        connection.execute(sa.text("UPDATE audit_entry SET event = 'x' WHERE number = 2"))
    found = CliRunner().invoke(app, ["audit", "verify", "--json"])
    assert found.exit_code == 1
    assert json.loads(found.stdout)["first_bad"] == 2
    assert "entry 2 is not as it was written" in CliRunner().invoke(app, ["audit", "verify"]).stderr


def test_export_gives_every_entry_without_values_and_is_itself_recorded(tmp_path: Path) -> None:
    out = tmp_path / "record.jsonl"
    done = CliRunner().invoke(app, ["audit", "export", "--out", str(out), "--json"])
    assert done.exit_code == 0, done.output
    entries = [json.loads(line) for line in out.read_text().splitlines()]
    assert [entry["number"] for entry in entries] == list(range(1, len(entries) + 1))
    assert "Ada Finch" not in out.read_text()
    with reading() as db:
        last = db.exec(select(AuditEntry).order_by(AuditEntry.number.desc())).first()
        assert last is not None
        assert (last.event, last.facts) == ("audit_exported", {"entries": len(entries)})

"""`sfo report --edition disclosure`: only what was approved, and that it was taken is recorded."""

import hashlib

import pytest
from sqlmodel import select
from typer.testing import CliRunner

from reports.giving.models import DisclosureFile
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from sfo import command_line
from tests.cast import PARTS
from tests.factories import with_outcome
from tests.reports.disclosure.made import NAMES, prepared
from workbench.accounts.commands import mark_demonstration
from workbench.audit.models import AuditEntry
from workbench.db import reading, transaction


@pytest.fixture
def taken(stored_final, tmp_path):
    """Runs the command for somebody, and gives its exit status, what it said and what it wrote."""
    cast, case_id = stored_final
    with transaction() as db:
        mark_demonstration(db, cast.ada, [f"{part}@demo.example" for part in PARTS])
        reference = the_case(db, cast.rita, Permission.READ_CASE, case_id).reference
    out = tmp_path / "for-the-family.html"

    def run(who: str):
        words = ["report", reference, "--edition", "disclosure", "--out", str(out), "--as", f"{who}@demo.example"]
        done = CliRunner().invoke(command_line("report"), words)
        return done.exit_code, done.output, out.read_text() if out.exists() else ""

    return run


def test_what_was_approved_is_written_and_its_taking_recorded(taken, approved_final):
    status, said, html = taken("colin")
    assert status == 0
    assert hashlib.sha256(html.encode()).hexdigest() in said
    assert [name for name in NAMES if name in html] == []
    assert taken("rita")[0] == 0
    with reading() as db:
        assert len(db.exec(select(DisclosureFile.id)).all()) == 1
        assert len(db.exec(select(AuditEntry).where(AuditEntry.event == "disclosure_file_taken")).all()) == 2


def test_before_it_is_approved_nothing_is_written(taken, stored_final):
    with transaction() as db:
        with_outcome(db, *stored_final)
        prepared(db, *stored_final)
    status, said, html = taken("rita")
    assert (status, html) == (1, "")
    assert "There is no disclosure edition" in said


@pytest.mark.parametrize("who", ["stef", "nat", "otto"])
def test_nobody_else_takes_it(taken, approved_final, who):
    status, said, html = taken(who)
    assert (status, html) == (1, "")
    assert "disclosure edition" not in said

"""`sfo deadline`: from a day, with no database and nobody signed in."""

import json

from typer.testing import CliRunner

from sfo import command_line


def test_a_deadline_needs_no_database() -> None:
    asked = ["deadline", "--from", "2026-03-20", "--days", "20", "--json"]
    result = CliRunner().invoke(command_line("deadline"), asked)
    assert json.loads(result.stdout) == {"due": "2026-04-21"}

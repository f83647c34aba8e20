"""Versions are compared from the command line."""

import pytest
from typer.testing import CliRunner

from taxonomy.cli import app

runner = CliRunner()
pytestmark = pytest.mark.usefixtures("store")


def test_a_version_does_not_differ_from_itself_and_an_unknown_one_is_refused() -> None:
    assert runner.invoke(app, ["diff", "2026-1", "2026-1"]).stdout == "Nothing differs.\n"
    refused = runner.invoke(app, ["diff", "2026-1", "1999-1"])
    assert (refused.exit_code, "There is no version 1999-1" in refused.stderr) == (1, True)

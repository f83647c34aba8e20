"""`python -m tests.workbench.small serve …`: the real server, guard and commands, round one small page."""

from pathlib import Path

import typer

import reviews.tables  # noqa: F401 - the whole schema
import workbench.accounts.cli
import workbench.audit.cli
import workbench.server.cli

app = typer.Typer(pretty_exceptions_enable=False)
workbench.server.cli.add_to(app, Path(__file__).with_name("small_page.py"))
app.add_typer(workbench.accounts.cli.app, name="user")
app.add_typer(workbench.audit.cli.app, name="audit")

if __name__ == "__main__":
    app()

"""`sfo taxonomy diff`: how versions differ."""

from typing import Annotated

import typer

from taxonomy.vocabulary.reading.histories import differences_between
from workbench.cli import AsJson, print_json, refusals
from workbench.db import reading


@refusals()
def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="The earlier version, such as 2026-1.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The later version.")],
    as_json: AsJson = False,
) -> None:
    """Say what became of each factor from one published version to another, and what is said otherwise."""
    with reading() as db:
        found = differences_between(db, before, after)
    if as_json:
        print_json(found)
        return
    if not found:
        typer.echo("Nothing differs.")
    for difference in found:
        typer.echo(difference.in_words)
        for change in difference.changes:
            typer.echo(f"  {change.field}\n  - {change.before}\n  + {change.after}")

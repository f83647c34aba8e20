"""`sfo deadline`: a due date worked out, with no database and nobody signed in."""

from datetime import datetime
from typing import Annotated

import typer

from reviews.deadlines.calendar import LONGEST, Unit, due
from workbench.cli import AsJson, print_json

app = typer.Typer()


@app.command()
def deadline(
    start: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="The day it starts.")],
    days: Annotated[int, typer.Option(min=0, max=LONGEST)],
    unit: Annotated[Unit, typer.Option()] = Unit.WORKING,
    as_json: AsJson = False,
) -> None:
    """Work out a due date, in England and Wales working days or in calendar days."""
    found = due(start.date(), days, unit)
    print_json({"due": found}) if as_json else typer.echo(found.isoformat())

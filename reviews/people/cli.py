"""`sfo person`."""

from datetime import datetime
from typing import Annotated

import typer

from reviews.people.matching.queries import people_matching
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading

app = typer.Typer(help="People on probation, under every name they have used.", no_args_is_help=True)


@app.callback()
def person() -> None:
    """People on probation, under every name they have used."""


@app.command("match")
def match(
    name: Annotated[str, typer.Option(metavar="NAME", help="Any name, or a number such as a CRN.")],
    dob: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of birth, to narrow it.")] = None,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Find a person by any of their names, misspelt or in another order, and say which name matched."""
    with refusals():
        actor = acting(as_, Role.COUNTERSIGNER)
        with reading() as db:
            search = people_matching(db, actor, name, dob.date() if dob else None)
    if as_json:
        print_json(list(search.found))
        return
    for found in search.found:
        typer.echo(f"{found.reference}  {found.crn}  {found.name}  ({found.score}: {found.why})")
    if not search.found:
        born = " and may have been born that day" if dob else ""
        typer.echo(f"Nobody who is of that name{born} is in a review that you may open.")
    if search.more:
        typer.echo(f"{search.more_in_words}. Add a name or a date of birth.")

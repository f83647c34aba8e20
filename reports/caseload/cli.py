"""`sfo caseload`: a return of the caseload brought from a file, and the empty file to begin with."""

from pathlib import Path
from typing import Annotated

import typer

from reports.caseload.commands import bring_return
from reports.caseload.reading import return_from
from reports.caseload.template import template_csv
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import transaction
from workbench.errors import Invalid
from workbench.ui.words import count, day

app = typer.Typer(help="How many people on probation there are, by protected characteristic.", no_args_is_help=True)


@app.command("import")
@refusals()
def bring(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.csv", help="Columns: as_at,characteristic,group,people,source.")
    ],
    email: As = None,
    as_json: AsJson = False,
) -> None:
    """Keep a return of the caseload, whole or not at all. What is wrong is said row by row."""
    actor = acting(email, usually=Role.ANALYST)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}. Check the name.", "file") from None
    read = return_from(content)
    for one in read.wrong:
        where = f"row {one.row}" if one.row else "missing"
        typer.echo(f"{where}: “{one.value}”. {one.cure}", err=True)
    if read.draft is None:
        raise Invalid(f"Nothing was taken in: {count(len(read.wrong), 'thing is', 'things are')} wrong.", "file")
    with transaction() as db:
        return_id = bring_return(db, actor, read.draft)
    if as_json:
        print_json({"id": return_id, "as_at": read.draft.as_at, "figures": len(read.draft.figures)})
        return
    typer.echo(f"The caseload as at {day(read.draft.as_at)} is kept: {len(read.draft.figures)} figures.")


@app.command("template")
@refusals()
def template() -> None:
    """Print the empty file: every characteristic and group, and no number."""
    typer.echo(template_csv(), nl=False)

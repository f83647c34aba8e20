"""`sfo chronology`: a chronology in from a file, and out again; and who knew what on a day."""

from datetime import datetime
from typing import Annotated

import typer

from reviews.cases.queries import case_by_reference
from reviews.chronology.exporting.cli import hand_out as export_file
from reviews.chronology.gaps.cli import gaps
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.importing.cli import take_in as import_file
from reviews.chronology.matrix import outside as who_knew
from reviews.chronology.matrix.queries import stood_by
from reviews.chronology.warnings.cli import warnings
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading

app = typer.Typer(help="The multi-agency chronology of a review.", no_args_is_help=True)
Review = Annotated[str, typer.Option("--review", metavar="REF", help="The review's reference, such as SFO-2026-0001.")]


app.command("import")(import_file)
app.command("export")(export_file)
app.command("gaps")(gaps)
app.command("warnings")(warnings)


@app.command("knew")
@refusals()
def knew(
    review: Annotated[str, typer.Argument(metavar="REF", help="The review's reference.")],
    on: Annotated[datetime, typer.Option("--on", metavar="DATE", formats=["%Y-%m-%d", "%d/%m/%Y"], help="The day.")],
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Print how each agency stood to each entry on a day: known, may have been known, later, or not established.

    With the day from which it knew, and on which side of the review's hindsight line the entry lies.
    """
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        asked = stood_by(db, actor, case.id, on.date())
        line = line_of(db, actor, case.id)
    if in_json:
        print_json(who_knew.as_json(asked, on.date(), line))
        return
    for told in who_knew.as_text(asked, on.date(), line):
        typer.echo(told)

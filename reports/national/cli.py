"""`sfo themes`: the national counts for scripts."""

import csv
import sys
from enum import StrEnum
from typing import Annotated

import typer

from reports.national import queries
from reports.national.rows import By, fields, rows_of
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading

app = typer.Typer()


class Format(StrEnum):
    """How the rows are written."""

    CSV = "csv"
    JSON = "json"


@app.command()
@refusals()
def themes(
    by: Annotated[By | None, typer.Option("--by", help="Split the counts by quarter, region or offence.")] = None,
    factor: Annotated[str, typer.Option("--factor", metavar="CODE", help="One factor only, such as IP01.")] = "",
    form: Annotated[Format, typer.Option("--format", help="How the rows are written.")] = Format.CSV,
    email: As = None,
    as_json: AsJson = False,
) -> None:
    """Print how many approved reviews name each factor. Small numbers are never shown."""
    actor = acting(email, usually=Role.ANALYST)
    with reading() as db:
        rows = [row.plain(by) for row in rows_of(queries.picture(db, actor), by, factor)]
    if as_json or form is Format.JSON:
        print_json(rows)
        return
    writer = csv.DictWriter(sys.stdout, fieldnames=fields(by), lineterminator="\n")
    writer.writeheader()
    writer.writerows(
        {name: str(value).lower() if isinstance(value, bool) else value for name, value in row.items()} for row in rows
    )

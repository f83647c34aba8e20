"""The vocabulary on the command line, and with it its suggestions."""

import sys
from enum import StrEnum
from typing import Annotated

import typer
from sqlalchemy.exc import DatabaseError

from taxonomy.interchange.cli import take_in
from taxonomy.interchange.factors import codebook_of
from taxonomy.interchange.qdc import as_qdc
from taxonomy.suggestion.cli import app as suggestions
from taxonomy.suggestion.cli import teach_from
from taxonomy.vocabulary import cli as vocabulary
from taxonomy.vocabulary.formats import as_csv, as_toml
from taxonomy.vocabulary.queries import VersionView, current_version, factors_of
from taxonomy.vocabulary.rules import Factor, search
from workbench.cli import refusals
from workbench.db import engine, reading
from workbench.migrate import check_schema

__all__ = ["app", "suggestions", "teach_from"]

app = typer.Typer(help="The shared vocabulary of causes.", no_args_is_help=True)
app.command("diff")(vocabulary.diff)
app.command("import")(take_in)


class Format(StrEnum):
    """How the vocabulary can be written."""

    CSV = "csv"
    TOML = "toml"
    QDC = "qdc"


@app.callback()
def _taxonomy() -> None:
    """The shared vocabulary of causes."""


@app.command("export")
@refusals()
def export(
    format: Annotated[
        Format, typer.Option("--format", help="A table, a version file, or a REFI-QDA codebook.")
    ] = Format.CSV,
    find: Annotated[str, typer.Option("--find", metavar="WORDS", help="Only factors with these words.")] = "",
) -> None:
    """Write the version in force to standard output."""
    version, factors = _vocabulary()
    found = search(factors, find)
    if format is Format.CSV:
        sys.stdout.write(as_csv(version.published_on, found))
    elif format is Format.QDC:
        sys.stdout.write(as_qdc(codebook_of(version.name, version.published_on, found)).decode())
    else:
        sys.stdout.write(as_toml(version.name, version.published_on, found))


def _vocabulary() -> tuple[VersionView, tuple[Factor, ...]]:
    """The version in force and its factors. Says in a sentence that the database is not ready."""
    try:
        with reading() as db:
            version = current_version(db)
            return version, factors_of(db, version)
    except DatabaseError:
        check_schema(engine())
        raise

"""The vocabulary and its suggestions on the command line."""

import csv
import io
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import DatabaseError

from taxonomy.suggestion.candidates import suggest as candidates_for
from taxonomy.vocabulary.formats import as_csv, as_toml
from taxonomy.vocabulary.queries import VersionView, current_version, factors_of
from taxonomy.vocabulary.rules import Factor, search
from workbench.cli import AsJson, print_json, refusals
from workbench.db import engine, reading
from workbench.errors import Invalid
from workbench.migrate import check_schema

app = typer.Typer(help="The shared vocabulary of causes.", no_args_is_help=True)
suggestions = typer.Typer()


class Format(StrEnum):
    """How the vocabulary can be written."""

    CSV = "csv"
    TOML = "toml"


@app.callback()
def _taxonomy() -> None:
    """The shared vocabulary of causes."""


@app.command("export")
@refusals()
def export(
    format: Annotated[Format, typer.Option("--format", help="A table, or a version file.")] = Format.CSV,
    find: Annotated[str, typer.Option("--find", metavar="WORDS", help="Only factors with these words.")] = "",
) -> None:
    """Write the version in force to standard output."""
    version, factors = _vocabulary()
    found = search(factors, find)
    if format is Format.CSV:
        sys.stdout.write(as_csv(version.published_on, found))
    else:
        sys.stdout.write(as_toml(version.name, version.published_on, found))


@suggestions.command("suggest")
@refusals()
def suggest(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE.csv]", help="A file with columns id and text.")] = None,
    text: Annotated[str | None, typer.Option("--text", help="One text.")] = None,
    as_json: AsJson = False,
) -> None:
    """Candidate factors for a text or a file of texts: at most five each, best first, with the words that say so."""
    if (file is None) == (text is None):
        raise typer.BadParameter("Give either --text TEXT or a FILE.csv.")
    texts = read_texts(file) if file is not None else [("1", text or "")]
    _version, factors = _vocabulary()
    found = candidates_for([words for _id, words in texts], factors)
    if as_json:
        print_json([{"id": row_id, "candidates": best} for (row_id, _words), best in zip(texts, found, strict=True)])
        return
    for (row_id, _words), best in zip(texts, found, strict=True):
        typer.echo(f"{row_id}: {'' if best else 'no candidates'}".rstrip())
        for candidate in best:
            because = ", ".join(f"“{words}”" for words in candidate.because)
            typer.echo(f"  {candidate.code} {candidate.name} ({candidate.score:.2f}) because of {because}")


def _vocabulary() -> tuple[VersionView, tuple[Factor, ...]]:
    """The version in force and its factors. Says in a sentence that the database is not ready."""
    try:
        with reading() as db:
            version = current_version(db)
            return version, factors_of(db, version)
    except DatabaseError:
        check_schema(engine())
        raise


def read_texts(path: Path) -> list[tuple[str, str]]:
    """The ids and texts of a CSV file. Raises `Invalid` when it is not one with those two columns."""
    try:
        content = path.read_bytes()
    except OSError:
        raise Invalid(f"We cannot read {path}. Check that the file is there.", "file") from None
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = content.decode("cp1252", errors="replace")
    rows = csv.DictReader(io.StringIO(words, newline=""))
    if not {"id", "text"} <= set(rows.fieldnames or ()):
        raise Invalid(f"{path.name} needs a first line with the headings id and text, parted by commas.", "file")
    return [(row["id"] or "", row["text"] or "") for row in rows]

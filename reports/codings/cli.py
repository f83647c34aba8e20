"""`sfo codings`: who put which factor where, out as a file; and what another program coded, read and listed."""

import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from reports.codings.commands import note_taken
from reports.codings.making import LIMITS, MadeFile, make_file
from reports.codings.queries import codings_in
from reports.codings.reading import coded_passages, in_short
from reports.codings.rules import CANNOT_HOLD, WHAT_IS_IN_IT, Form
from reports.codings.taking import reviews_to_take
from taxonomy.interchange.project_reading import project_from
from taxonomy.vocabulary.queries import factors_of
from workbench import jobs
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid

app = typer.Typer(help="Who put which factor where.", no_args_is_help=True)


@app.command("export")
@refusals()
def export(
    form: Annotated[Form, typer.Option("--format", help="How it is written.")] = Form.CSV,
    review: Annotated[list[str] | None, typer.Option("--review", metavar="REF", help="Only these reviews.")] = None,
    approved: Annotated[bool, typer.Option("--approved", help="Only approved reviews.")] = False,
    every_entry: Annotated[bool, typer.Option("--every-entry", help="Every entry of the chronology too.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="The file to write. Without one it is printed.")] = None,
    email: As = None,
    as_json: AsJson = False,
) -> None:
    """Write the codings of the reviews one may read, without names. The audit record says that they were handed out.

    What is left out or changed is said on standard error. With --json the figures are printed, and --out is needed.
    """
    if out is None and (as_json or (form is Form.QDPX and sys.stdout.isatty())):
        raise Invalid("Say with --out which file to write.", "out")
    actor = acting(email, usually=Role.QA)
    with reading() as db:
        cases = reviews_to_take(db, actor, review or (), approved_only=approved)
        codings = codings_in(db, actor, cases, every_entry=every_entry)
    made = jobs.run(make_file, codings, form, limits=LIMITS)
    with transaction() as db:
        note_taken(db, actor, made.references, form, made.codings, made.sha256)
    _write(made, out)
    for words in (WHAT_IS_IN_IT, CANNOT_HOLD[form], *made.drops.in_words()):
        typer.echo(words, err=True)
    if as_json:
        print_json({"reviews": len(made.references), "codings": made.codings, "sha256": made.sha256})


@app.command("read")
@refusals()
def read(
    file: Annotated[Path, typer.Argument(metavar="FILE.qdpx", help="A project of another program.")],
    table: Annotated[Path | None, typer.Option("--table", help="Write the coded passages to this CSV file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Read a REFI-QDA project and say what is in it and what was dropped. No review is changed."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}. Check the name.", "file") from None
    found = project_from(content)
    with reading() as db:
        factors = factors_of(db)
    said = in_short(found.project, factors)
    if table is not None:
        _put(table, coded_passages(found.project, factors).encode("utf-8-sig"))
    if as_json:
        print_json({**said, "dropped": list(found.drops.in_short())})
        return
    for name, value in said.items():
        typer.echo(f"{name.replace('_', ' ')}: {value}")
    for words in found.drops.in_words():
        typer.echo(words, err=True)


def _write(made: MadeFile, out: Path | None) -> None:
    if out is not None:
        _put(out, made.content)
        return
    stream: BinaryIO = sys.stdout.buffer
    stream.write(made.content)
    stream.flush()


def _put(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise Invalid(f"{out} cannot be written: {error.strerror}. Choose another place.", "out") from None

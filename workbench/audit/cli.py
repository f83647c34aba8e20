"""`sfo audit`: prove the record, or take a copy of it."""

import json
from pathlib import Path
from typing import Annotated

import typer

from workbench import audit
from workbench.access import Role
from workbench.audit import queries
from workbench.cli import As, AsJson, acting, plain, print_json, refusals
from workbench.db import reading, transaction

app = typer.Typer(help="The audit record.", no_args_is_help=True)


@app.command()
@refusals()
def verify(as_json: AsJson = False) -> None:
    """Work every digest out again. Exit status 1 when one is wrong. Shows nobody's doings, so it needs no --as."""
    with reading() as db:
        found = queries.verify(db)
    if as_json:
        print_json(found)
    elif found.intact:
        typer.echo(f"The record is whole: {found.entries:,} entries.")
    else:
        typer.echo(f"The record has been changed: entry {found.first_bad} is not as it was written.", err=True)
    if not found.intact:
        raise typer.Exit(1)


@app.command()
@refusals()
def export(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE.jsonl", help="Where to; otherwise printed.")
    ] = None,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Take a copy of every entry, without values: one JSON object a line. That it was taken is recorded."""
    actor = acting(as_, Role.ADMINISTRATOR)
    with reading() as db:
        lines = [
            json.dumps(plain(entry), default=plain, ensure_ascii=False) for entry in queries.every_entry(db, actor)
        ]
    with transaction() as db:
        facts = {"entries": len(lines)}
        audit.record(db, actor, audit.Operation.DISCLOSURE, "audit_exported", facts=facts)
    if out is None:
        typer.echo("\n".join(lines))
        return
    out.write_text("\n".join(lines) + "\n", "utf-8")
    if as_json:
        print_json({"entries": len(lines), "file": str(out)})
    else:
        typer.echo(f"Wrote {len(lines):,} entries to {out}.")

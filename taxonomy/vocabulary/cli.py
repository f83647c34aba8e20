"""`sfo taxonomy diff` and `sfo taxonomy import`: how versions differ, and a file read into the draft."""

from pathlib import Path
from typing import Annotated

import typer

from taxonomy.vocabulary.drafting.commands import start_draft
from taxonomy.vocabulary.drafting.from_file import put_into_draft
from taxonomy.vocabulary.drafting.queries import open_draft
from taxonomy.vocabulary.queries import factors_of, versions
from taxonomy.vocabulary.reading.histories import differences_between
from taxonomy.vocabulary.rules import Level
from taxonomy.vocabulary.taking_in import read_vocabulary
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid
from workbench.ui.words import count

LARGEST = 5_000_000  # bytes


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


@refusals()
def take_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Our table, Taguette's codebook or QualCoder's text.")],
    level: Annotated[Level | None, typer.Option("--level", help="Level of new factors that name none.")] = None,
    email: As = None,
    as_json: AsJson = False,
) -> None:
    """Read a vocabulary into the draft of the next version, which is begun if there is none. Says what was dropped."""
    actor = acting(email, usually=Role.ANALYST)
    try:
        content = file.read_bytes()
    except OSError:
        raise Invalid(f"We cannot read {file}. Check that the file is there.", "file") from None
    if len(content) > LARGEST:
        raise Invalid(f"{file.name} is larger than 5 MB. No vocabulary is.", "file")
    with transaction() as db:
        taken = read_vocabulary(content, factors_of(db, versions(db)[0]), level)
        draft = open_draft(db, actor)
        report = put_into_draft(db, actor, draft.id if draft else start_draft(db, actor), taken)
    if as_json:
        print_json(report)
        return
    typer.echo(
        f"Read as {report.kind}: {count(report.read, 'factor', 'factors')}; {report.changed} changed, "
        f"{report.added} added, {report.retired} retired in the draft."
    )
    for line, reason in report.dropped:
        typer.echo(f"Dropped, line {line}: {reason}")

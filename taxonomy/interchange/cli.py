"""`sfo taxonomy import`: a vocabulary in a file, read into the draft of the next version."""

from pathlib import Path
from typing import Annotated

import typer

from taxonomy.interchange.vocabularies import vocabulary_in
from taxonomy.vocabulary.drafting.commands import start_draft
from taxonomy.vocabulary.drafting.from_file import Report, put_into_draft
from taxonomy.vocabulary.drafting.queries import drafted_factors, open_draft
from taxonomy.vocabulary.queries import factors_of, versions
from taxonomy.vocabulary.rules import Level
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid
from workbench.ui.words import count

LARGEST = 5_000_000  # bytes


@refusals()
def take_in(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Our table or version file, a REFI-QDA codebook (.qdc), Taguette's codebook or QualCoder's text.",
        ),
    ],
    level: Annotated[Level | None, typer.Option("--level", help="Level of new factors that name none.")] = None,
    email: As = None,
    as_json: AsJson = False,
) -> None:
    """Read a vocabulary into the draft of the next version, which is begun if there is none.

    Says what was dropped, and what is still to be written before the draft can go out.
    """
    actor = acting(email, usually=Role.ANALYST)
    content = _content(file)
    with reading() as db:
        draft = open_draft(db, actor)
        known = (
            [one.factor for one in drafted_factors(db, actor, draft.id)] if draft else factors_of(db, versions(db)[0])
        )
    taken = vocabulary_in(content, file.name, known, level)
    with transaction() as db:
        draft = open_draft(db, actor)
        report = put_into_draft(db, actor, draft.id if draft else start_draft(db, actor), taken)
    if as_json:
        print_json(report)
    else:
        _tell(report)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise Invalid(f"{file.name} is larger than {LARGEST // 1_000_000} MB. No vocabulary is.", "file")
        return file.read_bytes()
    except OSError:
        raise Invalid(f"We cannot read {file}. Check that the file is there.", "file") from None


def _tell(report: Report) -> None:
    typer.echo(
        f"Read as {report.kind}: {count(report.read, 'factor', 'factors')}; {report.changed} changed, "
        f"{report.added} added, {report.retired} retired in the draft."
    )
    for number, reason in report.dropped:
        typer.echo(f"Dropped, {report.place} {number}: {reason}" if number else f"Dropped: {reason}")
    for factor in report.to_write:
        typer.echo(f"Still to be written: the definition of {factor}")

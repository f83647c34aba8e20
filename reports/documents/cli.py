"""`sfo report`: one edition as a file."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from reports.documents.commands import keep_file, open_report
from reports.documents.making import LIMITS, make_file
from reports.documents.outside import Taken, taker_of
from reports.documents.queries import contents_of, made_file
from reviews.cases.queries import case_by_reference
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.editions.queries import latest_edition
from reviews.permissions import Permission
from workbench import jobs
from workbench.access import Actor, Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid, NotYet

app = typer.Typer()


@app.command("report")
@refusals()
def report(
    reference: Annotated[str, typer.Argument(metavar="REF", help="The review, such as SFO-2026-0001.")],
    out: Annotated[
        Path, typer.Option("--out", help="The file to write: its ending says which sort, .pdf, .docx or .html.")
    ],
    edition: Annotated[EditionKind, typer.Option("--edition", help="Which edition.")] = EditionKind.FULL,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Write the edition that was frozen last to a file."""
    file_format = _format_of(out)
    actor = acting(as_, usually=Role.REVIEWER)
    taken = (taker_of(edition) or partial(_take, edition))(actor, reference, file_format)
    try:
        out.write_bytes(taken.content)
    except OSError as error:
        raise Invalid(f"{out} cannot be written: {error.strerror}. Choose another place.", "out") from None
    if as_json:
        print_json({"pages": taken.pages, "sha256": taken.sha256})
    else:
        typer.echo(f"{out}: {taken.label}, SHA-256 {taken.sha256}")


def _take(edition: EditionKind, actor: Actor, reference: str, file_format: FileFormat) -> Taken:
    """The file of a frozen edition, made if it is asked for the first time."""
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_REPORT, reference)
        latest = latest_edition(db, actor, case.id, edition)
        if latest is None:
            raise NotYet(
                f"No {edition.value} edition of {reference} has been frozen yet. Open the draft to staff first."
            )
        file = made_file(db, actor, latest.id, file_format)
        contents = contents_of(db, actor, latest.id)
    if file is None:
        made = jobs.run(make_file, contents, file_format, limits=LIMITS)
        with transaction() as db:
            keep_file(db, actor, latest.id, made)
    with transaction() as db:
        file = made_file(db, actor, latest.id, file_format)
        assert file is not None
        served = open_report(db, actor, file.id)
    return Taken(latest.label, file.pages, file.sha256, served.content)


def _format_of(out: Path) -> FileFormat:
    try:
        return FileFormat(out.suffix.lower().removeprefix("."))
    except ValueError:
        raise Invalid(f"The file {out.name} must end in .pdf, .docx or .html.", "out") from None

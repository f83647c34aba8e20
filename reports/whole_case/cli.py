"""`sfo review export` and `sfo review restore`: a whole review out as one file, and back. Put together in `sfo.py`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from reports.whole_case.commands import note_case_taken
from reports.whole_case.opening import open_case_file
from reports.whole_case.packing import make_case_file
from reports.whole_case.queries import what_fits_here, whole_case
from reports.whole_case.restoring.commands import restore_case
from reports.whole_case.restoring.told import told_of
from reports.whole_case.rules import MAKING, READING, Channel, LeavingDraft, check_leaving, check_size
from reviews.cases.queries import case_by_reference
from reviews.permissions import Permission
from workbench import jobs
from workbench.access import Role, check
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid

Reference = Annotated[str, typer.Argument(metavar="REF", help="The review's reference, such as SFO-2026-0001.")]


@refusals()
def export(
    reference: Reference,
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="The file to write. It must not be there yet.")],
    to_whom: Annotated[str, typer.Option("--to", help="To whom the file goes.")],
    why: Annotated[str, typer.Option("--why", help="Why it leaves the workbench.")],
    channel: Annotated[Channel, typer.Option("--channel", help="How it leaves.")] = Channel.OWN_STORE,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Write a whole review to one file. It names people and is not encrypted; the audit record says that it left."""
    actor = acting(as_, usually=Role.COUNTERSIGNER)
    draft = LeavingDraft(to_whom, why, channel)
    check_leaving(draft)
    if file.exists():
        raise Invalid(f"{file} is there already. Name another file.", "file")
    with reading() as db:
        case_id = case_by_reference(db, actor, Permission.EXPORT_CASE, reference).id
    with transaction() as db:
        gathered = whole_case(db, actor, case_id)
    made = jobs.run(make_case_file, gathered, limits=MAKING)
    with transaction() as db:
        note_case_taken(db, actor, case_id, made, draft)
    _write(file, made.content)
    if as_json:
        said = {"rows": made.manifest.rows, "left_behind": made.manifest.left_behind, "sha256": made.sha256}
        print_json(said)
    else:
        typer.echo(f"{file}: review {reference}, {made.manifest.rows:,} rows, SHA-256 {made.sha256}")


@refusals()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A file that “sfo review export” wrote.")],
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Bring a review back from its file, whole or not at all, into a database that does not hold it."""
    actor = acting(as_, usually=Role.ADMINISTRATOR)
    check(actor, Permission.RESTORE_CASE)
    opened = jobs.run(open_case_file, _read(file), what_fits_here(), limits=READING)
    with transaction() as db:
        restored = restore_case(db, actor, opened)
    if as_json:
        print_json(restored)
    else:
        typer.echo("\n".join(told_of(restored)))


def _read(file: Path) -> bytes:
    try:
        check_size(file.stat().st_size)
        return file.read_bytes()
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}. Check the name.", "file") from None


def _write(file: Path, content: bytes) -> None:
    """Only its owner can read it, and nothing that is there is written over."""
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
    except OSError as error:
        raise Invalid(f"{file} cannot be written: {error.strerror}. Choose another place.", "file") from None

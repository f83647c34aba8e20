"""`sfo chronology`: a chronology in from a file, and out again; and who knew what on a day."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from reviews.cases.queries import case_by_reference
from reviews.chronology.contributions.requests import asked_agencies
from reviews.chronology.entries.commands import note_export
from reviews.chronology.entries.queries import entries_of, knew_on
from reviews.chronology.exporting import as_csv, as_json
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.queries import preview
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import MAX_BYTES, Report
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.db import reading, transaction
from workbench.errors import Invalid

app = typer.Typer(help="The multi-agency chronology of a review.", no_args_is_help=True)
Review = Annotated[str, typer.Option("--review", metavar="REF", help="The review's reference, such as SFO-2026-0001.")]


class Format(StrEnum):
    """How the chronology is written."""

    CSV = "csv"
    JSON = "json"


@app.command("import")
@refusals()
def take_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV or TSV, with a row of headings.")],
    review: Review,
    agency: Annotated[str, typer.Option(metavar="NAME", help="Whose it is, where its rows do not say.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Take a chronology in from a file: whole, or not at all. Every row that cannot be taken in is listed."""
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        requests = asked_agencies(db, actor, case.id)
    found = read_chronology(_bytes_of(file), file.name, agency=agency.strip(), requests=requests)
    with reading() as db:
        report = preview(db, actor, case.id, found)
    if not dry_run and not report.rejected:
        with transaction() as db:
            report = import_chronology(db, actor, case.id, found)
    print_json(report.as_json) if in_json else _tell(report, dry_run=dry_run)
    if report.rejected:
        raise Invalid(f"Nothing was taken in. Correct the rows that are listed in {file.name}, and try again.", "file")


@app.command("export")
@refusals()
def hand_out(
    review: Review,
    form: Annotated[Format, typer.Option("--format", help="How it is written.")] = Format.CSV,
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Print the whole chronology, in order. The audit record says that it was handed out."""
    actor = acting(email, usually=Role.REVIEWER)
    form = Format.JSON if in_json else form
    with transaction() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        entries = entries_of(db, actor, case.id)
        note_export(db, actor, case.id, form.value, len(entries))
    print_json(as_json(entries)) if form is Format.JSON else typer.echo(as_csv(entries), nl=False)


@app.command("knew")
@refusals()
def knew(
    review: Annotated[str, typer.Argument(metavar="REF", help="The review's reference.")],
    on: Annotated[datetime, typer.Option("--on", metavar="DATE", formats=["%Y-%m-%d", "%d/%m/%Y"], help="The day.")],
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Print how each agency stood to each entry on a day: known, may have been known, later, or not established."""
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        entries = {entry.id: entry for entry in entries_of(db, actor, case.id)}
        rows = knew_on(db, actor, case.id, on.date())
    if in_json:
        print_json(
            [
                {
                    "entry_id": row.entry_id,
                    "when": entries[row.entry_id].happened.edtf,
                    "agency": row.agency,
                    "standing": row.standing,
                    "who": row.who,
                }
                for row in rows
            ]
        )
        return
    for row in rows:
        who = f" ({', '.join(row.who)})" if row.who else ""
        typer.echo(f"{entries[row.entry_id].label}\n  {row.agency}: {row.standing}{who}")


def _bytes_of(file: Path) -> bytes:
    try:
        with file.open("rb") as source:
            return source.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Invalid(f"There is no file {file}. Check the name.", "file") from None
    except OSError:
        raise Invalid(f"{file} cannot be read. Check that it is a file, and that you may open it.", "file") from None


def _tell(report: Report, *, dry_run: bool) -> None:
    """The report in words."""
    done = "would be taken in" if dry_run or report.rejected else "taken in"
    typer.echo(
        f"{report.read} rows read: {report.accepted} {done} ({report.undated} undated), {report.duplicates} already "
        f"here, {len({note.row for note in report.rejected})} cannot be taken in."
    )
    for note in (*report.rejected, *report.ambiguous):
        typer.echo(f"  row {note.row}, {note.field} “{note.value}”: {note.reason}")

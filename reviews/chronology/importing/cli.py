"""`sfo chronology import`: a file into the chronology, from a terminal."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from reviews.cases.queries import case_by_reference
from reviews.chronology.contributions.requests import asked_agencies
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.importing.mapping import Mapping, mapping_from_json
from reviews.chronology.importing.opening import opened
from reviews.chronology.importing.queries import preview
from reviews.chronology.importing.reading import Choices, chosen_sheet, read_opened
from reviews.chronology.importing.remembered.commands import remember_mapping
from reviews.chronology.importing.rules import MAX_BYTES, Note, Report
from reviews.permissions import Permission
from workbench.access import Role
from workbench.cli import As, AsJson, acting, print_json, refusals
from workbench.collection import paused
from workbench.db import reading, transaction
from workbench.errors import Invalid

_MAP = "A JSON file that says which heading gives what, as {“date”: “heading”, …}."
_KEEP = "Take the other rows in, and keep the rejected ones on a list to be put right."


@refusals()
@paused()
def take_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, TSV, XLSX, a Word table (DOCX), JSON or JSONL.")],
    review: Annotated[str, typer.Option("--review", metavar="REF", help="The review's reference.")],
    agency: Annotated[str, typer.Option(metavar="NAME", help="Whose it is, where its rows do not say.")] = "",
    source: Annotated[str, typer.Option(metavar="TEXT", help="Where it is written, where its rows do not say.")] = "",
    sheet: Annotated[str, typer.Option(metavar="NAME", help="Which sheet or table, where there are several.")] = "",
    map_file: Annotated[Path | None, typer.Option("--map", metavar="FILE", help=_MAP)] = None,
    keep_rejected: Annotated[bool, typer.Option("--set-aside-rejected", help=_KEEP)] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    email: As = None,
    in_json: AsJson = False,
) -> None:
    """Take a chronology in from a file: whole, or not at all. Every row that cannot be taken in is listed."""
    actor = acting(email, usually=Role.REVIEWER)
    with reading() as db:
        case = case_by_reference(db, actor, Permission.READ_CASE, review)
        requests = asked_agencies(db, actor, case.id)
    mapping = _mapping(map_file) if map_file else None
    choices = Choices(agency.strip(), source.strip(), sheet, mapping)
    there = opened(_bytes_of(file, MAX_BYTES), file.name)
    found = read_opened(there, choices, requests=requests)
    is_refused = bool(found.rejected) and not keep_rejected
    if dry_run or is_refused:
        with reading() as db:
            report = preview(db, actor, case.id, found)
    else:
        with transaction() as db:
            report = import_chronology(db, actor, case.id, found, keep_rejected=keep_rejected)
            if mapping is not None:
                table, whose = chosen_sheet(there, choices, requests)
                remember_mapping(db, actor, case.id, table.headings, whose, mapping)
    print_json(report.as_json) if in_json else _tell(report, is_done=not dry_run and not is_refused)
    if is_refused:
        raise Invalid(f"Nothing was taken in. Correct the rows that are listed in {file.name}, and try again.", "file")


def _mapping(file: Path) -> Mapping:
    try:
        value: Any = json.loads(_bytes_of(file, 1_000_000))
    except (ValueError, RecursionError):
        raise Invalid(f"{file} is not JSON. Write it as {{“date”: “heading of the date”, …}}.", "map") from None
    return mapping_from_json(value, file.name)


def _bytes_of(file: Path, most: int) -> bytes:
    try:
        with file.open("rb") as source:
            return source.read(most + 1)
    except FileNotFoundError:
        raise Invalid(f"There is no file {file}. Check the name.", "file") from None
    except OSError:
        raise Invalid(f"{file} cannot be read. Check that it is a file, and that you may open it.", "file") from None


def _tell(report: Report, *, is_done: bool) -> None:
    """The report in words."""
    rejected = len({note.row for note in report.rejected})
    done, left = ("taken in", "waiting to be put right") if is_done else ("would be taken in", "cannot be taken in")
    typer.echo(
        f"{report.read} rows read: {report.accepted} {done} ({report.undated} undated), {report.duplicates} already "
        f"here, {rejected} {left if rejected else 'cannot be taken in'}."
    )
    for note in (*report.rejected, *report.dropped, *report.ambiguous):
        typer.echo(f"  {_place(note)}: {note.reason}")


def _place(note: Note) -> str:
    where = [f"row {note.row}" if note.row else "", note.field, f"“{note.value}”" if note.value else ""]
    return ", ".join(filter(None, where[:2])) + (f" {where[2]}" if where[2] else "")

"""Reading a chronology from a file: bytes in, entries and notes out. Nothing is dropped, nothing is guessed."""

from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from reviews.chronology.contributions.pack import READ_ME, TYPES, reference_in
from reviews.chronology.importing.laying import Laid, check_laid, laid_out
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.opening import opened
from reviews.chronology.importing.rows import cells_of_rows, rows_of
from reviews.chronology.importing.rules import Note, Reading
from reviews.chronology.importing.sheet import FIELD, Opened, Sheet
from reviews.chronology.importing.ties import ties_of
from workbench import clock
from workbench.collection import paused
from workbench.errors import Invalid

NOT_READ_WITH = (
    "This sheet is not read with the account. If it is part of it, choose it next where it is offered, or save it as a "
    "file of its own and take that in."
)
LONGEST_NAME = 255  # of a sheet, as it is kept
NO_REQUESTS: Dictionary[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Choices:
    """What a person says of a file that the file does not say itself."""

    agency: str = ""  # where its rows do not say
    source: str = ""  # the same
    sheet: str = ""  # which of several
    mapping: Mapping | None = None  # which heading gives what; without one, by what we know of headings


def read_chronology(
    content: bytes,
    name: str,
    choices: Choices | None = None,
    *,
    requests: Dictionary[str, str] = NO_REQUESTS,
    today: date | None = None,
    **chosen: Any,
) -> Reading:
    """Read a file: open it where it can do no harm, and read every row of it. `chosen` are choices one by one.

    Raises `Refused` when the file as a whole cannot be read; what is wrong with single rows stands in the reading.
    """
    return read_opened(opened(content, name), choices or Choices(**chosen), requests=requests, today=today)


@paused()
def read_opened(
    file: Opened, choices: Choices, *, requests: Dictionary[str, str] = NO_REQUESTS, today: date | None = None
) -> Reading:
    """Read every row of a file that is open.

    `requests` are the references of the requests that this review made of agencies, each with its agency: a file that
    answers one is known by it, and needs neither a sheet chosen nor its agency named.
    """
    laid = laid_by(file, choices, requests)
    check_laid(laid, file.file_name)
    return read_laid(file, laid, today or clock.today())


def chosen_sheet(file: Opened, choices: Choices, requests: Dictionary[str, str] = NO_REQUESTS) -> tuple[Sheet, str]:
    """The sheet that is read, and whose it is where its rows do not say."""
    answers = answers_in(file, requests)
    name = next(iter(answers)) if len(answers) == 1 and not choices.sheet else choices.sheet
    return file.sheet(name), answers.get(name, choices.agency)


def laid_by(file: Opened, choices: Choices, requests: Dictionary[str, str] = NO_REQUESTS) -> Laid:
    """The chosen sheet with its fields found, complete or not."""
    sheet, agency = chosen_sheet(file, choices, requests)
    return laid_out(sheet, file.file_name, choices.mapping, agency=agency, source=choices.source)


def answers_in(file: Opened, requests: Dictionary[str, str]) -> dict[str, str]:
    """The sheets of a file that answer our requests, each with the agency that was asked; none for another file.

    Only those with rows count, where there are any. Raises `Invalid` for an answer to a request that this review did
    not make.
    """
    found: dict[str, tuple[str, bool]] = {}
    for sheet in file.sheets:
        reference = reference_in(sheet.headings)
        if reference is None:
            continue
        if reference not in requests:
            raise Invalid(
                f"“{file.file_name}” answers a request that this review did not make, or that was withdrawn: "
                f"{reference}. Open the review that it belongs to.",
                FIELD,
            )
        found[sheet.name] = (requests[reference], bool(sheet.rows))
    has_rows = any(filled for _, filled in found.values())
    return {name: agency for name, (agency, filled) in found.items() if filled or not has_rows}


def read_laid(file: Opened, laid: Laid, today: date) -> Reading:
    """Read every row of a sheet that is laid out."""
    rows = rows_of(laid, today)
    reading = Reading(
        file_name=file.file_name,
        sha256=file.sha256,
        columns=laid.columns,
        rows=rows.taken,
        rejected=rows.rejected,
        ambiguous=(*laid.notes, *rows.ambiguous),
        dropped=(*laid.dropped, *_not_read_with(laid.sheet, file)),
        kept_out=rows.kept_out,
        request=reference_in(laid.sheet.headings) or "",
        sheet=laid.sheet.name[:LONGEST_NAME] if len(file.sheets) > 1 else "",
    )
    return _tied(reading, laid, today) if laid.sheet.ties else reading


def _not_read_with(sheet: Sheet, file: Opened) -> list[Note]:
    """The sheets that an agency added to its account: that one is read without anybody being asked which."""
    if reference_in(sheet.headings) is None:
        return []
    others = (each for each in file.sheets if each.name not in (sheet.name, READ_ME, TYPES))
    return [Note(0, FIELD, each.name, NOT_READ_WITH) for each in others if each.rows or len(each.headings) > 1]


def _tied(reading: Reading, laid: Laid, today: date) -> Reading:
    """The same with who knew of its entries and which are parts of others. A row with that wrong is kept out."""
    ties = ties_of(laid.sheet.ties, {row.number: row.draft.happened for row in reading.rows}, today)
    wrong = {note.row for note in ties.refused}
    return replace(
        reading,
        rows=tuple(row for row in reading.rows if row.number not in wrong),
        rejected=(*reading.rejected, *ties.refused),
        ambiguous=(*reading.ambiguous, *ties.alone),
        kept_out=(*reading.kept_out, *cells_of_rows(laid, wrong, today)),
        known=ties.known,
        parents=ties.parents,
    )

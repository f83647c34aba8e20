"""Reading a chronology from a file: bytes in, entries and notes out. Nothing is dropped, nothing is guessed."""

from collections.abc import Mapping as Dictionary
from datetime import date
from types import MappingProxyType

from reviews.chronology.contributions.pack import reference_in
from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.laying import Laid, check_laid, laid_out
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.rows import rows_of
from reviews.chronology.importing.rules import Reading
from reviews.chronology.importing.sheet import FIELD, Opened
from workbench import clock
from workbench.collection import paused
from workbench.errors import Invalid

NO_REQUESTS: Dictionary[str, str] = MappingProxyType({})


@paused()
def read_chronology(
    content: bytes,
    name: str,
    *,
    agency: str = "",
    source: str = "",
    sheet: str = "",
    mapping: Mapping | None = None,
    requests: Dictionary[str, str] = NO_REQUESTS,
    today: date | None = None,
) -> Reading:
    """Read a file. `agency` and `source` stand where its rows do not say; `sheet` is which of several to read.

    `requests` are the references of the requests that this review made of agencies, each with its agency: a file that
    answers one is known by it, and needs neither a sheet chosen nor its agency named.

    Raises `Invalid` when the file as a whole cannot be read; what is wrong with single rows stands in the reading.
    """
    opened = open_file(content, name)
    answered = answered_in(opened, requests)
    if answered is not None:
        sheet, agency = answered
    laid = laid_out(opened.sheet(sheet), opened.file_name, mapping, agency=agency, source=source)
    check_laid(laid, opened.file_name)
    return read_laid(opened, laid, today or clock.today())


def answered_in(opened: Opened, requests: Dictionary[str, str]) -> tuple[str, str] | None:
    """The sheet of a file that answers one of our requests, and the agency that was asked; nothing for another file.

    Raises `Invalid` when it answers a request that this review did not make.
    """
    for sheet in opened.sheets:
        reference = reference_in(sheet.headings)
        if reference is None:
            continue
        if reference not in requests:
            raise Invalid(
                f"“{opened.file_name}” answers a request that this review did not make, or that was withdrawn: "
                f"{reference}. Open the review that it belongs to.",
                FIELD,
            )
        return sheet.name, requests[reference]
    return None


def read_laid(opened: Opened, laid: Laid, today: date) -> Reading:
    """Read every row of a sheet that is laid out."""
    rows = rows_of(laid, today)
    return Reading(
        file_name=opened.file_name,
        sha256=opened.sha256,
        columns=laid.columns,
        rows=rows.taken,
        rejected=rows.rejected,
        ambiguous=(*laid.notes, *laid.dropped, *rows.ambiguous),
        request=reference_in(laid.sheet.headings) or "",
    )

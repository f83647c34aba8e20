"""Reading a chronology from a file: bytes in, entries and notes out. Nothing is dropped, nothing is guessed."""

from datetime import date

from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.laying import Laid, check_laid, laid_out
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.rows import rows_of
from reviews.chronology.importing.rules import Reading
from reviews.chronology.importing.sheet import Opened
from workbench import clock
from workbench.collection import paused


@paused()
def read_chronology(
    content: bytes,
    name: str,
    *,
    agency: str = "",
    source: str = "",
    sheet: str = "",
    mapping: Mapping | None = None,
    today: date | None = None,
) -> Reading:
    """Read a file. `agency` and `source` stand where its rows do not say; `sheet` is which of several to read.

    Raises `Invalid` when the file as a whole cannot be read; what is wrong with single rows stands in the reading.
    """
    opened = open_file(content, name)
    laid = laid_out(opened.sheet(sheet), opened.file_name, mapping, agency=agency, source=source)
    check_laid(laid, opened.file_name)
    return read_laid(opened, laid, today or clock.today())


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
    )

"""Reading a chronology from a file: bytes in, entries and notes out. Nothing is dropped, nothing is guessed."""

from dataclasses import replace
from datetime import date

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.dates.single import has_short_year, numbered_day_and_month
from reviews.chronology.dates.written import time_from_text
from reviews.chronology.entries.rules import EntryDraft, problems_of
from reviews.chronology.importing.formats.opening import open_file
from reviews.chronology.importing.laying import Laid, check_laid, laid_out
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.rules import Note, Reading, Row
from reviews.chronology.importing.sheet import FIELD, Cells, Opened
from workbench import clock
from workbench.errors import Invalid

_NUMBERED = ("date", "end_date", "recorded_on")


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
    taken: list[Row] = []
    rejected: list[Note] = []
    ambiguous = [*laid.notes, *laid.dropped]
    day_first = _is_day_first([_cells(cells, laid) for _, cells in laid.sheet.rows])
    for number, cells in laid.sheet.rows:
        values = _cells(cells, laid)
        draft, problems = _entry(values, today)
        if any(cells[laid.width :]):
            problems.insert(0, Invalid("This row has more cells than there are headings. Check its commas.", FIELD))
        rejected += [Note(number, one.field, values.get(one.field, ""), one.sentence) for one in problems]
        if not problems:
            taken.append(Row(number, draft))
            ambiguous += _notes(number, values, draft, day_first=day_first)
    return Reading(
        file_name=opened.file_name,
        sha256=opened.sha256,
        columns=laid.columns,
        rows=tuple(taken),
        rejected=tuple(rejected),
        ambiguous=tuple(ambiguous),
    )


def _cells(cells: Cells, laid: Laid) -> dict[str, str]:
    values = {field: cells[place] if place < len(cells) else "" for field, place in laid.places.items()}
    given = {field: words for field, words in laid.words.items() if not values.get(field)}
    return {"agency": "", "kind": ""} | values | given


def _entry(values: dict[str, str], today: date) -> tuple[EntryDraft, list[Invalid]]:
    """The entry of one row, and everything that keeps it out."""
    problems: list[Invalid] = []
    happened, recorded_on = ImpreciseDate.undated(), None
    try:
        happened = _happened(values, today)
    except Invalid as problem:
        problems.append(problem)
    try:
        recorded = ImpreciseDate.from_text(values.get("recorded_on", ""), today, "recorded_on")
        if recorded.earliest != recorded.latest:
            raise Invalid("Give the day it was recorded in full, or leave it empty.", "recorded_on")
        recorded_on = recorded.earliest
    except Invalid as problem:
        problems.append(problem)
    draft = EntryDraft(
        happened=happened,
        agency=values["agency"],
        summary=values["summary"],
        source=values["source"],
        kind=values["kind"],
        recorded_on=recorded_on,
    )
    return draft, problems + list(problems_of(draft, today))


def _happened(values: dict[str, str], today: date) -> ImpreciseDate:
    """The date of one row, from as many columns as the file has for it."""
    start, end = values["date"], values.get("end_date", "")
    if len(start) == 5 and start.isdigit():
        raise Invalid(
            "This is a spreadsheet's own number for a day. Format the column as a date and save again.", "date"
        )
    if end and end != start:
        if not start:
            raise Invalid("There is an end date but no date. Give both, or write “by” before the one known.", "date")
        happened = ImpreciseDate.from_columns(f"{start} to {end}", values.get("date_precision", ""), today)
    else:
        happened = ImpreciseDate.from_columns(start, values.get("date_precision", ""), today)
    if at_time := time_from_text(values.get("time", "")):
        if happened.kind.value != "day" or happened.earliest is None:
            raise Invalid(f"There is a time ({values['time']}) but no exact day. Correct one of them.", "time")
        happened = replace(ImpreciseDate.on(happened.earliest, at_time), as_written=f"{start} {values['time']}")
    if said := values.get("as_written", ""):
        happened = ImpreciseDate.from_stored(happened.edtf, said, today)
    return happened


def _is_day_first(rows: list[dict[str, str]]) -> bool:
    """Whether some date in the file can only be read with the day first, which settles it for all of them."""
    numbered = [numbered_day_and_month(values.get(field, "")) for values in rows for field in _NUMBERED]
    return any(found is not None and found[0] > 12 for found in numbered)


def _notes(number: int, values: dict[str, str], draft: EntryDraft, *, day_first: bool) -> list[Note]:
    """What a person should see read back: years of two digits, and numbers that could be read month first."""
    notes = []
    for field in _NUMBERED:
        text = values.get(field, "")
        numbers = numbered_day_and_month(text)
        doubtful = numbers is not None and numbers[0] != numbers[1] and max(numbers) <= 12 and not day_first
        if doubtful or has_short_year(text):
            read = str(draft.recorded_on) if field == "recorded_on" else draft.happened.in_words
            notes.append(Note(number, field, text, f"Read as {read}, with the day first."))
    return notes

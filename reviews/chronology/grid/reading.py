"""How a row of the grid is read, and what is said beside its cells. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.many.rules import ChangedEntry
from reviews.chronology.entries.rules import EntryDraft, problems_of
from reviews.chronology.grid.cells import AS_TYPED, COLUMNS, Written, draft_of
from reviews.chronology.grid.rules import Cells, UnsentRow, is_blank
from reviews.chronology.importing.details import number_from, yes_or_no_from
from reviews.chronology.importing.when import FileDates, is_day_first
from workbench.errors import Invalid
from workbench.ui.words import day

LONGEST_CELL = 10_000


@dataclass(frozen=True)
class ReadRow:
    """What a row says, and by column what is the matter, or how it was read where that should be looked at."""

    draft: EntryDraft
    problems: Cells = field(default_factory=dict)
    notes: Cells = field(default_factory=dict)


def dates_in(rows: Iterable[Cells], today: date) -> FileDates:
    """How the dates of these rows are read. One that can only have the day first settles it for all of them."""
    written = {text for cells in rows for name in ("date", "recorded_on") if (text := cells.get(name, ""))}
    return FileDates(today, is_order_sure=is_day_first(written))


def read_row(cells: Cells, dates: FileDates, before: EntryDraft | None = None) -> ReadRow:
    """Read the cells of a new row; or those that were touched in an entry that was so `before`."""
    read: dict[str, Any] = {name: cells[name].strip() for name in AS_TYPED if name in cells}
    if "date" in cells:
        read["happened"] = dates.happened(cells["date"].strip(), "", "", "", "", "")
    if "recorded_on" in cells:
        read["recorded_on"] = dates.recorded_on(cells["recorded_on"].strip())
    if "position" in cells:
        read["position"] = number_from(cells["position"].strip(), "position")
    if "is_key" in cells:
        read["is_key"] = yes_or_no_from(cells["is_key"].strip(), "is_key")
    refused = [value for value in read.values() if isinstance(value, Invalid)]
    start = before or EntryDraft(ImpreciseDate.undated(), "", "", "")
    draft = start._replace(**{name: value for name, value in read.items() if not isinstance(value, Invalid)})
    problems: dict[str, str] = {}
    for problem in (*refused, *_too_long(cells), *problems_of(draft, dates.today)):
        problems.setdefault(problem.field if problem.field in COLUMNS else "kind", problem.sentence)
    notes = {name: words for name, words in _notes(cells, draft, dates) if name not in problems}
    return ReadRow(draft, problems, notes)


def finished_rows(rows: Iterable[UnsentRow], today: date) -> tuple[EntryDraft, ...]:
    """New rows as drafts. Raises `Invalid` while one of them cannot be read."""
    dates = FileDates(today)
    read = [read_row(row.cells, dates) for row in rows if not is_blank(row.cells)]
    if not read:
        raise Invalid("There are no rows yet. Type or paste some first.", "rows")
    _check_read(read)
    return tuple(row.draft for row in read)


def finished_changes(
    rows: Iterable[UnsentRow], entries: Mapping[str, Written], today: date
) -> tuple[ChangedEntry, ...]:
    """Changed entries as drafts, each with the version that was seen. Raises `Invalid` while one cannot be read."""
    dates = FileDates(today)
    read = [(row, read_row(row.cells, dates, draft_of(entries[row.id]))) for row in rows if row.id in entries]
    if not read:
        raise Invalid("No entry has been changed yet. Type over what is to be different first.", "rows")
    _check_read([said for _, said in read])
    return tuple(ChangedEntry(row.id, said.draft, row.seen_version) for row, said in read)


def _check_read(read: Iterable[ReadRow]) -> None:
    if any(row.problems for row in read):
        raise Invalid(
            "Put right first what is listed above the rows. Nothing has been saved, and all stays as you typed it.",
            "rows",
        )


def _notes(cells: Cells, draft: EntryDraft, dates: FileDates) -> Iterable[tuple[str, str]]:
    for name, read in (("date", draft.happened.in_words), ("recorded_on", day(draft.recorded_on))):
        if dates.is_doubtful(cells.get(name, "")):
            yield name, f"Read as {read}"


def _too_long(cells: Cells) -> Iterable[Invalid]:
    for name, text in cells.items():
        if len(text) > LONGEST_CELL:
            yield Invalid(
                f"This is longer than {LONGEST_CELL:,} characters. Put the whole text among the documents, and a "
                "summary here.",
                name,
            )

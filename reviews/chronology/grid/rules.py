"""Rows of the chronology while they are written: how a cell is read, and what is said beside it. Pure.

A row is kept as it is typed, whatever it says. Only when all of them can be read do they become entries, as one act.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.many.rules import ChangedEntry
from reviews.chronology.entries.rules import EntryDraft, problems_of
from reviews.chronology.importing.details import number_from, yes_or_no_from
from reviews.chronology.importing.when import FileDates, is_day_first
from workbench.errors import Invalid
from workbench.ui.words import day

MOST_ROWS = 500
MOST_TEXT = 2_000_000  # characters in all rows together, or in what is pasted
LONGEST_CELL = 10_000
COLUMNS = ("date", "agency", "kind", "summary", "source", "recorded_on", "position", "is_key")
_AS_TYPED = ("agency", "kind", "summary", "source")
Cells = Mapping[str, str]


class Part(StrEnum):
    """What a person is writing, each kept by itself."""

    NEW = "new"  # rows that are to become entries
    CHANGED = "changed"  # entries that are to say something else
    PASTED = "pasted"  # text from a spreadsheet, before it is divided into rows


@dataclass(frozen=True)
class UnsentRow:
    """A row as far as it is written. Of an entry that is being changed only the cells that were touched are kept."""

    id: str  # of the entry, when one is being changed
    cells: Cells
    seen_version: int = 0  # of that entry, when the change was begun


@dataclass(frozen=True)
class ReadRow:
    """What a row says, and by column what is the matter, or how it was read where that should be looked at."""

    draft: EntryDraft
    problems: Cells = field(default_factory=dict)
    notes: Cells = field(default_factory=dict)


class Written(Protocol):
    """An entry, as far as a row shows it."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def recorded_on(self) -> date | None:
        """When it was written down."""

    @property
    def position(self) -> int:
        """Its order within the day."""

    @property
    def is_key(self) -> bool:
        """Whether the report shows it."""


def is_blank(cells: Cells) -> bool:
    """Whether nothing is written in any cell."""
    return not any(text.strip() for text in cells.values())


def shown(entry: Written) -> dict[str, str]:
    """The cells of an entry, as a row shows them."""
    return {
        "date": "" if entry.happened.is_undated else entry.happened.in_words,
        **{name: str(getattr(entry, name)) for name in _AS_TYPED},
        "recorded_on": day(entry.recorded_on, ""),
        "position": str(entry.position or ""),
        "is_key": "yes" if entry.is_key else "",
    }


def touched(cells: Cells, entry: Written) -> dict[str, str]:
    """The cells that say something else than the entry does."""
    return {name: text for name, text in cells.items() if name in COLUMNS and text != shown(entry)[name]}


def draft_of(entry: Written) -> EntryDraft:
    """The entry as a draft that changes nothing."""
    return EntryDraft(**{one.name: getattr(entry, one.name) for one in fields(EntryDraft)})


def dates_in(rows: Iterable[Cells], today: date) -> FileDates:
    """How the dates of these rows are read. One that can only have the day first settles it for all of them."""
    written = {text for cells in rows for name in ("date", "recorded_on") if (text := cells.get(name, ""))}
    return FileDates(today, is_order_sure=is_day_first(written))


def read_row(cells: Cells, dates: FileDates, before: EntryDraft | None = None) -> ReadRow:
    """Read the cells of a new row; or those that were touched in an entry that was so `before`."""
    read: dict[str, Any] = {name: cells[name].strip() for name in _AS_TYPED if name in cells}
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
    draft = replace(start, **{name: value for name, value in read.items() if not isinstance(value, Invalid)})
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


def check_room(rows: int) -> None:
    """Raise `Invalid` when there are more rows than can be written at once."""
    if rows > MOST_ROWS:
        raise Invalid(
            f"That makes {rows:,} rows, and {MOST_ROWS} can be written here at once. Add these first and paste the "
            "rest after that, or take in the whole file instead.",
            "rows",
        )


def check_size(characters: int) -> None:
    """Raise `Invalid` when this is more text than can be kept while it is written."""
    if characters > MOST_TEXT:
        raise Invalid("This is too much text to be written here at once. Take in the whole file instead.", "rows")


def as_plain(rows: Iterable[UnsentRow]) -> list[dict[str, Any]]:
    """As JSON keeps them."""
    return [{"id": row.id, "cells": dict(row.cells), "seen_version": row.seen_version} for row in rows]


def from_plain(rows: Sequence[Mapping[str, Any]]) -> tuple[UnsentRow, ...]:
    """As they were before `as_plain`."""
    return tuple(UnsentRow(row["id"], row["cells"], row["seen_version"]) for row in rows)


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

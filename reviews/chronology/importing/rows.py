"""From the rows of a sheet to the entries they would become. Nothing is dropped, nothing is guessed. Pure.

Every row is put to the rules of an entry typed by hand; what is wrong with a row is said of all its fields at once, so
that a file can be put right in one go. What recurs from row to row is read once.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import repeat
from operator import add
from typing import Any, TypeVar

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import EntryDraft, problems_of
from reviews.chronology.entries.together import AT_ONCE, are_surely_right
from reviews.chronology.importing.columns import OF_ITS_KIND
from reviews.chronology.importing.details import details_from, number_from, yes_or_no_from
from reviews.chronology.importing.fields import day_fields
from reviews.chronology.importing.headings import shortened
from reviews.chronology.importing.laying import Laid
from reviews.chronology.importing.rules import LONGEST_CELL, KeptOut, Note, Row
from reviews.chronology.importing.sheet import FIELD, WHOLE_ROW, Cells, NumberedRow
from reviews.chronology.importing.when import DATES, WHEN, FileDates, is_day_first
from workbench.errors import Invalid
from workbench.ui.words import day

MARKS = ("recorded_on", "position", "is_key")
FIELDS = (*WHEN, *MARKS, "agency", "kind", "summary", "source")
_WHEN, _MARKS, _REST = slice(6), slice(6, 9), slice(9, None)
BEYOND = "beyond"

Picked = tuple[str, ...]
Problems = tuple[Invalid, ...]
T = TypeVar("T")
_UNDATED = ImpreciseDate.undated()


@dataclass(frozen=True)
class Rows:
    """The rows of a sheet: those that can be taken in, and what is to be said of the others and of these."""

    taken: tuple[Row, ...]
    rejected: tuple[Note, ...]
    ambiguous: tuple[Note, ...]
    kept_out: tuple[KeptOut, ...]


def rows_of(laid: Laid, today: date) -> Rows:
    """Every row of a sheet, as an entry or with what keeps it out."""
    reader = _Reader(laid, today)
    taken: list[Row] = []
    rejected: list[Note] = []
    ambiguous: list[Note] = []
    kept_out: list[KeptOut] = []
    for lot in reader.lots():
        if not reader.doubtful and not laid.sheet.faults and lot.is_surely_right(reader.width, today):
            taken += lot.taken
            continue
        for number, cells, given, draft, unread in lot.one_by_one():
            problems = [*unread, *problems_of(draft, today)]
            if problems or number in laid.sheet.faults or len(cells) > reader.width:
                found = reader.notes(number, cells, given, problems)
                if found:
                    rejected += found
                    kept_out.append(KeptOut(number, reader.texts(cells, given)))
                    continue
            taken.append(Row(number, draft))
            if reader.doubtful:
                ambiguous += reader.doubts(number, given, draft)
    return Rows(tuple(taken), tuple(rejected), tuple(ambiguous), tuple(kept_out))


def cells_of_rows(laid: Laid, numbers: Collection[int], today: date) -> tuple[KeptOut, ...]:
    """What these rows say of each field."""
    if not numbers:
        return ()
    reader = _Reader(laid, today)
    rows = (row for lot in reader.lots() for row in lot.one_by_one())
    return tuple(KeptOut(number, reader.texts(cells, given)) for number, cells, given, *_ in rows if number in numbers)


@dataclass(frozen=True)
class Lot:
    """Some rows of a sheet, their cells field by field, their entries, and which of their cells cannot be read."""

    rows: Sequence[NumberedRow]
    columns: Sequence[Sequence[str]]
    drafts: Sequence[EntryDraft]
    unread: Sequence[Problems]

    def is_surely_right(self, width: int, today: date) -> bool:
        """Whether nothing keeps any of them out."""
        is_read = not any(self.unread) and max([len(cells) for _, cells in self.rows]) <= width
        return is_read and are_surely_right(self.drafts, today)

    @property
    def taken(self) -> Iterator[Row]:
        """All of them, as they are taken in."""
        return map(Row, (number for number, _ in self.rows), self.drafts)

    def one_by_one(self) -> Iterator[tuple[int, Cells, Picked, EntryDraft, Problems]]:
        """Each row: its number, its cells as they stand and in the order of the fields, its entry, what is unread."""
        given = zip(*self.columns, strict=True)
        for (number, cells), picked, draft, unread in zip(self.rows, given, self.drafts, self.unread, strict=True):
            yield number, cells, picked, draft, unread


class _Reader:
    """How the rows of one sheet are read."""

    def __init__(self, laid: Laid, today: date) -> None:
        self.laid = laid
        self.today = today
        self.details = tuple(field for field in laid.places if field.startswith(OF_ITS_KIND))
        self.fields = (*FIELDS, *self.details)
        self.dates = (*DATES, *(field for field in self.details if field in day_fields()))
        self.width = laid.width
        written = self._dates_written()
        is_sure = laid.is_month_first or is_day_first(written)
        self._dates = FileDates(today, is_month_first=laid.is_month_first, is_order_sure=is_sure)
        self.doubtful = frozenset(filter(self._dates.is_doubtful, written))

    def lots(self) -> Iterator[Lot]:
        """The rows, some at a time, so that what is done with them is done while they are at hand."""
        rows = self.laid.sheet.rows
        return (self._lot(rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE))

    def _lot(self, rows: Sequence[NumberedRow]) -> Lot:
        """Some rows, read by columns and not one by one, so that what recurs is read once."""
        columns = self._columns(rows)
        happened, undated = zip(*map(cache(self._read_when), *columns[_WHEN]), strict=True)
        recorded_on, position, is_key, unmarked = zip(*map(cache(self._read_marks), *columns[_MARKS]), strict=True)
        agency, kind, summary, source, *details = columns[_REST]
        of_its_kind = map(self._details, kind, *details) if details else repeat(None)
        drafts = map(EntryDraft, happened, agency, summary, source, kind, recorded_on, position, is_key, of_its_kind)
        return Lot(rows, columns, list(drafts), list(map(add, undated, unmarked)))

    def notes(self, number: int, cells: Cells, given: Picked, problems: list[Invalid]) -> list[Note]:
        """Everything that keeps a row out, with the cell that it is about."""
        values = dict(zip(self.fields, given, strict=True))
        field_at = {place: field for field, place in self.laid.places.items()} | {WHOLE_ROW: FIELD}
        faults = self.laid.sheet.faults.get(number, ())
        notes = [
            Note(number, field_at[fault.place], fault.value, fault.sentence)
            for fault in faults
            if fault.place in field_at
        ]
        if any(fault.place == WHOLE_ROW for fault in faults):
            return notes
        if any(cells[self.width :]):
            notes.append(Note(number, FIELD, "", "This row has more cells than there are headings. Check its commas."))
        of_kind = (values.get(each.field, values.get(f"{OF_ITS_KIND}{each.field}", "")) for each in problems)
        return notes + [
            Note(number, each.field, shortened(value), each.sentence)
            for each, value in zip(problems, of_kind, strict=True)
        ]

    def texts(self, cells: Cells, given: Picked) -> dict[str, str]:
        """What a row says of each field, and under `BEYOND` what stands in it under no heading."""
        said = dict(zip(self.fields, given, strict=True)) | {BEYOND: "; ".join(filter(None, cells[self.width :]))}
        plain = {field: self._dates.in_one_way(said[field]) for field in self.dates}
        if any(plain[field] != said[field] for field in WHEN if field in plain):
            plain["as_written"] = said["as_written"] or " to ".join(filter(None, (said["date"], said["end_date"])))
        return {field: text[:LONGEST_CELL] for field, text in (said | plain).items() if text}

    def doubts(self, number: int, given: Picked, draft: EntryDraft) -> Iterator[Note]:
        """What a person should see read back."""
        for field in self.dates:
            text = given[self.fields.index(field)]
            if text in self.doubtful:
                on = self._dates.recorded_on(text)
                read = day(on) if isinstance(on, date) and field not in WHEN else draft.happened.in_words
                yield Note(number, field, text, f"Read as {read}, with the {self._dates.first} first.")

    def _columns(self, rows: Sequence[NumberedRow]) -> list[Sequence[str]]:
        """The cells of each of `fields`. What is not there is empty, or what is said for every row."""
        width, nothing = self.width, ("",) * len(rows)
        fitted = [cells if len(cells) == width else (*cells, *[""] * width)[:width] for _, cells in rows]
        by_place: list[Sequence[str]] = list(zip(*fitted, strict=True))
        found: list[Sequence[str]] = []
        for field in self.fields:
            column = by_place[self.laid.places[field]] if field in self.laid.places else nothing
            words = self.laid.words.get(field)
            found.append([cell or words for cell in column] if words else column)
        return found

    def _read_when(self, *when: str) -> tuple[ImpreciseDate, Problems]:
        read = self._dates.happened(*when)
        return (_UNDATED, (read,)) if isinstance(read, Invalid) else (read, ())

    def _read_marks(self, recorded: str, position: str, is_key: str) -> tuple[date | None, int, bool, Problems]:
        problems: list[Invalid] = []
        return (
            _or(None, self._dates.recorded_on(recorded), problems),
            _or(0, number_from(position, "position"), problems),
            _or(False, yes_or_no_from(is_key, "is_key"), problems),
            tuple(problems),
        )

    def _details(self, kind: str, *texts: str) -> dict[str, Any] | None:
        return details_from(kind, zip(self.details, texts, strict=True), self._dates) if any(texts) else None

    def _dates_written(self) -> set[str]:
        places = [self.laid.places[field] for field in self.dates if field in self.laid.places]
        return {cells[place] for place in places for _, cells in self.laid.sheet.rows if place < len(cells)}


def _or(otherwise: T, read: T | Invalid, problems: list[Invalid]) -> T:
    """What was read, or something in its place and the problem with the others."""
    if isinstance(read, Invalid):
        problems.append(read)
        return otherwise
    return read

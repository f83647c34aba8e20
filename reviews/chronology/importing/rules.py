"""What a file gave, what would become of each of its rows, and how that is told. Pure.

Every row is taken in, or already here, or listed with its row, field and value and why it cannot be taken in. Rows are
numbered as a spreadsheet numbers them: the headings are row 1.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

from reviews.chronology.dates import Kind
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.importing.columns import OF_ITS_KIND
from reviews.chronology.knowledge.rules import KnowledgeDraft

MAX_BYTES = 40_000_000
MAX_ROWS = 100_000
MAX_CELLS = 5_000_000
LONGEST_CELL = 100_000  # characters
_ALONE = "What this is a part of is not taken in with it. It stands alone: put it under that entry by hand."
_REPEATED = "This says the same as row {}, so it is taken in once. If they were two, add one by hand."


_SAYS_MORE = (
    "An entry that says the same is here already, with another day of recording or other fields of its type. This row "
    "is not taken in: if it is right, correct that entry by hand."
)

# What makes two entries the same: everything they say (when, agency, type, what happened, source), but for spacing.
Words = tuple[str, str, str, str, str]
More = tuple[date | None, Mapping[str, Any]]  # the day it was recorded, and the fields of its type
_SUMMARY = 3


@dataclass(frozen=True)
class Note:
    """Something to say about one cell: why its row cannot be taken in, or how it was read."""

    row: int
    field: str
    value: str
    reason: str


class Row(NamedTuple):
    """A row that can be taken in, as the entry it would become."""

    number: int
    draft: EntryDraft


class KeptOut(NamedTuple):
    """A row that cannot be taken in, with what it says of each field, so that it can be put right."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Reading:
    """What a file gave, before it is held against the chronology it would go into."""

    file_name: str
    sha256: str
    columns: tuple[tuple[str, str], ...]  # heading in the file, and what we took it for
    rows: tuple[Row, ...]
    rejected: tuple[Note, ...]
    ambiguous: tuple[Note, ...]  # what a person should see read back before it is taken in
    dropped: tuple[Note, ...] = ()  # what the file has that a chronology does not
    kept_out: tuple[KeptOut, ...] = ()  # the rejected rows
    request: str = ""  # the reference of the request to an agency that the file answers, if it says so
    known: Mapping[int, tuple[KnowledgeDraft, ...]] = field(default_factory=dict)  # who knew of it, by row
    parents: Mapping[int, int] = field(default_factory=dict)  # the row that a row is a part of
    sheet: str = ""  # which of the file's sheets or tables, where it has several

    @property
    def read(self) -> int:
        """How many rows the file has, blank ones and the headings apart."""
        return len(self.rows) + len({note.row for note in self.rejected})

    @property
    def dates_as_read(self) -> tuple[tuple[str, str], ...]:
        """Each date as the file writes it, and as we read it, in the file's order."""
        pairs = [(row.draft.happened.as_written or "(empty)", row.draft.happened.in_words) for row in self.rows]
        return tuple(dict.fromkeys(pairs))


@dataclass(frozen=True)
class Report:
    """What becomes of each row of a file in one review. `new` are the rows to take in."""

    read: int
    duplicates: int
    new: tuple[Row, ...]
    rejected: tuple[Note, ...]
    ambiguous: tuple[Note, ...]
    dropped: tuple[Note, ...] = ()

    @property
    def accepted(self) -> int:
        """How many rows are taken in, or would be but for the rejected ones beside them."""
        return len(self.new)

    @property
    def undated(self) -> int:
        """How many of the accepted rows have no date. They are parked at the end of the chronology."""
        return [draft.happened.kind for _, draft in self.new].count(Kind.UNDATED)

    @property
    def as_json(self) -> dict[str, Any]:
        """The shape that scripts rely on."""
        return {
            "read": self.read,
            "accepted": self.accepted,
            "undated": self.undated,
            "duplicates": self.duplicates,
            "rejected": [vars(note) for note in self.rejected],
            "ambiguous": [vars(note) for note in (*self.dropped, *self.ambiguous)],
        }


def named(file_name: str, sheet: str) -> str:
    """What a file is called, and which of its sheets where it has several: each numbers its rows anew."""
    return f"{file_name} ({sheet})" if sheet else file_name


def report_on(reading: Reading, present: Iterable[Words], *, is_file_in: bool) -> Report:
    """Hold a file against what the chronology has: the words of each entry, and whether some came with this very file.

    While entries of the same sheet of the same file are in, every row is a duplicate, even one whose entry has been
    corrected since. A row that repeats another of the file is a duplicate too, and is noted, in case they were two.
    """
    new, repeated = ((), ()) if is_file_in else _new_in(reading.rows, present)
    taken = {row.number for row in new} if reading.parents else set()
    alone = [
        Note(row, "parent_id", "", _ALONE)
        for row, parent in reading.parents.items()
        if row in taken and parent not in taken
    ]
    return Report(
        read=reading.read,
        duplicates=len(reading.rows) - len(new),
        new=tuple(new),
        rejected=reading.rejected,
        ambiguous=(*reading.ambiguous, *repeated, *alone),
        dropped=reading.dropped,
    )


def _new_in(rows: Sequence[Row], present: Iterable[Words]) -> tuple[Sequence[Row], Sequence[Note]]:
    """The rows that say what no entry and no row before them says, and a note of each that repeats a row.

    Of one file, rows that differ in the day of recording or the fields of their type are not the same.

    Most tell what happened in words that no other has. Only the others can repeat one, and are looked at whole.
    """
    told = _all_even([draft.summary for _, draft in rows])
    times = Counter(told)
    here = {words for words in present if words[_SUMMARY] in times}
    if not here and len(times) == len(told):
        return rows, ()
    times.update(words[_SUMMARY] for words in here)
    alike = [row for row, summary in zip(rows, told, strict=True) if times[summary] > 1]
    first: dict[tuple[Words, date | None, tuple[tuple[str, Any], ...]], int] = {}  # the row that said it
    repeats: set[int] = set()
    notes: list[Note] = []
    for row, words in zip(alike, _words_in(alike), strict=True):
        details = tuple(sorted((row.draft.details or {}).items()))
        said_by = first.setdefault((words, row.draft.recorded_on, details), row.number)
        if words in here or said_by != row.number:
            repeats.add(row.number)
        if words not in here and said_by != row.number:
            notes.append(Note(row.number, "summary", row.draft.summary, _REPEATED.format(said_by)))
    return [row for row in rows if row.number not in repeats] if repeats else rows, notes


def can_say_more(reading: Reading) -> bool:
    """Whether the file has what does not make two entries the same: a day of recording, or fields of their types."""
    return any(field == "recorded_on" or field.startswith(OF_ITS_KIND) for _, field in reading.columns)


def notes_on_more(rows: Sequence[Row], present: Iterable[tuple[Words, More]]) -> tuple[Note, ...]:
    """A note of each row whose words are here already, but which says more than its words that no such entry says."""
    words = dict(zip((row.number for row in rows), _words_in(rows), strict=True))
    wanted = set(words.values())
    here: dict[Words, list[More]] = {}
    for one, more in present:
        if one in wanted:
            here.setdefault(one, []).append(more)
    return tuple(
        Note(row.number, "summary", row.draft.summary, _SAYS_MORE)
        for row in rows
        if (said := here.get(words[row.number])) and not any(_is_said(row.draft, more) for more in said)
    )


def _is_said(draft: EntryDraft, more: More) -> bool:
    recorded_on, details = more
    is_day_said = draft.recorded_on in (None, recorded_on)
    return is_day_said and all(details.get(name) == value for name, value in (draft.details or {}).items())


def words_of(happened: str | None, agency: str, kind: str, summary: str, source: str) -> Words:
    """What an entry says, with its spacing evened."""
    return (happened or "", _even(agency), _even(kind), _even(summary), _even(source))


def _words_in(rows: Sequence[Row]) -> list[Words]:
    """What each row says, with its spacing evened."""
    drafts = [row.draft for row in rows]
    happened = [draft.happened.edtf or "" for draft in drafts]
    texts = (_all_even(list(map(attrgetter(name), drafts))) for name in ("agency", "kind", "summary", "source"))
    return list(zip(happened, *texts, strict=True))


def _all_even(texts: Sequence[str]) -> Sequence[str]:
    """The texts with their spacing evened. Most are even already, which is seen from all of them at once."""
    at_once = f" {' '.join(texts)} "
    if at_once.isprintable() and "  " not in at_once:
        return texts
    return list(map(cache(_even), texts))


def _even(text: str) -> str:
    return " ".join(text.split())

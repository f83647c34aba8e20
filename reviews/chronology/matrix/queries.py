"""Reading what nobody had joined up by a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlmodel import Session

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.counting import agencies_named
from reviews.chronology.entries.paging import bare_entries
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.knowledge.counting import known_ids
from reviews.chronology.knowledge.queries import KnowledgeView, knowledge_of
from reviews.chronology.matrix.pieces import Joined, Puzzle, groups_in, puzzle_of
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor

MOST_ENTRIES = 10_000_000  # more than any chronology has
MOST_LOOKED_AT = 1_000  # entries that somebody knew


@dataclass(frozen=True)
class Unjoined:
    """The groups of entries that one agency is not shown to have had whole, with the entries they speak of."""

    puzzles: tuple[Puzzle, ...]
    entries: Mapping[str, EntryView]
    are_too_many: bool = False  # entries that somebody knew: nothing was looked for, and a filter has to choose


@dataclass(frozen=True)
class StoodEntry:
    """As much of an entry as says how agencies stood to it."""

    id: str
    label: str
    happened: ImpreciseDate
    known_to: tuple[KnowledgeView, ...]
    recorded_on: date | None = None


@dataclass(frozen=True)
class Asked:
    """The entries that can have happened by a day, and the agencies of the whole chronology, by name."""

    entries: tuple[StoodEntry, ...]
    agencies: tuple[str, ...]


def stood_by(db: Session, actor: Actor, case_id: str, on: date) -> Asked:
    """What has to be read to say how each agency stood to each entry on a day: nothing that surely came later."""
    bare = bare_entries(db, actor, case_id, EntryFilter(by=on), MOST_ENTRIES) or ()
    found = groupby(knowledge_of(db, actor, case_id), key=lambda view: view.entry_id)
    known = {entry_id: tuple(views) for entry_id, views in found}
    entries = tuple(StoodEntry(one.id, one.label, one.happened, known.get(one.id, ()), one.recorded_on) for one in bare)
    return Asked(entries, agencies_named(db, actor, case_id))


def unjoined_on(db: Session, actor: Actor, case_id: str, on: date, choice: EntryFilter) -> Unjoined:
    """What nobody had joined up by the end of the day, among the entries that the filter wants.

    Groups that a person made stand first; a group that one agency knew whole is not among them.
    """
    ids = known_ids(db, actor, case_id, on, choice, MOST_LOOKED_AT + 1)
    if len(ids) > MOST_LOOKED_AT:
        return Unjoined((), {}, are_too_many=True)
    entries = entries_by_id(db, actor, case_id, ids)
    entries |= entries_by_id(db, actor, case_id, {one.parent_id for one in entries.values() if one.parent_id})
    found = (puzzle_of(group, entries, on) for group in groups_in(tuple(entries.values())))
    apart = tuple(puzzle for puzzle in found if puzzle and puzzle.joined is not Joined.TOGETHER)
    return Unjoined(apart, entries)

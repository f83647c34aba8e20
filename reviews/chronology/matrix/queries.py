"""Reading what nobody had joined up by a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.knowledge.counting import known_ids
from reviews.chronology.matrix.pieces import Joined, Puzzle, groups_in, puzzle_of
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor

MOST_LOOKED_AT = 1_000  # entries that somebody knew


@dataclass(frozen=True)
class Unjoined:
    """The groups of entries that one agency is not shown to have had whole, with the entries they speak of."""

    puzzles: tuple[Puzzle, ...]
    entries: Mapping[str, EntryView]
    are_too_many: bool = False  # entries that somebody knew: nothing was looked for, and a filter has to choose


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

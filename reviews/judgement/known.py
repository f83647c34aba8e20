"""What was known at the time, for whoever judges: which entries to look through beside the question."""

from dataclasses import dataclass

from sqlmodel import Session

from reviews.chronology.entries.queries import EntryView, entries_by_id, entries_of, entry_count
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.knowledge.counting import known_ids, picture_on
from reviews.chronology.seeking.queries import FEW
from reviews.chronology.views.rules import EntryFilter
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class KnownThen:
    """The entries to look through. Of many those that somebody surely knew are listed, and the others counted."""

    entries: tuple[EntryView, ...]
    more: int = 0  # known to somebody, and not listed
    others: int = 0  # that can have happened by then, with nobody surely knowing; not listed


@remembered()
def known_then(db: Session, actor: Actor, case_id: str, line: HindsightLine) -> KnownThen:
    """What is on record of what was known by the last day by which somebody is judged."""
    if entry_count(db, actor, case_id) <= FEW:
        return KnownThen(entries_of(db, actor, case_id))
    on, by_then = line.days[-1], EntryFilter(by=line.days[-1])
    picture = picture_on(db, actor, case_id, on, by_then)
    ids = known_ids(db, actor, case_id, on, by_then, FEW)
    known = picture.by_one + picture.by_several
    return KnownThen(
        tuple(entries_by_id(db, actor, case_id, ids).values()), known - len(ids), max(0, picture.entries - known)
    )

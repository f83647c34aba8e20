"""The entries among which somebody chooses: all of them while they are few, and those that they look for once not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from reviews.chronology.entries.counting import count_of
from reviews.chronology.entries.paging import entries_page
from reviews.chronology.entries.queries import EntryView, entries_by_id, entries_of
from reviews.chronology.views.rules import sought
from workbench import clock
from workbench.access import Actor

FEW = 300  # so many are offered in one list
FOUND = 50  # of more than that, so many of those that are like what is looked for


@dataclass(frozen=True)
class Offered:
    """Entries to choose from, in the order of the chronology."""

    entries: tuple[EntryView, ...]
    in_all: int  # how many entries the chronology has
    found: int  # how many of them are like what is looked for; all, when nothing is

    @property
    def is_whole(self) -> bool:
        """Whether every entry is offered."""
        return self.in_all <= FEW

    @property
    def by_id(self) -> Mapping[str, EntryView]:
        """Each of them by its id."""
        return {entry.id: entry for entry in self.entries}


def offered_entries(db: Session, actor: Actor, case_id: str, text: str = "", also: Collection[str] = ()) -> Offered:
    """What can be chosen, when somebody looks for this text or date; with what is chosen already."""
    in_all = count_of(db, actor, case_id)
    if in_all <= FEW:
        return Offered(entries_of(db, actor, case_id), in_all, in_all)
    page = entries_page(db, actor, case_id, sought(text, clock.today()), size=FOUND, is_flat=True)
    shown = {entry.id for entry in page.entries}
    if not set(also) <= shown:
        return Offered(tuple(entries_by_id(db, actor, case_id, shown | set(also)).values()), in_all, page.listed)
    return Offered(page.entries, in_all, page.listed)

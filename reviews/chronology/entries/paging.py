"""Reading some of the entries: a page of them, those grouped under others, and those that somebody looks for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.conditions import conditions
from reviews.chronology.entries.counting import ALL
from reviews.chronology.entries.line import label_of
from reviews.chronology.entries.models import Entry
from reviews.chronology.entries.queries import EntryView, entries_by_id, views_of
from reviews.chronology.views.rules import EntryFilter
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor

ON_A_PAGE = 50
MOST_UNDER = 25  # of one group, on a page that shows groups opened


@dataclass(frozen=True)
class EntriesPage:
    """Some of the entries in the order of the chronology, and what is grouped under or over them.

    With nothing filtered, a group is where its first entry stands, and the entries under it are on no page themselves.
    With a filter every entry that it wants stands in its own place, and `parents` says what those are a part of.
    """

    entries: tuple[EntryView, ...]
    first: int  # the number of the first of them, counted from 1
    listed: int  # how many there are on all pages together
    under: Mapping[str, int]  # how many entries are grouped under each of these that has any
    parents: Mapping[str, EntryView]  # what those of them that are grouped stand under, by that entry's id

    @property
    def last(self) -> int:
        """The number of the last of them."""
        return self.first + len(self.entries) - 1


@dataclass(frozen=True)
class BareEntry:
    """As much of an entry as a figure draws, and as a page is chosen by."""

    id: str
    happened: ImpreciseDate
    agency: str
    summary: str
    is_grouped: bool
    recorded_on: date | None = None

    @property
    def label(self) -> str:
        """Enough to know it by."""
        return label_of(self.happened, self.agency, self.summary)


def page_count(listed: int, size: int = ON_A_PAGE) -> int:
    """How many pages there are; one when there is nothing on it."""
    return max(1, -(-listed // size))


def entries_page(
    db: Session,
    actor: Actor,
    case_id: str,
    choice: EntryFilter = ALL,
    page: int = 1,
    size: int = ON_A_PAGE,
    *,
    is_flat: bool = False,
    bare: Sequence[BareEntry] | None = None,
    number: int | None = None,
) -> EntriesPage:
    """One page of the entries that the filter wants. A page past the last is the last.

    `is_flat` puts every entry in its own place even where nothing is filtered. With all of the entries at hand
    (`bare`), or how many they are (`number`), they are not looked for a second time.
    """
    has_groups = choice.is_empty and not is_flat
    the_case(db, actor, Permission.READ_CASE, case_id)
    wanted = conditions(case_id, choice)
    if has_groups:
        wanted = (*wanted, col(Entry.parent_id).is_(None))
    ids = None if bare is None else [one.id for one in bare if not (has_groups and one.is_grouped)]
    listed = len(ids) if ids is not None else None if has_groups else number
    if listed is None:
        listed = db.exec(select(func.count()).select_from(Entry).where(*wanted)).one()
    start = (min(max(page, 1), page_count(listed, size)) - 1) * size
    if ids is None:
        chosen = select(Entry).where(*wanted).order_by(Entry.sorted_by).offset(start).limit(size)
        entries = views_of(db, actor, case_id, db.exec(chosen).all())
    else:
        entries = tuple(entries_by_id(db, actor, case_id, ids[start : start + size]).values())
    under = _under(db, case_id, [entry.id for entry in entries])
    parents = entries_by_id(db, actor, case_id, {entry.parent_id for entry in entries if entry.parent_id})
    return EntriesPage(entries, start + 1, listed, under, parents)


def entries_under(
    db: Session, actor: Actor, case_id: str, parent_ids: Collection[str], most: int = MOST_UNDER
) -> Mapping[str, tuple[EntryView, ...]]:
    """The first entries that are grouped under each of these, in the order of the chronology."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    number = func.row_number().over(partition_by=col(Entry.parent_id), order_by=col(Entry.sorted_by)).label("number")
    inside = (*conditions(case_id, ALL), col(Entry.parent_id).in_(sorted(parent_ids)))
    numbered = sa.select(col(Entry.id), number).where(*inside).subquery()
    chosen = select(Entry).join(numbered, sa.and_(numbered.c.id == Entry.id, numbered.c.number <= most))
    rows = db.exec(chosen.order_by(col(Entry.parent_id), col(Entry.sorted_by))).all()
    grouped = groupby(views_of(db, actor, case_id, rows), key=lambda view: view.parent_id or "")
    return {parent_id: tuple(views) for parent_id, views in grouped}


def entry_ids(db: Session, actor: Actor, case_id: str, choice: EntryFilter, most: int) -> tuple[str, ...]:
    """The ids of the entries that the filter wants, in the order of the chronology, and not more than `most`."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Entry.id).where(*conditions(case_id, choice)).order_by(Entry.sorted_by).limit(most)
    return tuple(db.exec(chosen))


def bare_entries(
    db: Session, actor: Actor, case_id: str, choice: EntryFilter, most: int
) -> tuple[BareEntry, ...] | None:
    """All the entries that the filter wants, in the order of the chronology; nothing when they are more than `most`."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    names = (
        Entry.id, Entry.happened, Entry.as_written, Entry.agency, Entry.summary, Entry.parent_id, Entry.recorded_on
    )  # fmt: skip
    chosen = sa.select(*(col(name) for name in names)).where(*conditions(case_id, choice))
    rows = db.execute(chosen.order_by(col(Entry.sorted_by)).limit(most + 1)).all()
    if len(rows) > most:
        return None
    today = clock.today()
    return tuple(
        BareEntry(
            row.id,
            ImpreciseDate.from_stored(row.happened, row.as_written, today),
            row.agency,
            row.summary,
            row.parent_id is not None,
            row.recorded_on,
        )
        for row in rows
    )


def _under(db: Session, case_id: str, ids: Collection[str]) -> dict[str, int]:
    if not ids:
        return {}
    inside = (*conditions(case_id, ALL), col(Entry.parent_id).in_(sorted(ids)))
    counted = sa.select(col(Entry.parent_id), func.count()).where(*inside).group_by(col(Entry.parent_id))
    return {parent_id: number for parent_id, number in db.execute(counted) if parent_id}

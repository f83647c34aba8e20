"""Reading the chronology, in its one order, with who knew of each entry."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.dates.recorded import recorded_in_words
from reviews.chronology.entries.line import label_of
from reviews.chronology.entries.models import Entry
from reviews.chronology.kinds.rules import in_words, kind_for
from reviews.chronology.knowledge.queries import KnowledgeView, knowledge_about, knowledge_of
from reviews.chronology.knowledge.rules import Standing, standing_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered

MOST_UNCHOSEN = 300  # entries: while none is marked for the report, it shows all of no more than these


@dataclass(frozen=True)
class EntryView:
    """One thing that happened, with what is established of who knew of it."""

    id: str
    version: int
    happened: ImpreciseDate
    recorded_on: date | None
    position: int
    agency: str
    kind: str
    summary: str
    source: str
    is_key: bool
    details: Mapping[str, Any]  # the fields of its kind, by name
    parent_id: str | None  # the entry it is a part of
    import_id: str | None
    row_number: int | None
    created_at: datetime
    known_to: tuple[KnowledgeView, ...]

    @property
    def is_grouped(self) -> bool:
        """Whether it stands under another entry."""
        return self.parent_id is not None

    @property
    def in_words(self) -> str:
        """When it happened, as far as is known: “about November 2014 to February 2015”, “date not known”."""
        return self.happened.in_words

    @property
    def recorded_in_words(self) -> str:
        """“recorded 12 May 2015”, or that it was recorded late, and by how much; empty when it is not known."""
        return recorded_in_words(self.happened, self.recorded_on)

    @property
    def kind_in_words(self) -> str:
        """The source's word for what sort of thing it is, without its underscores."""
        return self.kind.replace("_", " ")

    @property
    def kind_with_details(self) -> str:
        """Its sort with what its own fields say: “home visit, announced, done: nobody home”."""
        return ", ".join(words for words in (self.kind_in_words, in_words(kind_for(self.kind), self.details)) if words)

    @property
    def label(self) -> str:
        """Date, agency and the start of what happened: enough to choose it from a list."""
        return label_of(self.happened, self.agency, self.summary)


@dataclass(frozen=True)
class Knew:
    """How an agency stood to an entry on some day, and whom the record names."""

    entry_id: str
    agency: str
    standing: Standing
    who: tuple[str, ...]


@remembered()
def entries_of(db: Session, actor: Actor, case_id: str) -> tuple[EntryView, ...]:
    """The whole chronology in its one order; what has no date comes last, parked and not lost.

    Without what was set aside because it was sent twice: that is in `set_aside_of`.
    """
    return _entries(db, actor, case_id, is_set_aside=False)


@remembered()
def set_aside_of(db: Session, actor: Actor, case_id: str) -> tuple[EntryView, ...]:
    """The entries that were set aside because they were sent twice, in the order of the chronology."""
    return _entries(db, actor, case_id, is_set_aside=True)


def _entries(db: Session, actor: Actor, case_id: str, *, is_set_aside: bool) -> tuple[EntryView, ...]:
    the_case(db, actor, Permission.READ_CASE, case_id)
    known: dict[str, list[KnowledgeView]] = {}
    for knowledge in knowledge_of(db, actor, case_id):
        known.setdefault(knowledge.entry_id, []).append(knowledge)
    chosen = select(Entry).where(Entry.case_id == case_id, col(Entry.is_set_aside).is_(is_set_aside))
    rows = db.exec(chosen.order_by(Entry.sorted_by)).all()
    today = clock.today()
    return tuple(_view(row, tuple(known.get(row.id, ())), today) for row in rows)


def entries_by_id(db: Session, actor: Actor, case_id: str, ids: Collection[str]) -> dict[str, EntryView]:
    """Those of the ids that are entries of this review. A later feature refuses the ids that are missing here."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    if not ids:
        return {}
    chosen = select(Entry).where(Entry.case_id == case_id, col(Entry.is_set_aside).is_(False))
    rows = db.exec(chosen.where(col(Entry.id).in_(sorted(set(ids))))).all()  # asked in order, SQLite looks at them all
    ordered = sorted(rows, key=lambda row: row.sorted_by)
    return {view.id: view for view in views_of(db, actor, case_id, ordered)}


def views_of(db: Session, actor: Actor, case_id: str, rows: Sequence[Entry]) -> tuple[EntryView, ...]:
    """These rows with who knew of them, in their order: for the queries of this feature, which read some entries."""
    known = knowledge_about(db, actor, case_id, [row.id for row in rows])
    today = clock.today()
    return tuple(_view(row, known.get(row.id, ()), today) for row in rows)


def entry_count(db: Session, actor: Actor, case_id: str) -> int:
    """How many entries the chronology has, without what was set aside."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(func.count()).select_from(Entry).where(Entry.case_id == case_id)
    return db.exec(chosen.where(col(Entry.is_set_aside).is_(False))).one()


def knew_on(db: Session, actor: Actor, case_id: str, on: date) -> tuple[Knew, ...]:
    """For each entry that can have happened by this day, how each agency of the chronology stood to it then.

    Undated entries are among them. An agency with nothing recorded has not been shown to have known, even of its own
    entry: the day something happened is never taken for the day it was known.
    """
    return knew_among(entries_of(db, actor, case_id), on)


def knew_among(entries: Collection[EntryView], on: date) -> tuple[Knew, ...]:
    """The same of some of the entries, and of the agencies that those name."""
    agencies = agencies_in(entries)
    return tuple(
        Knew(entry.id, agency, *standing_of([known for known in entry.known_to if known.agency == agency], on))
        for entry in entries
        if not entry.happened.surely_after(on)
        for agency in agencies
    )


def agencies_in(entries: Collection[EntryView]) -> tuple[str, ...]:
    """The agencies that the entries are about or known to, in the order in which they first appear."""
    named = [agency for entry in entries for agency in (entry.agency, *(known.agency for known in entry.known_to))]
    return tuple(dict.fromkeys(named))


def agencies_spelt(db: Session, case_id: str) -> tuple[str, ...]:
    """The agencies of the entries as they are written here, for a caller that has checked the permission itself."""
    return tuple(sorted(db.exec(select(Entry.agency).where(Entry.case_id == case_id).distinct())))


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What the chronology still lacks before the review can move on.

    It needs an entry with a date; and of a long one, a choice of what the report is to show.
    """
    chosen = select(Entry.id).where(Entry.case_id == case_id, col(Entry.is_set_aside).is_(False))
    if db.exec(chosen.where(col(Entry.happened).is_not(None)).limit(1)).first() is None:
        return (Gap("chronology", "Add at least one entry with a date to the chronology.", "chronology"),)
    is_long = db.exec(chosen.offset(MOST_UNCHOSEN).limit(1)).first() is not None
    if is_long and db.exec(chosen.where(col(Entry.is_key)).limit(1)).first() is None:
        ask = f"Mark the entries that the report is to show: there are more than {MOST_UNCHOSEN}."
        return (Gap("chronology", ask, "change-many"),)
    return ()


def _view(row: Entry, known_to: tuple[KnowledgeView, ...], today: date) -> EntryView:
    return EntryView(
        id=row.id,
        version=row.version,
        happened=ImpreciseDate.from_stored(row.happened, row.as_written, today),
        recorded_on=row.recorded_on,
        position=row.position,
        agency=row.agency,
        kind=row.kind,
        summary=row.summary,
        source=row.source,
        is_key=row.is_key,
        details=MappingProxyType(row.details),
        parent_id=row.parent_id,
        import_id=row.import_id,
        row_number=row.row_number,
        created_at=row.created_at,
        known_to=known_to,
    )

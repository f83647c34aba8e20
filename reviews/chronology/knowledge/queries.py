"""Reading who knew of the entries."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import the_case
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.knowledge.models import Knowledge
from reviews.chronology.knowledge.rules import since_in_words
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.remembering import remembered


@dataclass(frozen=True)
class KnowledgeView:
    """That an agency, or somebody in it, knew of an entry. An undated `known_from` means the day is not established."""

    id: str
    version: int
    entry_id: str
    agency: str
    who: str
    known_from: ImpreciseDate
    source: str
    staff_id: str | None = None  # the member of staff, where that is established; `who` is then their role and number

    @property
    def name(self) -> str:
        """“Police (duty sergeant)”, or the agency alone."""
        return f"{self.agency} ({self.who})" if self.who else self.agency

    @property
    def since_in_words(self) -> str:
        """“from 3 May 2015”, “by 3 May 2015”, or “day not established”."""
        return since_in_words(self.known_from)

    @property
    def in_words(self) -> str:
        """“Police (duty sergeant), from 3 May 2015”, or “Probation, day not established”."""
        return f"{self.name}, {self.since_in_words}"


@remembered()
def knowledge_of(db: Session, actor: Actor, case_id: str) -> tuple[KnowledgeView, ...]:
    """Everything recorded of who knew of this review's entries: by entry, then the earliest first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    return _views(db, case_id, select(Knowledge).where(Knowledge.case_id == case_id))


def knowledge_about(
    db: Session, actor: Actor, case_id: str, entry_ids: Collection[str]
) -> dict[str, tuple[KnowledgeView, ...]]:
    """What is recorded of who knew of these entries, the earliest first, by entry. Ids without any are absent."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    if not entry_ids:
        return {}
    about = select(Knowledge).where(Knowledge.case_id == case_id, col(Knowledge.entry_id).in_(sorted(entry_ids)))
    found = groupby(_views(db, case_id, about), key=lambda view: view.entry_id)
    return {entry_id: tuple(views) for entry_id, views in found}


def agencies_that_knew(db: Session, actor: Actor, case_id: str) -> tuple[str, ...]:
    """The agencies of which anything is recorded about what they knew, by name."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    named = select(Knowledge.agency).where(Knowledge.case_id == case_id).distinct()
    return tuple(sorted(db.exec(named)))


def _views(db: Session, case_id: str, statement: SelectOfScalar[Knowledge]) -> tuple[KnowledgeView, ...]:
    today = clock.today()
    staff = {member.id: member.label for member in people_in(db, case_id).staff}
    views = [
        KnowledgeView(
            id=row.id,
            version=row.version,
            entry_id=row.entry_id,
            agency=row.agency,
            who=staff.get(row.staff_id or "", row.who),
            staff_id=row.staff_id,
            known_from=ImpreciseDate.from_stored(row.known_from, row.as_written, today),
            source=row.source,
        )
        for row in db.exec(statement)
    ]
    return tuple(
        sorted(views, key=lambda view: (view.entry_id, view.known_from.sort_key, view.agency, view.who, view.id))
    )

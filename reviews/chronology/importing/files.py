"""The files that were taken in: what each was called, how much it gave, and whose account it is."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.importing.models import Import
from reviews.chronology.importing.rules import named
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.audit.queries import who_did
from workbench.remembering import remembered
from workbench.ui.words import count, moment


@dataclass(frozen=True)
class ImportView:
    """A file that was taken in."""

    id: str
    file_name: str
    rows_accepted: int
    contribution_id: str | None
    taken_in_at: datetime
    taken_in_by: str

    @property
    def in_words(self) -> str:
        """“account.xlsx: 45 entries, taken in 3 April 2026, 11:42am”."""
        number = count(self.rows_accepted, "entry", "entries")
        return f"{self.file_name}: {number}, taken in {moment(self.taken_in_at)}"


@remembered()
def imports_of(db: Session, actor: Actor, case_id: str) -> tuple[ImportView, ...]:
    """The files that were taken into this review, the first one first."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    chosen = select(Import).where(Import.case_id == case_id).order_by(col(Import.created_at), col(Import.id))
    rows = db.exec(chosen).all()
    actors = who_did(db, "chronology_imported", [row.id for row in rows])
    names = names_of(db, actors.values())
    return tuple(
        ImportView(
            row.id,
            named(row.file_name, row.sheet),
            row.rows_accepted,
            row.contribution_id,
            row.created_at,
            names.get(actors.get(row.id, ""), "somebody not recorded"),
        )
        for row in rows
    )

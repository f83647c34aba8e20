"""Reading the views that were kept."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.views.models import SavedView
from reviews.chronology.views.rules import EntryFilter, from_plain
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class ViewOf:
    """A choice of entries, kept under a name."""

    id: str
    name: str
    choice: EntryFilter
    is_shared: bool
    is_mine: bool

    @property
    def label(self) -> str:
        """“Police in 2015 (shared)”."""
        if not self.is_shared:
            return self.name
        return f"{self.name} (shared)" if self.is_mine else f"{self.name} (shared by a colleague)"


def saved_views_of(db: Session, actor: Actor, case_id: str) -> tuple[ViewOf, ...]:
    """The views of this chronology that this person may use, their own first, each by its name."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    mine = col(SavedView.account_id) == actor.account_id
    chosen = select(SavedView).where(SavedView.case_id == case_id, mine | col(SavedView.is_shared).is_(True))
    rows = db.exec(chosen.order_by(col(SavedView.name), col(SavedView.id))).all()
    views = (
        ViewOf(row.id, row.name, from_plain(row.choice), row.is_shared, row.account_id == actor.account_id)
        for row in rows
    )
    return tuple(sorted(views, key=lambda view: not view.is_mine))

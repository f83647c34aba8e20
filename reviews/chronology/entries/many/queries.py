"""Reading what somebody can undo, and do again."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.models import Act
from reviews.chronology.entries.rules import ActKind
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.ui.words import clock_time, count


@dataclass(frozen=True)
class ActView:
    """One of the person's own acts on a chronology."""

    kind: ActKind
    entries: int
    at: datetime

    @property
    def in_words(self) -> str:
        """“50 entries added, 11:42am”."""
        return f"{count(self.entries, 'entry', 'entries')} {self.kind.value}, {clock_time(self.at)}"


@dataclass(frozen=True)
class LastActs:
    """What this person can undo, the last first, and what they can do again, the first undone last."""

    done: tuple[ActView, ...] = ()
    undone: tuple[ActView, ...] = ()


def last_acts(db: Session, actor: Actor, case_id: str) -> LastActs:
    """The last acts of this person on this chronology. Nobody sees another person's."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    columns = select(Act.kind, Act.entries, Act.created_at, Act.is_undone)
    mine = columns.where(Act.case_id == case_id, Act.account_id == actor.account_id).order_by(col(Act.number).desc())
    rows = db.exec(mine).all()
    done = tuple(ActView(ActKind(kind), entries, at) for kind, entries, at, is_undone in rows if not is_undone)
    undone = tuple(ActView(ActKind(kind), entries, at) for kind, entries, at, is_undone in reversed(rows) if is_undone)
    return LastActs(done, undone)

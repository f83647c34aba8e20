"""How far the disclosure editions of a review have come. Both what reads and what writes of them begins here."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reports.disclosure.models import Disclosure
from reports.disclosure.rules import State
from reviews.cases.queries import CaseView, the_case
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import EditionView, latest_edition
from reviews.permissions import Permission
from reviews.stages import APPROVED
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.errors import NotAllowed
from workbench.remembering import remembered

NOT_FOUND = (
    "We cannot find that disclosure edition, or you do not have access to it. Open the review and go to it there."
)


@dataclass(frozen=True)
class Removal:
    """One removal, as the log keeps it: never the words."""

    where: str
    whose: str
    sort: str
    reason: str
    how: str
    why: str  # what the second person said, where they were asked


@dataclass(frozen=True)
class DisclosureView:
    """A disclosure edition."""

    id: str
    version: int
    number: int
    state: State
    edition_id: str
    drafted_digest: str
    prepared_by: str
    preparer: str
    decided_by: str
    decided_at: datetime | None
    created_at: datetime
    reason: str
    digest: str
    is_superseded: bool
    removals: tuple[Removal, ...]
    left_in: frozenset[str]

    @property
    def can_be_given(self) -> bool:
        """Whether it is approved and no newer text stands in its place."""
        return self.state is State.APPROVED and not self.is_superseded


def final_text(db: Session, actor: Actor, case: CaseView) -> EditionView | None:
    """The final full edition that stands now."""
    latest = latest_edition(db, actor, case.id, EditionKind.FULL) if case.stage in APPROVED else None
    return latest if latest is not None and latest.is_final else None


@remembered()
def disclosures_of(db: Session, actor: Actor, case_id: str) -> tuple[DisclosureView, ...]:
    """The disclosure editions of a review, the newest first."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    rows = rows_of(db, case.id)
    final = final_text(db, actor, case)
    told_at = max(offence.recorded_at for offence in case.offences)  # an edition says what had come of the charges
    names = names_of(db, [account for row in rows for account in (row.prepared_by, row.decided_by)])
    return tuple(
        DisclosureView(
            **row.model_dump(
                include={
                    "id", "version", "number", "state", "edition_id", "drafted_digest", "prepared_by", "decided_at",
                    "created_at", "reason", "digest",
                }
            ),
            preparer=names.get(row.prepared_by, ""),
            decided_by=names.get(row.decided_by or "", ""),
            is_superseded=(
                row is not rows[0] or final is None or final.id != row.edition_id or told_at > row.created_at
            ),
            removals=tuple(Removal(*removal) for removal in row.removals),
            left_in=frozenset(row.left_in),
        )
        for row in rows
    )  # fmt: skip


def disclosure_by_id(db: Session, actor: Actor, case_id: str, disclosure_id: str) -> DisclosureView:
    """One disclosure edition of this review."""
    found = [one for one in disclosures_of(db, actor, case_id) if one.id == disclosure_id]
    if not found:
        raise NotAllowed(NOT_FOUND)
    return found[0]


def edition_to_give(db: Session, actor: Actor, case_id: str) -> DisclosureView | None:
    """The edition that may be given now: approved, not withdrawn, of the text that is final."""
    newest = next(iter(disclosures_of(db, actor, case_id)), None)
    return newest if newest is not None and newest.can_be_given else None


def rows_of(db: Session, case_id: str) -> list[Disclosure]:
    """The rows, the newest first, for a caller that has checked the permission itself."""
    statement = select(Disclosure).where(Disclosure.case_id == case_id)
    return list(db.exec(statement.order_by(col(Disclosure.number).desc())))

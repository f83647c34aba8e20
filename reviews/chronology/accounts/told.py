"""The entries of a review as they are held against one another."""

from collections.abc import Mapping

from sqlmodel import Session

from reviews.cases.queries import the_case
from reviews.chronology.accounts.nearness import Told
from reviews.chronology.entries.compared import texts_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.audit.queries import last_change_but_for

# Decisions about accounts: they change no entry, and so nothing that is found among the entries.
DECIDED = (
    "account_group_made", "account_group_changed", "account_group_ended", "account_joined_group",
    "account_left_group", "accounts_kept_apart", "accounts_kept_apart_changed", "accounts_no_longer_kept_apart",
)  # fmt: skip


def state_of_entries(db: Session, actor: Actor, case_id: str) -> int:
    """What changes when something of the review does: while it is the same, so is what is found among its entries."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    return last_change_but_for(db, case_id, DECIDED)


def told_entries(db: Session, actor: Actor, case_id: str) -> tuple[Told, ...]:
    """Every entry as it is compared, without what was set aside."""
    return tuple(
        Told(text.id, text.agency, text.summary, text.earliest, text.latest, text.at_time, _compared(text.details))
        for text in texts_of(db, actor, case_id)
    )


def _compared(details: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((name, str(value)) for name, value in details.items() if value not in (None, "", [])))

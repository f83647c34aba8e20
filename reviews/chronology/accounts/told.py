"""The entries of a review as they are held against one another."""

from collections.abc import Mapping

from sqlmodel import Session

from reviews.chronology.accounts.nearness import Told
from reviews.chronology.entries.compared import texts_of
from workbench.access import Actor


def told_entries(db: Session, actor: Actor, case_id: str) -> tuple[Told, ...]:
    """Every entry as it is compared, without what was set aside."""
    return tuple(
        Told(text.id, text.agency, text.summary, text.earliest, text.latest, text.at_time, _compared(text.details))
        for text in texts_of(db, actor, case_id)
    )


def _compared(details: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    return tuple(sorted((name, str(value)) for name, value in details.items() if value not in (None, "", [])))

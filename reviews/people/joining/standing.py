"""The decisions that stand about a person, and the chain of joinings that makes one person of several."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.people.joining.models import SamePerson
from reviews.people.joining.rules import Verdict, one_person


def standing_about(db: Session, person_ids: Collection[str]) -> list[SamePerson]:
    """The decisions that stand about any of these people, in the order in which they were made."""
    wanted = sorted(person_ids)
    about = sa.or_(col(SamePerson.person_id).in_(wanted), col(SamePerson.other_id).in_(wanted))
    statement = select(SamePerson).where(col(SamePerson.is_standing).is_(True), about)
    return list(db.exec(statement.order_by(col(SamePerson.created_at), col(SamePerson.id))))


def joined_with(db: Session, person_id: str) -> frozenset[str]:
    """Everybody who was said to be this person, and this person."""
    found = frozenset({person_id})
    while True:
        joined = [(row.person_id, row.other_id) for row in standing_about(db, found) if row.verdict is Verdict.JOINED]
        more = one_person(person_id, joined)
        if more <= found:
            return found
        found |= more

"""Numbers that people call things by: 1, 2, 3 … within a review."""

from sqlmodel import Session, func, select


def next_number(db: Session, number: int, *among: bool) -> int:
    """The number after the highest: `next_number(db, Finding.number, Finding.case_id == case.id)`.

    Two who ask at the same moment may be told the same. A UNIQUE constraint, or the review held for a change, sees that
    only one of them uses it.
    """
    return (db.exec(select(func.max(number)).where(*among)).one() or 0) + 1

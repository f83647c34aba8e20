"""The improvements of every review at once, for callers that have checked of which reviews they may tell what.

There can be thousands, and a screen waits for them: they are read as plain rows, and only what is asked for.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from reviews.findings.tagged import taken_out
from reviews.improvement.models import Improvement
from reviews.improvement.reference import kinds_named
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.strength import ChangeStrength, strength_of

TABLE = sa.inspect(Improvement).local_table.c
FACTORS, KINDS = (sa.type_coerce(column, sa.String) for column in (TABLE.factor_ids, TABLE.kinds))


@dataclass(frozen=True, slots=True)
class Brief:
    """An improvement of one of many reviews, in short."""

    id: str
    case_id: str
    number: int
    what: str
    how_known: str
    owner: str
    by_on: date
    level: ImprovementLevel
    strength: ChangeStrength | None


def words_everywhere(db: Session) -> Sequence[Any]:
    """Of every improvement its id, its review, what is to change, and the ids of its factors as one text; unordered."""
    said = sa.select(TABLE.id, TABLE.case_id, TABLE.what, sa.cast(FACTORS, sa.String).label("factor_ids"))
    return _read(db, said, is_ordered=False)


def due_before(db: Session, day: date) -> Sequence[Any]:
    """Of every improvement that the report says is due before this day its id, its review and that day."""
    return _read(db, sa.select(TABLE.id, TABLE.case_id, TABLE.by_on).where(TABLE.by_on < day))


def briefs(db: Session, ids: Collection[str] | None = None) -> tuple[Brief, ...]:
    """These improvements in short, or all of them."""
    columns = (getattr(TABLE, name) for name in Brief.__dataclass_fields__ if name != "strength")
    statement = sa.select(*columns, sa.cast(KINDS, sa.String).label("kinds"))
    if ids is not None:
        statement = statement.where(TABLE.id.in_(sorted(ids)))
    return tuple(
        Brief(
            row.id,
            row.case_id,
            row.number,
            row.what,
            row.how_known,
            row.owner,
            row.by_on,
            row.level,
            _strength(row.kinds),
        )
        for row in _read(db, statement)
    )


def _read(db: Session, statement: sa.Select[Any], *, is_ordered: bool = True) -> Sequence[Any]:
    """The rows of review after review, without those whose finding was taken out."""
    wanted = statement.where(TABLE.finding_id.not_in(sorted(taken_out(db))))
    return db.connection().execute(wanted.order_by(TABLE.case_id, TABLE.number) if is_ordered else wanted).all()


@lru_cache(maxsize=1024)
def _strength(kinds: str) -> ChangeStrength | None:
    return strength_of(kinds_named(json.loads(kinds)))

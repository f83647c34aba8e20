"""An `EntryFilter` as conditions for the database: one for each thing that is asked."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlmodel import col

from reviews.chronology.certainty import surely_after, surely_by
from reviews.chronology.entries.models import Entry
from reviews.chronology.knowledge.conditions import learned, stood
from reviews.chronology.views.rules import EntryFilter

Condition = sa.ColumnElement[bool]
_SPECIAL = re.compile("[%_/]")
UNDATED = "1"  # how `sorted_by` begins where there is no date, after everything that has one


def conditions(case_id: str, choice: EntryFilter) -> tuple[Condition, ...]:
    """What holds of an entry of this review that the filter wants. What was set aside is no part of the chronology."""
    return (col(Entry.case_id) == case_id, col(Entry.is_set_aside).is_(False), *_asked(case_id, choice))


def ids_wanted(case_id: str, choice: EntryFilter) -> sa.Select[Any]:
    """The ids of the entries that the filter wants, for a condition of another feature's."""
    return sa.select(col(Entry.id)).where(*conditions(case_id, choice))


def is_dated() -> Condition:
    """Whether anything is known of when it happened."""
    return col(Entry.sorted_by) < UNDATED


def _asked(case_id: str, choice: EntryFilter) -> Iterator[Condition]:
    if choice.agencies:
        yield col(Entry.agency).in_(choice.agencies)
    if choice.kinds:
        yield col(Entry.kind).in_(choice.kinds)
    if choice.since or choice.until:
        yield is_dated()
    if choice.since:
        yield ~surely_by(col(Entry.happened), col(Entry.latest), choice.since - timedelta(days=1))
    if choice.until:
        yield ~surely_after(col(Entry.happened), col(Entry.earliest), choice.until)
    if choice.is_key:
        yield col(Entry.is_key).is_(True)
    if choice.is_undated:
        yield ~is_dated()
    if choice.knew:
        yield stood(case_id, col(Entry.id), choice.knew, choice.standing, choice.on)
    if choice.under:
        yield col(Entry.parent_id) == choice.under
    if choice.by:
        yield ~surely_after(col(Entry.happened), col(Entry.earliest), choice.by)
    if choice.by and choice.learned_after:
        yield learned(case_id, col(Entry.id), choice.learned_after, choice.by)
    for piece in choice.pieces:
        yield _says(piece)


def _says(piece: str) -> Condition:
    """Whether it says this anywhere, in large letters or small."""
    pattern = "%" + _SPECIAL.sub(r"/\g<0>", piece) + "%"
    return sa.or_(*(says(col(column), pattern) for column in (Entry.summary, Entry.source, Entry.agency, Entry.kind)))


class says(GenericFunction[bool]):  # noqa: N801 - in SQL, a function
    """Whether a text is like a pattern, in large letters or small.

    SQLite's LIKE takes no notice of large and small (of English letters: there an É is not an é), and PostgreSQL's
    ILIKE of none. Turning every text into small letters first takes three times as long.
    """

    type = sa.Boolean()
    inherit_cache = True


@compiles(says)
def _ilike(element: says, compiler: SQLCompiler, **how: Any) -> str:
    text, pattern = (compiler.process(part, **how) for part in element.clauses)
    return f"({text} {'LIKE' if compiler.dialect.name == 'sqlite' else 'ILIKE'} {pattern} ESCAPE '/')"

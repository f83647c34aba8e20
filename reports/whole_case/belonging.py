"""Which tables belong to a review, found in the tables themselves, so that a feature added later is not forgotten.

A table belongs when its rows name their review (`case_id`), or lead to a row that does. What leads to a review and is
left out all the same, and what belongs to no review, is listed here with the reason; a test holds the two together
against every table there is.
"""

from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel.sql.sqltypes import AutoString

from reports.tables import metadata
from reports.whole_case.shapes import ColumnShape, Kind, TableShape
from workbench.base import Record, UtcDateTime

CASE = "review_case"
AUDIT = "audit_earlier"
ACCOUNT, FACTOR = "account", "factor"

# Rows that lead to a review, and stay behind.
LEFT_BEHIND = {
    "audit_entry": "the chain belongs to one database; what it says of the review goes along as a readable part",
    "audit_history": "values kept beside the chain, which are erased where it is",
    "same_person": "speaks of two reviews, and can be decided again where both are",
    "working_copy": "a file that somebody had made for themselves, and that can be made again",
    "unsent_text": "typed and not yet sent: no part of the record",
    "unsent_finding": "typed and not yet sent: no part of the record",
    "chronology_unsent_rows": "typed and not yet sent: no part of the record",
}
# Rows that lead to no review.
OF_NO_REVIEW = {
    "account": "people who can sign in: each one named by the review goes along by name",
    "role_grant": "what an account may do is for its own database to say",
    "operator": "what an account may do is for its own database to say",
    "sign_in": "sessions",
    "file_token": "leave to fetch a file, for ten minutes",
    "mark": "says what kind of database it is",
    "audit_head": "the chain belongs to one database",
    "draft_text": "typed and not yet sent: no part of the record",
    "taxonomy_version": "the shared vocabulary: named by version, and found where the review is restored",
    "factor": "the shared vocabulary: named by version, and found where the review is restored",
    "taxonomy_draft": "the next version of the vocabulary",
    "taxonomy_draft_factor": "the next version of the vocabulary",
    "taxonomy_draft_comment": "the next version of the vocabulary",
    "suggestion_model": "learned from many reviews",
    "calibration_answer": "practice, about no review",
    "chronology_remembered_mapping": "how an agency's sheets are laid out, whichever review they are for",
    "caseload_return": "national figures of everybody on probation, about no review",
    "caseload_figure": "national figures of everybody on probation, about no review",
    "codings_file": "a file of several reviews, that can be made again",
}


@cache
def belonging() -> tuple[sa.Table, ...]:
    """The tables of a review, each after those that its rows point at."""
    return tuple(table for table in metadata.sorted_tables if _leads(table.name) and table.name not in LEFT_BEHIND)


def left_behind() -> tuple[sa.Table, ...]:
    """The tables whose rows lead to a review and stay behind."""
    return tuple(table for table in metadata.sorted_tables if _leads(table.name) and table.name in LEFT_BEHIND)


@cache
def shapes() -> tuple[TableShape, ...]:
    """What the tables of a review look like, in the same order."""
    return tuple(shape_of(table) for table in belonging())


def of_the_review(table: sa.Table, case_id: str) -> sa.ColumnElement[bool]:
    """The claim that a row of this table belongs to this review."""
    if table.name == CASE:
        return table.c.id == case_id
    if "case_id" in table.c:
        return table.c.case_id == case_id
    column, target = _way(table)
    return column.in_(sa.select(target.c.id).where(of_the_review(target, case_id)))


def shape_of(table: sa.Table) -> TableShape:
    """What a table looks like."""
    return TableShape(table.name, tuple(_column(table, column) for column in table.columns))


def _leads(name: str) -> bool:
    table = metadata.tables[name]
    return name == CASE or "case_id" in table.c or any(_leads(target.name) for _, target in _ways(table))


def _ways(table: sa.Table) -> list[tuple[sa.Column[Any], sa.Table]]:
    keys = sorted(table.foreign_keys, key=lambda key: key.parent.name)
    return [(key.parent, key.column.table) for key in keys if key.column.table is not table]


def _way(table: sa.Table) -> tuple[sa.Column[Any], sa.Table]:
    """The column that says to which review a row belongs, by way of another table: one that is never empty."""
    return next((column, to) for column, to in _ways(table) if not column.nullable and _leads(to.name))


def _column(table: sa.Table, column: sa.Column[Any]) -> ColumnShape:
    kind = _sort(column)
    leads_to = next((key.column.table.name for key in column.foreign_keys), "")
    return ColumnShape(
        name=column.name,
        kind=_kind(table, column),
        is_optional=bool(column.nullable),
        longest=kind.length if isinstance(kind, sa.String) and not isinstance(kind, sa.Enum) else None,
        words=tuple(kind.enums) if isinstance(kind, sa.Enum) else (),
        leads_to=leads_to,
    )


_KINDS: tuple[tuple[type[Any], Kind], ...] = (
    (sa.String, Kind.TEXT),  # words of an enumeration are text too
    (sa.Boolean, Kind.CLAIM),
    (sa.Integer, Kind.NUMBER),
    (sa.Float, Kind.FRACTION),
    (sa.Date, Kind.DAY),
    (UtcDateTime, Kind.MOMENT),
    (sa.LargeBinary, Kind.BYTES),
)


def _kind(table: sa.Table, column: sa.Column[Any]) -> Kind:
    sort = _sort(column)
    if isinstance(sort, sa.JSON):
        (model,) = (mapper.class_ for mapper in Record._sa_registry.mappers if mapper.local_table is table)
        return Kind.LIST if str(model.model_fields[column.name].annotation).startswith("list") else Kind.NAMED
    return next(kind for of_type, kind in _KINDS if isinstance(sort, of_type))


def _sort(column: sa.Column[Any]) -> sa.types.TypeEngine[Any]:
    """The type of a column, without the wrapping in which SQLModel hands over its text."""
    return column.type.impl_instance if isinstance(column.type, AutoString) else column.type

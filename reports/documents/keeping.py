"""Files of editions, as they are kept: made once with each layout, so that two readers have one file.

The files of frozen editions and those of disclosure editions lie in two tables with the same columns. Who may have one
made, and what is recorded of it, each says for itself.
"""

from dataclasses import dataclass
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import defer
from sqlalchemy.sql.base import ExecutableOption
from sqlmodel import Field, Session, col, select

from reports.documents.making import MadeFile
from reports.documents.rules import LAYOUT
from reviews.editions.kinds import FileFormat
from workbench.base import Record, one_of


class FileOfEdition(Record):
    """What is kept of a file. A table of such files adds which edition each was made of."""

    case_id: str = Field(foreign_key="review_case.id", index=True)
    format: FileFormat = Field(sa_type=one_of(FileFormat))
    layout: int  # of the templates it was made with
    pages: int  # 0 for a file that has none
    size: int  # in bytes
    sha256: str = Field(max_length=64)  # of the bytes
    content: bytes = Field(sa_type=sa.LargeBinary)


@dataclass(frozen=True)
class FileView:
    """A file that is made, without its bytes."""

    id: str
    format: FileFormat
    pages: int
    size: int
    sha256: str


F = TypeVar("F", bound=FileOfEdition)


def without_bytes(table: type[F]) -> ExecutableOption:
    """For a query: the bytes are read when a file is taken, and not before."""
    return defer(sa.inspect(table).column_attrs["content"].class_attribute)


def files_made(db: Session, table: type[F], **edition: str) -> tuple[FileView, ...]:
    """The files of an edition with the layout of today. `edition` is the table's own field for it, and its id."""
    chosen = select(table).where(table.layout == LAYOUT).filter_by(**edition).order_by(col(table.format))
    rows = db.exec(chosen.options(without_bytes(table)))
    return tuple(FileView(row.id, row.format, row.pages, row.size, row.sha256) for row in rows)


def file_made(db: Session, table: type[F], file_format: FileFormat, **edition: str) -> FileView | None:
    """The file of this format, once somebody has made it."""
    return next((file for file in files_made(db, table, **edition) if file.format is file_format), None)


def add_file(db: Session, table: type[F], made: MadeFile, case_id: str, **edition: Any) -> F:
    """Keep a file that was made. The audit record is given its digest: the history of values is no place for bytes."""
    row = table(
        case_id=case_id,
        format=made.format,
        layout=LAYOUT,
        pages=made.pages,
        size=len(made.content),
        sha256=made.sha256,
        content=made.content,
        **edition,
    )
    db.add(row)
    return row

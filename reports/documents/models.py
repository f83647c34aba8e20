"""Files made from frozen editions."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.editions.kinds import FileFormat
from workbench.base import Record, one_of


class RenderedFile(Record, table=True):
    """A file made from a frozen edition. It is made once and its bytes are kept, so that two readers have one file."""

    __tablename__ = "rendered_file"
    __table_args__ = (sa.UniqueConstraint("edition_id", "format", "layout"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    edition_id: str = Field(foreign_key="edition.id", index=True)
    format: FileFormat = Field(sa_type=one_of(FileFormat))
    layout: int  # of the templates it was made with
    pages: int  # 0 for a file that has none
    size: int  # in bytes
    sha256: str = Field(max_length=64)  # of the bytes
    content: bytes = Field(sa_type=sa.LargeBinary)

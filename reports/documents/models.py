"""Files made from frozen editions, and to whom each was given."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field

from reports.documents.keeping import FileOfEdition
from reports.documents.rules import Channel
from reports.leaving import MOST_TO_WHOM
from workbench.base import Record, Text, Utc, one_of


class RenderedFile(FileOfEdition, table=True):
    """A file made from a frozen edition. It is made once and its bytes are kept, so that two readers have one file."""

    __tablename__ = "rendered_file"
    __table_args__ = (sa.UniqueConstraint("edition_id", "format", "layout"),)

    edition_id: str = Field(foreign_key="edition.id", index=True)


class FileTaken(Record, table=True):
    """A file that somebody took: for themselves, or for somebody outside, and then to whom it went and why."""

    __tablename__ = "report_file_taken"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    file_id: str = Field(foreign_key="rendered_file.id", index=True)
    taken_by_id: str = Field(foreign_key="account.id", index=True)
    taken_at: datetime | None = Field(default=None, sa_type=Utc)  # none until the file is fetched
    to_whom: str = Field(default="", max_length=MOST_TO_WHOM)  # empty for those who took it for themselves
    why: str = Field(default="", sa_type=Text)
    channel: Channel = Field(default=Channel.WORKBENCH, sa_type=one_of(Channel))

"""What the reviewer said of contradictions."""

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Text


class Resolution(Record, table=True):
    """In which words a contradiction was resolved. It stays when the contradiction goes, and waits should it return."""

    __tablename__ = "contradiction_resolution"
    __table_args__ = (sa.UniqueConstraint("case_id", "key"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    key: str = Field(max_length=80)  # what does not fit with what, and about which area or concern
    words: str = Field(sa_type=Text)
    rests_on: str = Field(max_length=64)  # digest of the answers, concerns and changes it was said of

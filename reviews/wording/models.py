"""Remarks on wording that somebody left as they are."""

import sqlalchemy as sa
from sqlmodel import Field

from taxonomy.wording.rules import Kind
from workbench.base import Record, one_of


class WordingLeft(Record, table=True):
    """One remark in one sentence, left as it is. Once the sentence is changed, the remark is made again."""

    __tablename__ = "wording_left"
    __table_args__ = (sa.UniqueConstraint("case_id", "digest"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    kind: Kind = Field(sa_type=one_of(Kind, "wording_kind"))
    digest: str = Field(max_length=64)  # of the kind, the words and the sentence
    left_by_id: str = Field(foreign_key="account.id")

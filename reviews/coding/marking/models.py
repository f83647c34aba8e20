"""Words of a review's texts with factors on them."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.coding.marking.rules import Part
from workbench.base import Record, Text, one_of


class WordMark(Record, table=True):
    """Words that somebody chose in a text of a review, and the factor they put on them.

    It points at no row of the text's: a text that is taken out, or whose words are changed, leaves the mark with the
    words as they stood. What it says of the place holds for the text of that digest.
    """

    __tablename__ = "word_mark"
    __table_args__ = (
        sa.CheckConstraint("start_at >= 0 AND end_at > start_at", name="somewhere"),
        sa.UniqueConstraint(
            "about_id",
            "part",
            "start_at",
            "end_at",
            "factor_id",
            "marked_by_id",
            "said_by",
            "digest",
            name="uq_word_mark_once",
        ),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    part: Part = Field(sa_type=one_of(Part))
    about_id: str = Field(max_length=36, index=True)  # of the entry, finding or interview
    start_at: int  # code points from the start of the text as it then stood
    end_at: int  # after the last one
    exact: str = Field(sa_type=Text)  # the words themselves
    prefix: str = Field(default="", sa_type=Text)  # what stood just before them
    suffix: str = Field(default="", sa_type=Text)  # and just after
    digest: str = Field(max_length=64)  # SHA-256 of the text as it then stood
    factor_id: str = Field(foreign_key="factor.id", index=True)  # of the version that was in force
    marked_by_id: str = Field(foreign_key="account.id", index=True)
    said_by: str = Field(default="", max_length=120)  # whom the file names that it came from; empty: marked here
    note: str = Field(default="", sa_type=Text)

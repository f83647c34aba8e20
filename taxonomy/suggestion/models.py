"""What was learned from accepted tags: one row for each training."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record


class SuggestionModel(Record, table=True):
    """A classifier trained on tags that people put. It holds numbers and codes, and no word of any review."""

    __tablename__ = "suggestion_model"
    __table_args__ = (sa.UniqueConstraint("number"),)

    number: int  # 1, 2, 3 …: the last is in use
    version_id: str = Field(foreign_key="taxonomy_version.id", index=True)  # of the vocabulary it was trained with
    trained_by_id: str = Field(foreign_key="account.id")
    engine: str = Field(max_length=12)  # the version of the engine it was measured with
    examples: int  # findings it was trained on
    examples_digest: str = Field(max_length=64)  # of their words and factors
    digest: str = Field(max_length=64)  # of its content
    weight: float  # how much it counts; 0: it made nothing better, and is not used
    codes: list[Any] = Field(default_factory=list, sa_type=Json)  # of the factors it knows
    measured: dict[str, Any] = Field(
        default_factory=dict, sa_type=Json
    )  # on what was held back, without it and with it
    content: bytes = Field(sa_type=sa.LargeBinary)

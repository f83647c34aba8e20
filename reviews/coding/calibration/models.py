"""What somebody answered to a calibration case."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Json, Record


class CalibrationAnswer(Record, table=True):
    """One person's coding of one invented text. They see the agreed answer after it, so it is given once."""

    __tablename__ = "calibration_answer"
    __table_args__ = (sa.UniqueConstraint("account_id", "text_id"),)

    account_id: str = Field(foreign_key="account.id", index=True)
    text_id: str = Field(max_length=40)  # of the invented text, in the reference data
    factors: list[Any] = Field(default_factory=list, sa_type=Json)  # guids

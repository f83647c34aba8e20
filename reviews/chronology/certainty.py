"""`ImpreciseDate.surely_by` and `surely_after`, asked of a database that keeps dates as EDTF with their bounds.

“About” gives a month either way, or a year at an end of which only the year is given. A date in the database is
compared with the day moved by as much, so that nothing is reckoned row by row. Tests hold the two against each other.
"""

from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

Column = Mapped[Any]
_MONTH, _YEAR = timedelta(days=31), timedelta(days=366)


def surely_by(edtf: Column, latest: Column, day: date) -> sa.ColumnElement[bool]:
    """Whether it had certainly begun and ended by the end of this day. Never null."""
    is_about = edtf.like("%~%")
    is_by_the_year = edtf.like("____~") | edtf.like("%/____~")
    return sa.and_(
        latest.is_not(None),
        latest <= day,
        ~is_about | (latest <= day - _MONTH),
        ~(is_about & is_by_the_year) | (latest <= day - _YEAR),
    )


def surely_after(edtf: Column, earliest: Column, day: date) -> sa.ColumnElement[bool]:
    """Whether it certainly had not begun by the end of this day. Never null."""
    is_about = edtf.like("%~%")
    return sa.and_(
        earliest.is_not(None),
        earliest > day,
        ~is_about | (earliest > day + _MONTH),
        ~edtf.like("____~%") | (earliest > day + _YEAR),
    )

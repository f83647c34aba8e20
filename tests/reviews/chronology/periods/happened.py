"""Entries as the periods see them."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import order_of
from reviews.chronology.gaps.windows import Happening, window
from reviews.chronology.kinds.rules import check_details, kind_of

TODAY = date(2026, 4, 3)
FIRST, LAST = date(2025, 6, 2), date(2026, 1, 9)
_numbers = count(1)


def happened(kind: str, when: str, *, position: int = 0, **details: Any) -> Happening:
    """An entry of this kind. `from_` stands for the field called from."""
    details = {name.rstrip("_"): value for name, value in details.items()}
    check_details(kind_of(kind), details)
    known = ImpreciseDate.from_text(when, TODAY)
    name = f"{kind}-{next(_numbers)}"
    order = order_of(known, position, None, datetime(2026, 1, 1, tzinfo=UTC), name)
    return Happening(name, order, kind, "Probation", window(known), details)

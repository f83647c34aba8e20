"""Each home visit on record: planned, done, in time, late or missing; and how many of each. Pure.

A visit has a day by which it was required when the entry gives one. What the level of risk in force required is
reckoned by the gaps, from the dated reference data, and is counted beside it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reviews.chronology.gaps.windows import Happening, Window
from reviews.chronology.periods.transfers import Came


@dataclass(frozen=True)
class HomeVisit:
    """One visit, made or only planned. What the record does not say is empty."""

    entry_id: str
    purpose: str
    is_announced: bool | None
    planned_on: date | None
    is_done: bool | None
    required_by: date | None
    came: Came
    present: str
    outcome: str


def home_visits(happened: Iterable[Happening], end: date) -> tuple[HomeVisit, ...]:
    """Every home visit on record, in the order of the chronology. `end` is the last day of the time under review."""
    return tuple(
        HomeVisit(
            entry_id=one.id,
            purpose=str(one.details.get("purpose", "")),
            is_announced=one.details.get("announced"),
            planned_on=one.day("planned_on"),
            is_done=one.details.get("done"),
            required_by=one.day("required_by"),
            came=_came(one.details.get("done"), one.window, one.day("required_by"), end),
            present=str(one.details.get("present", "")),
            outcome=str(one.details.get("outcome", "")),
        )
        for one in happened
        if one.kind == "home_visit"
    )


def counted(visits: Iterable[HomeVisit]) -> dict[Came, int]:
    """How many visits came in time, late, not at all; and of how many that is not established."""
    found = Counter(one.came for one in visits)
    return {came: found[came] for came in Came}


def in_numbers(visits: Iterable[HomeVisit]) -> str:
    """“2 in time, 1 late; not established whether 3 came in time”; empty when there are none."""
    found = counted(visits)
    open_ones = found.pop(Came.NOT_ESTABLISHED)
    said = ", ".join(f"{number} {came.value}" for came, number in found.items() if number)
    unknown = f"not established whether {open_ones} came in time" if open_ones else ""
    return "; ".join(filter(None, (said, unknown)))


def _came(is_done: bool | None, window: Window | None, required_by: date | None, end: date) -> Came:
    if required_by is None or is_done is None:
        return Came.NOT_ESTABLISHED
    if not is_done:
        return Came.MISSING if required_by < end else Came.NOT_DUE
    if window is not None and window.ends_by <= required_by:
        return Came.IN_TIME
    return Came.LATE if window is not None and window.begins_from > required_by else Came.NOT_ESTABLISHED

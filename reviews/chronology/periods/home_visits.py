"""Each home visit on record: planned, done, in time, late or missing; and how many of each. Pure.

A visit has a day by which it was required when the entry gives one. What the level of risk in force required is
reckoned by the gaps, from the dated reference data, and is counted beside it. Only probation's own visits are counted:
another agency's stands beside them under its name. One that was not done, and was made good in time, is not missing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.gaps.windows import FIRST, Happening
from reviews.chronology.periods.transfers import Came


@dataclass(frozen=True)
class HomeVisit:
    """One visit, made or only planned. What the record does not say is empty."""

    entry_id: str
    agency: str
    is_own: bool  # probation's
    purpose: str
    is_announced: bool | None
    planned_on: date | None
    is_done: bool | None
    required_by: date | None
    came: Came
    present: str
    outcome: str


def home_visits(
    happened: Iterable[Happening], end: date, counts: Callable[[str], bool] = lambda _: True
) -> tuple[HomeVisit, ...]:
    """Every home visit on record, in the order of the chronology. `end` is the last day of the time under review.

    `counts` says which agencies are probation.
    """
    rows = [one for one in happened if one.kind == "home_visit"]
    done = [one for one in rows if counts(one.agency) and one.details.get("done") is not False]
    return tuple(
        HomeVisit(
            entry_id=one.id,
            agency=one.agency,
            is_own=counts(one.agency),
            purpose=str(one.details.get("purpose", "")),
            is_announced=one.details.get("announced"),
            planned_on=one.day("planned_on"),
            is_done=one.details.get("done"),
            required_by=one.day("required_by"),
            came=_came(one, one.day("required_by"), end, done),
            present=str(one.details.get("present", "")),
            outcome=str(one.details.get("outcome", "")),
        )
        for one in rows
    )


def counted(visits: Iterable[HomeVisit]) -> dict[Came, int]:
    """How many of probation's visits came in time, late, not at all; and of how many that is not established."""
    found = Counter(one.came for one in visits if one.is_own)
    return {came: found[came] for came in Came}


def in_numbers(visits: Iterable[HomeVisit]) -> str:
    """“2 in time, 1 late; not established whether 3 came in time; 1 of another agency”; empty when there are none."""
    visits = tuple(visits)
    found = counted(visits)
    others = sum(not one.is_own for one in visits)
    open_ones = found.pop(Came.NOT_ESTABLISHED)
    said = ", ".join(f"{number} {came.value}" for came, number in found.items() if number)
    unknown = f"not established whether {open_ones} came in time" if open_ones else ""
    of_others = f"{others} of {'another agency' if others == 1 else 'other agencies'}" if others else ""
    return "; ".join(filter(None, (said, unknown, of_others)))


def _came(one: Happening, required_by: date | None, end: date, done: Sequence[Happening]) -> Came:
    is_done, window = one.details.get("done"), one.window
    if required_by is None or is_done is None:
        return Came.NOT_ESTABLISHED
    if not is_done:
        since = window.begins_from if window is not None else FIRST
        again = [other for other in done if other.window is None or other.window.can_touch(since, required_by)]
        if any(
            other.details.get("done") and other.window is not None and other.window.lies_in(since, required_by)
            for other in again
        ):
            return Came.BY_ANOTHER
        if again:
            return Came.NOT_ESTABLISHED
        return Came.MISSING if required_by < end else Came.NOT_DUE
    if window is not None and window.ends_by <= required_by:
        return Came.IN_TIME
    return Came.LATE if window is not None and window.begins_from > required_by else Came.NOT_ESTABLISHED

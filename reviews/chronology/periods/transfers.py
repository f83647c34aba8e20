"""Each transfer from one area to another: notice, acceptance, address check, and whether they came in time. Pure.

A day that the record leaves empty is not established: it is not taken to mean that nothing was done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.chronology.gaps.windows import LAST, Happening
from reviews.chronology.periods.courses import NOT_TAKEN
from reviews.chronology.periods.reference import limits_on


class Came(StrEnum):
    """Whether something came by the day it was due."""

    IN_TIME = "in time"
    BY_ANOTHER = "made good in time by another visit"
    LATE = "late"
    MISSING = "missing"
    NOT_ESTABLISHED = "not established"
    NOT_DUE = "not due"  # refused, withdrawn, or not yet late when the time under review ended


@dataclass(frozen=True)
class Transfer:
    """One transfer, with what was due by when. The days are those of the record, and empty where it has none."""

    entry_id: str
    from_unit: str
    to_unit: str
    notice_on: date | None
    accepted_on: date | None
    accept_due_on: date | None
    acceptance: Came
    address_checked_on: date | None
    address_due_on: date | None
    address_check: Came
    result: str  # empty: not established
    source: str


def transfers(happened: Iterable[Happening], end: date) -> tuple[Transfer, ...]:
    """Every transfer on record, in the order of the chronology. `end` is the last day of the time under review."""
    return tuple(_transfer(one, end) for one in happened if one.kind == "transfer")


def _transfer(one: Happening, end: date) -> Transfer:
    notice_on, accepted_on, checked_on = (one.day(name) for name in ("notice_on", "accepted_on", "address_checked_on"))
    limits = limits_on(notice_on or end)
    accept_due_on = limits.accepted.due_on(notice_on) if notice_on else None
    address_due_on = limits.address_checked.due_on(notice_on) if notice_on else None
    result = str(one.details.get("result", ""))
    return Transfer(
        entry_id=one.id,
        from_unit=str(one.details.get("from", "")),
        to_unit=str(one.details.get("to", "")),
        notice_on=notice_on,
        accepted_on=accepted_on,
        accept_due_on=accept_due_on,
        acceptance=_came(accepted_on, accept_due_on, end, is_not_done=result == "waiting", is_off=result in NOT_TAKEN),
        address_checked_on=checked_on,
        address_due_on=address_due_on,
        address_check=_came(
            checked_on, address_due_on, end, is_not_done=one.details.get("address_checked") is False, is_off=False
        ),
        result=result,
        source=limits.accepted.source,
    )


def _came(done_on: date | None, due_on: date | None, end: date, *, is_not_done: bool, is_off: bool) -> Came:
    if is_off:
        return Came.NOT_DUE
    if due_on is None:
        return Came.NOT_ESTABLISHED
    if done_on is not None:
        return Came.IN_TIME if done_on <= due_on else Came.LATE
    if not is_not_done:
        return Came.NOT_ESTABLISHED
    return Came.MISSING if due_on < min(end, LAST) else Came.NOT_DUE

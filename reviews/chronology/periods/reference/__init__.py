"""Dated reference data: how soon a transfer is accepted, and the new address checked. Not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in
from reviews.deadlines.calendar import Unit, due


@dataclass(frozen=True)
class Limit:
    """How soon, and where that is written."""

    length: int
    unit: Unit
    source: str

    def due_on(self, notice_on: date) -> date:
        """The last day on which it is in time."""
        return due(notice_on, self.length, self.unit)


@dataclass(frozen=True)
class TransferLimits:
    """One dated set."""

    name: str
    valid_from: date
    note: str
    accepted: Limit
    address_checked: Limit


@cache
def limit_sets() -> tuple[TransferLimits, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "transfers", _read)


def limits_on(day: date) -> TransferLimits:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    return in_force(limit_sets(), day)


def _read(data: Mapping[str, Any]) -> TransferLimits:
    limits = {name: data[name] | {"unit": Unit(data[name]["unit"])} for name in ("accepted", "address_checked")}
    return TransferLimits(
        data["name"],
        data["valid_from"],
        data["note"],
        accepted=Limit(**limits["accepted"]),
        address_checked=Limit(**limits["address_checked"]),
    )

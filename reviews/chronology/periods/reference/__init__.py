"""Dated reference data: how soon a transfer is accepted, and the new address checked. Not the official text."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

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
    found = [item for item in files(__package__).iterdir() if item.name.startswith("transfers-")]
    return tuple(sorted((_read(item.read_text("utf-8")) for item in found), key=lambda one: one.valid_from))


def limits_on(day: date) -> TransferLimits:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    sets = limit_sets()
    in_force = [one for one in sets if one.valid_from <= day]
    return in_force[-1] if in_force else sets[0]


def _read(text: str) -> TransferLimits:
    data = tomllib.loads(text)
    limits = {name: data[name] | {"unit": Unit(data[name]["unit"])} for name in ("accepted", "address_checked")}
    return TransferLimits(
        data["name"],
        data["valid_from"],
        data["note"],
        accepted=Limit(**limits["accepted"]),
        address_checked=Limit(**limits["address_checked"]),
    )

"""Dated reference data: how often contact, visits and assessments are expected. Not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in

RISK_LEVEL, TIER = "risk level", "tier"


@dataclass(frozen=True)
class Frequency:
    """The most days from one to the next, for each level of risk or each tier, and where that is written."""

    by: str  # RISK_LEVEL or TIER
    days: Mapping[str, int]
    source: str
    is_published: bool  # false: a placeholder of this workbench

    def days_for(self, value: str) -> int | None:
        """The days for a level, or for a tier such as A2 or “Tier A2”; nothing where this says nothing of it."""
        if self.by != TIER:
            return self.days.get(value)
        return self.days.get(value.upper().strip().removeprefix("TIER").lstrip(" :-")[:1])


@dataclass(frozen=True)
class Frequencies:
    """One dated set: what is expected of contact and of assessments, and how soon a home is first visited."""

    name: str
    valid_from: date
    note: str
    counted: tuple[str, ...]
    expected: Mapping[str, tuple[Frequency, ...]]  # by what is expected: contact, assessment
    first_visit: Frequency

    def counts(self, agency: str) -> bool:
        """Whether contact with this agency is contact with probation."""
        return any(word in agency.lower() for word in self.counted)


@cache
def frequency_sets() -> tuple[Frequencies, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "frequencies", _read)


def frequencies_on(day: date) -> Frequencies:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    return in_force(frequency_sets(), day)


def _read(data: Mapping[str, Any]) -> Frequencies:
    rows: list[dict[str, Any]] = data["expected"]
    return Frequencies(
        name=data["name"],
        valid_from=data["valid_from"],
        note=data["note"],
        counted=tuple(data["counted"]),
        expected={
            what: tuple(_frequency(row) for row in rows if row["what"] == what)
            for what in dict.fromkeys(row["what"] for row in rows)
        },
        first_visit=_frequency(data["first_visit"][0]),
    )


def _frequency(row: Mapping[str, Any]) -> Frequency:
    return Frequency(row["by"], row["days"], row["source"], row["is_published"])

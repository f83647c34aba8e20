"""Dated reference data: the standards by which a review is rated, and prompts that are not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in


@dataclass(frozen=True)
class Standard:
    """One standard. `prompts` help whoever rates; they are not the official text."""

    id: str
    name: str
    prompts: tuple[str, ...]


@dataclass(frozen=True)
class StandardSet:
    """One dated set of standards, in their published order."""

    name: str
    valid_from: date
    note: str
    source: str
    standards: tuple[Standard, ...]

    @property
    def names(self) -> dict[str, str]:
        """The names of the standards by their ids, in order."""
        return {standard.id: standard.name for standard in self.standards}


@cache
def standard_sets() -> tuple[StandardSet, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "standards", _read)


def standards_on(day: date) -> StandardSet:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    return in_force(standard_sets(), day)


def _read(data: Mapping[str, Any]) -> StandardSet:
    return StandardSet(
        name=data["name"],
        valid_from=data["valid_from"],
        note=data["note"],
        source=data["source"],
        standards=tuple(Standard(item["id"], item["name"], tuple(item["prompts"])) for item in data["standard"]),
    )

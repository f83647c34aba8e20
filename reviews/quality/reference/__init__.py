"""Dated reference data: the standards by which a review is rated, and prompts that are not the official text."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


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
    found = [item for item in files(__package__).iterdir() if item.name.startswith("standards-")]
    return tuple(sorted((_read(item.read_text("utf-8")) for item in found), key=lambda item: item.valid_from))


def standards_on(day: date) -> StandardSet:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    sets = standard_sets()
    in_force = [item for item in sets if item.valid_from <= day]
    return in_force[-1] if in_force else sets[0]


def _read(text: str) -> StandardSet:
    data = tomllib.loads(text)
    return StandardSet(
        name=data["name"],
        valid_from=data["valid_from"],
        note=data["note"],
        source=data["source"],
        standards=tuple(Standard(item["id"], item["name"], tuple(item["prompts"])) for item in data["standard"]),
    )

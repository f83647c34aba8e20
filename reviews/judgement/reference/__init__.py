"""Dated reference data: the areas of the question on reasonable steps, and prompts. Not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in
from reviews.judgement.rules import OVERALL, QUESTION

WHOLE = "overall"  # how the file calls the one question on the whole


@dataclass(frozen=True)
class DecisionTest:
    """One thing to ask of a decision before it is called defensible, and who put the thought forward."""

    asks: str
    source: str


@dataclass(frozen=True)
class Area:
    """A part of the work in which the question is asked again; with the id `OVERALL`, the question on the whole."""

    id: str
    name: str
    question: str
    prompts: tuple[str, ...] = ()
    tests: tuple[DecisionTest, ...] = ()


@dataclass(frozen=True)
class AreaSet:
    """One dated set of areas, in the order in which they are worked through; the whole comes after them."""

    name: str
    valid_from: date
    note: str
    areas: tuple[Area, ...]
    overall: Area

    @property
    def parts(self) -> tuple[Area, ...]:
        """Everything that is to be answered, the whole last."""
        return (*self.areas, self.overall)

    def part(self, id: str) -> Area | None:
        """One of them by its id; nothing where this set has no such area."""
        return next((area for area in self.parts if area.id == id), None)


@cache
def area_sets() -> tuple[AreaSet, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "areas", _read)


def areas_on(day: date) -> AreaSet:
    """The set in force on the day of a notification; before the first, the first (it says from when it is valid)."""
    return in_force(area_sets(), day)


def _read(data: Mapping[str, Any]) -> AreaSet:
    return AreaSet(
        name=data["name"],
        valid_from=data["valid_from"],
        note=data["note"],
        areas=tuple(
            Area(one["id"], one["name"], one["question"], tuple(one["prompts"]), _tests(data, one["id"]))
            for one in data["area"]
        ),
        overall=Area(OVERALL, "All in all", QUESTION, tests=_tests(data, WHOLE)),
    )


def _tests(data: Mapping[str, Any], id: str) -> tuple[DecisionTest, ...]:
    return tuple(DecisionTest(one["asks"], one["source"]) for one in data["test"] if id in one["areas"])

"""Dated reference data: how long each step may take, and where that is written. Not the official text."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from reviews.deadlines.calendar import Unit


@dataclass(frozen=True)
class Clock:
    """How long a step may take: `length` in `unit`, from the day of the event `starts`."""

    id: str
    starts: str
    words: str
    length: int
    unit: Unit
    source: str


@cache
def clocks() -> dict[str, Clock]:
    """Every clock, by its id."""
    text = files(__package__).joinpath("clocks-2026-1.toml").read_text("utf-8")
    rows = tomllib.loads(text)["clock"]
    return {row["id"]: Clock(**{**row, "unit": Unit(row["unit"])}) for row in rows}

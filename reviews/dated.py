"""Dated reference data: sets that are each in force from a day, kept beside the code that goes by them.

A new set is a new file. What an earlier one said of the reviews of its time stays as it was.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.resources import files
from typing import Any, Protocol, TypeVar


class Dated(Protocol):
    """A set that says from when it is valid."""

    @property
    def valid_from(self) -> date:
        """The first day on which it is in force."""


S = TypeVar("S", bound=Dated)


def sets_in(package: str, name: str, read: Callable[[Mapping[str, Any]], S]) -> tuple[S, ...]:
    """Every set in the package's files `<name>-….toml`, the earliest first."""
    found = (item for item in files(package).iterdir() if item.name.startswith(f"{name}-"))
    sets = (read(tomllib.loads(item.read_text("utf-8"))) for item in found)
    return tuple(sorted(sets, key=lambda one: one.valid_from))


def in_force(sets: Sequence[S], day: date) -> S:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    return next((one for one in reversed(sets) if one.valid_from <= day), sets[0])

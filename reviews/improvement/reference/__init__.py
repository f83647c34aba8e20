"""Dated reference data: the kinds of change there are, and how strong each is."""

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files

from reviews.improvement.strength import ChangeKind, ChangeStrength, KindSet


@cache
def kind_sets() -> tuple[KindSet, ...]:
    """Every set, the earliest first."""
    found = [item for item in files(__package__).iterdir() if item.name.startswith("changes-")]
    return tuple(sorted((_read(item.read_text("utf-8")) for item in found), key=lambda item: item.valid_from))


def kinds_on(day: date) -> KindSet:
    """The set in force on a day; before the first, the first."""
    sets = kind_sets()
    in_force = [item for item in sets if item.valid_from <= day]
    return in_force[-1] if in_force else sets[0]


def kinds_named(codes: Iterable[str]) -> tuple[ChangeKind, ...]:
    """The kinds with these codes, the strongest first, each as the latest set that has it says it.

    A code keeps its meaning from set to set.
    """
    wanted = set(codes)
    return tuple(kind for kind in _every().values() if kind.code in wanted)


@cache
def _every() -> dict[str, ChangeKind]:
    latest = {kind.code: kind for one in kind_sets() for kind in one.kinds}
    order = list(ChangeStrength)
    return dict(sorted(latest.items(), key=lambda pair: order.index(pair[1].strength)))


def _read(text: str) -> KindSet:
    data = tomllib.loads(text)
    kinds = [
        ChangeKind(row["code"], row["name"], ChangeStrength(row["strength"]), row["example"], tuple(row["cues"]))
        for row in data["kind"]
    ]
    return KindSet(data["name"], data["valid_from"], data["note"], data["source"], tuple(kinds))

"""Dated reference data: the kinds of change there are, and how strong each is."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in
from reviews.improvement.strength import ChangeKind, ChangeStrength, KindSet


@cache
def kind_sets() -> tuple[KindSet, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "changes", _read)


def kinds_on(day: date) -> KindSet:
    """The set in force on a day; before the first, the first."""
    return in_force(kind_sets(), day)


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


def _read(data: Mapping[str, Any]) -> KindSet:
    kinds = [
        ChangeKind(row["code"], row["name"], ChangeStrength(row["strength"]), row["example"], tuple(row["cues"]))
        for row in data["kind"]
    ]
    return KindSet(data["name"], data["valid_from"], data["note"], data["source"], tuple(kinds))

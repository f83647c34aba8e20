"""Dated reference data: the offences, and the rule that makes a review mandatory. Not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in


@dataclass(frozen=True)
class OffenceList:
    """One dated list. `mandatory` holds the offences for which a review must be made under `rule_id`."""

    name: str
    valid_from: date
    note: str
    source: str
    kinds: tuple[str, ...]
    mandatory: frozenset[str]
    sexual: frozenset[str]  # after which whoever told of it is always anonymous
    rule_id: str
    rule_words: str


@cache
def offence_lists() -> tuple[OffenceList, ...]:
    """Every list, the earliest first."""
    return sets_in(__name__, "offences", _read)


def offence_list_on(day: date) -> OffenceList:
    """The list in force on a day; before the first, the first (it says from when it is valid)."""
    return in_force(offence_lists(), day)


def _read(data: Mapping[str, Any]) -> OffenceList:
    rule = data["rule"][0]
    return OffenceList(
        name=data["name"],
        valid_from=data["valid_from"],
        note=data["note"],
        source=data["source"],
        kinds=tuple(offence["kind"] for offence in data["offence"]),
        mandatory=frozenset(offence["kind"] for offence in data["offence"] if offence["mandatory"]),
        sexual=frozenset(offence["kind"] for offence in data["offence"] if offence.get("sexual", False)),
        rule_id=rule["id"],
        rule_words=rule["words"],
    )

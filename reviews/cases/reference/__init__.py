"""Dated reference data: the offences, and the rule that makes a review mandatory. Not the official text."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


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
    folder = files(__package__)
    names = sorted(item.name for item in folder.iterdir() if item.name.startswith("offences-"))
    return tuple(sorted((_read(folder.joinpath(name).read_text("utf-8")) for name in names), key=_start))


def offence_list_on(day: date) -> OffenceList:
    """The list in force on a day; before the first, the first (it says from when it is valid)."""
    lists = offence_lists()
    in_force = [item for item in lists if item.valid_from <= day]
    return in_force[-1] if in_force else lists[0]


def _start(item: OffenceList) -> date:
    return item.valid_from


def _read(text: str) -> OffenceList:
    data = tomllib.loads(text)
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

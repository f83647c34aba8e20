"""Dated reference data: the rules by which a chronology raises warnings. Not the official text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from reviews.dated import in_force, sets_in

Values = tuple[Any, ...]


class LooksFor(StrEnum):
    """What a rule looks for."""

    ENTRY = "entry"
    GAP = "gap"
    VISIT = "visit"
    NOBODY = "nobody"
    KNOWLEDGE = "knowledge"


@dataclass(frozen=True)
class Match:
    """Entries of a kind whose fields hold one of the values said. An empty value stands for a field left empty."""

    kind: str
    where: Mapping[str, Values] = field(default_factory=dict)
    counted: bool = False  # only entries of probation


@dataclass(frozen=True)
class Rule:
    """One rule: what it looks for, what it then says the record shows, why that matters, and where it is written."""

    code: str
    name: str
    looks_for: LooksFor
    says: str
    why: str
    source: str
    is_published: bool  # false: at least a number of it is a placeholder of this workbench
    kinds: tuple[str, ...] = ()
    where: Mapping[str, Values] = field(default_factory=dict)
    unless: tuple[Match, ...] = ()
    within_days: int = 0  # 0: at any time
    of: str = ""
    counted: bool = False  # only entries of probation
    at_any_time: bool = False  # before the supervision, too
    since_known: bool = False  # counted from the day on which probation is recorded to have known


@dataclass(frozen=True)
class RuleSet:
    """One dated set of rules, in the order in which warnings are listed."""

    name: str
    valid_from: date
    note: str
    rules: tuple[Rule, ...]

    def rule(self, code: str) -> Rule | None:
        """The rule with this code; nothing where an older set had it."""
        return next((rule for rule in self.rules if rule.code == code), None)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of entry that any of the rules needs."""
        named = {kind for rule in self.rules for kind in (*rule.kinds, *(match.kind for match in rule.unless))}
        return tuple(sorted(named))


@cache
def rule_sets() -> tuple[RuleSet, ...]:
    """Every set, the earliest first."""
    return sets_in(__name__, "warnings", _read)


def rules_on(day: date) -> RuleSet:
    """The set in force on a day; before the first, the first (it says from when it is valid)."""
    return in_force(rule_sets(), day)


def _read(data: Mapping[str, Any]) -> RuleSet:
    return RuleSet(data["name"], data["valid_from"], data["note"], tuple(_rule(row) for row in data["rule"]))


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        **{
            **row,
            "looks_for": LooksFor(row["looks_for"]),
            "kinds": tuple(row.get("kinds", ())),
            "where": _where(row.get("where", {})),
            "unless": tuple(_match(**one) for one in row.get("unless", ())),
        }
    )


def _match(kind: str, *, counted: bool = False, **where: Any) -> Match:
    return Match(kind, _where(where), counted)


def _where(row: Mapping[str, Any]) -> dict[str, Values]:
    return {name: tuple(values) for name, values in row.items()}

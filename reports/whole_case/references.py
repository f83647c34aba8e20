"""What a review points at and does not own: accounts, and factors of the shared vocabulary. Pure.

A factor's id is another in each database; its version and guid are the same everywhere. So a factor stands in the file
under those. An account stands under its id, with the name and the address by which it is found elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from reports.whole_case.shapes import Kind, TableShape

MARK = "$factor:"


@dataclass(frozen=True)
class NamedAccount:
    """An account that the review names, and as what: the columns in which it stands; none when it only looked."""

    id: str
    name: str
    email: str
    stands_in: tuple[str, ...] = ()


@dataclass(frozen=True, order=True)
class NamedFactor:
    """A factor as every database knows it: the name of its version, and its guid."""

    version: str
    guid: str

    @property
    def token(self) -> str:
        """As which it stands in the file."""
        return f"{MARK}{self.version}/{self.guid}"

    @classmethod
    def from_token(cls, token: str) -> "NamedFactor":
        """Back from that."""
        version, _, guid = token.removeprefix(MARK).partition("/")
        return cls(version, guid)


def swapped(value: Any, others: Mapping[str, str]) -> Any:
    """The value with each text in it that is one of these replaced: an id is random, and stands for one thing only."""
    if isinstance(value, str):
        return others.get(value, value)
    if isinstance(value, list):
        return [swapped(one, others) for one in value]
    if isinstance(value, dict):
        return {swapped(name, others): swapped(one, others) for name, one in value.items()}
    return value


def texts_in(value: Any) -> Iterable[str]:
    """Every text in a value, names included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield name
            yield from texts_in(one)


def may_point(shape: TableShape) -> tuple[int, ...]:
    """The places of the columns that may hold ids of accounts or factors: all but prose, files, days and numbers."""
    return tuple(
        place
        for place, column in enumerate(shape.columns)
        if column.kind in (Kind.LIST, Kind.NAMED)
        or (column.kind is Kind.TEXT and not column.words and (column.leads_to or column.longest == 36))
    )

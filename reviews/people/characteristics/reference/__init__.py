"""Reference data: the protected characteristics and their groups. Not the official text."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

VERSION = "2026-1"


@dataclass(frozen=True)
class Group:
    """One answer to a question. `within` is the code of the broad group in which the nation counts it, if there is one.

    `synonyms` are what records and people say instead; `from_age` is the lowest age of an age group.
    """

    code: str
    name: str
    within: str = ""
    synonyms: tuple[str, ...] = ()
    from_age: int | None = None


@dataclass(frozen=True)
class Characteristic:
    """A protected characteristic, the question by which it is asked, and the answers. `source` is where they come from.

    `counted` are the groups in which the nation counts: the broad ones where there are any, otherwise the answers.
    """

    code: str
    name: str
    question: str
    groups: tuple[Group, ...]
    counted: tuple[Group, ...]
    synonyms: tuple[str, ...]
    source: str


@cache
def characteristics() -> tuple[Characteristic, ...]:
    """The nine protected characteristics, in the order in which they are asked."""
    listed = tomllib.loads(files(__package__).joinpath(f"characteristics-{VERSION}.toml").read_text("utf-8"))
    return tuple(_read(one) for one in listed["characteristic"])


def _read(data: Mapping[str, Any]) -> Characteristic:
    groups = tuple(_group(group) for group in data["group"])
    return Characteristic(
        code=data["code"],
        name=data["name"],
        question=data["question"],
        groups=groups,
        counted=tuple(_group(group) for group in data.get("broad", ())) or groups,
        synonyms=tuple(data["words"]),
        source=data["source"],
    )


def _group(data: Mapping[str, Any]) -> Group:
    return Group(
        code=data["code"],
        name=data["name"],
        within=data.get("within", ""),
        synonyms=tuple(data.get("words", ())),
        from_age=data.get("from_age"),
    )

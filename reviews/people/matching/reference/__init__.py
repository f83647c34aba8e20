"""Reference data: short forms of given names, as people in Britain use them."""

import tomllib
from functools import cache
from importlib.resources import files

VERSION = "2026-1"


@cache
def full_names() -> dict[str, frozenset[str]]:
    """Every name and short form on the list, with the full names that it can stand for."""
    listed = tomllib.loads(files(__package__).joinpath(f"short-forms-{VERSION}.toml").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for full, short in listed["names"].items():
        for name in (full, *short):
            found.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in found.items()}


@cache
def same_name(word: str) -> frozenset[str]:
    """The other words on the list that can be the same given name: “bill” is william, will, billy …"""
    of = full_names().get(word, frozenset())
    return frozenset(name for name, full in full_names().items() if full & of) - {word}

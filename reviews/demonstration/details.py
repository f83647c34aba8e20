"""What the fields of their kinds say of invented entries, by the words their summary begins with. Pure."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from reviews.chronology.kinds.rules import kind_for


def details_of(word: str, summary: str) -> Mapping[str, Any]:
    """The fields of an entry whose kind its source calls by this word; none where nothing more is established."""
    rows = _rows().get(kind_for(word).code, ())
    return next((fields for starts, fields in rows if summary.startswith(starts)), {})


@cache
def _rows() -> dict[str, list[tuple[tuple[str, ...], Mapping[str, Any]]]]:
    """By kind: the words that a summary begins with, and the fields."""
    text = files("reviews.demonstration.material").joinpath("details.toml").read_text("utf-8")
    found: dict[str, list[tuple[tuple[str, ...], Mapping[str, Any]]]] = {}
    for row in tomllib.loads(text)["entry"]:
        found.setdefault(row["kind"], []).append((tuple(row["starts"]), row["fields"]))
    return found

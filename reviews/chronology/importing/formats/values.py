"""The values of a record in JSON, as the text of cells. Pure."""

import json
from collections.abc import Mapping
from typing import Any

from reviews.chronology.importing.formats.text import kept


def cells_of(record: Mapping[str, Any]) -> dict[str, str]:
    """The record's values as text. What is nested is called by both names, as in `officer.team`."""
    found: dict[str, str] = {}
    for name, value in record.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": in_text(each) for inner, each in value.items()}
        else:
            found[name] = in_text(value)
    return {kept(name).strip(): each for name, each in found.items()}


def in_text(value: Any) -> str:
    """One value as text; a list with semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return kept(value).strip()
        case list() if not any(isinstance(each, list | dict) for each in value):
            return "; ".join(filter(None, map(in_text, value)))
        case list() | dict():
            return json.dumps(value, ensure_ascii=True)
    return str(value)

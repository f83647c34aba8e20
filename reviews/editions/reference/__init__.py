"""Reference data: the terms that a report explains to its readers."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def reference(name: str) -> dict[str, Any]:
    """One file of reference data, by its name."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text("utf-8"))

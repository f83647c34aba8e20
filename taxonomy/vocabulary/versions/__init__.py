"""The published versions: one file each, kept with the code, reviewed like code and never edited after release."""

from functools import cache
from importlib.resources import files


@cache
def published_files() -> tuple[bytes, ...]:
    """The content of every published version's file, in the order of their names."""
    folder = files(__package__)
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml"))
    return tuple(folder.joinpath(name).read_bytes() for name in names)

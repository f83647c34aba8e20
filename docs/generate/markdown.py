"""How the pages are written: a table, and a name in words."""

from collections.abc import Iterable


def table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """The lines of a table."""
    lines = [headings, tuple("---" for _ in headings), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


def in_words(name: str) -> str:
    """A name of the code: “write_findings” is “Write findings”."""
    return name.replace("_", " ").capitalize()

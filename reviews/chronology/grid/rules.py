"""Rows of the chronology while they are written, and how much can be written at once. Pure.

A row is kept as it is typed, whatever it says. Only when all of them can be read do they become entries, as one act.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workbench.errors import Invalid

MOST_ROWS = 500
MOST_TEXT = 2_000_000  # characters in all rows together, or in what is pasted
Cells = Mapping[str, str]


class Part(StrEnum):
    """What a person is writing, each kept by itself."""

    NEW = "new"  # rows that are to become entries
    CHANGED = "changed"  # entries that are to say something else
    PASTED = "pasted"  # text from a spreadsheet, before it is divided into rows


@dataclass(frozen=True)
class UnsentRow:
    """A row as far as it is written. Of an entry that is being changed only the cells that were touched are kept."""

    id: str  # of the entry, when one is being changed
    cells: Cells
    seen_version: int = 0  # of that entry, when the change was begun


def is_blank(cells: Cells) -> bool:
    """Whether nothing is written in any cell."""
    return not any(text.strip() for text in cells.values())


def check_room(rows: int) -> None:
    """Raise `Invalid` when there are more rows than can be written at once."""
    if rows > MOST_ROWS:
        raise Invalid(
            f"That makes {rows:,} rows, and {MOST_ROWS} can be written here at once. Add these first and paste the "
            "rest after that, or take in the whole file instead.",
            "rows",
        )


def check_size(characters: int) -> None:
    """Raise `Invalid` when this is more text than can be kept while it is written."""
    if characters > MOST_TEXT:
        raise Invalid("This is too much text to be written here at once. Take in the whole file instead.", "rows")


def as_plain(rows: Iterable[UnsentRow]) -> list[dict[str, Any]]:
    """As JSON keeps them."""
    return [{"id": row.id, "cells": dict(row.cells), "seen_version": row.seen_version} for row in rows]


def from_plain(rows: Sequence[Mapping[str, Any]]) -> tuple[UnsentRow, ...]:
    """As they were before `as_plain`."""
    return tuple(UnsentRow(row["id"], row["cells"], row["seen_version"]) for row in rows)

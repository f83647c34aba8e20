"""What stands in a grid of text, and what somebody has typed into it since. Pure; `workbench.ui.grid` draws it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Column:
    """One column: its name in the code, its heading, how wide it is, and whether it holds a mark instead of text."""

    name: str
    label: str
    width: float  # in rem; 0 takes what the others leave
    is_mark: bool = False


@dataclass(frozen=True)
class SheetRow:
    """One row, with what is said about it: by column what is the matter, and how a cell was read."""

    id: str
    cells: Mapping[str, str]
    problems: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    seen_version: int = 0
    theirs: Mapping[str, str] | None = None  # by column, what somebody else has saved there while this was written


@dataclass(frozen=True)
class Sheet:
    """The rows as they are kept, and the version of the whole."""

    rows: tuple[SheetRow, ...]
    version: int

    @property
    def problems(self) -> int:
        """How many cells cannot be taken as they are."""
        return sum(len(row.problems) for row in self.rows)


@dataclass(frozen=True)
class Typed:
    """What somebody typed since the rows were last kept."""

    changed: Mapping[str, Mapping[str, str]]  # by row, all of its cells
    seen: Mapping[str, int] = field(default_factory=dict)  # by row, the version that stood on the screen
    order: Sequence[str] | None = None  # of all rows there are now, where rows can be added and taken out
    pasted: str = ""  # rows with headings, to be added at the end
    mine: Sequence[str] = ()  # rows to be kept as typed though somebody else has saved them
    theirs: Sequence[str] = ()  # rows to be given up for what somebody else has saved

    @classmethod
    def from_json(cls, text: str) -> "Typed":
        """As the browser sends it."""
        given: dict[str, Any] = json.loads(text)
        return cls(
            changed={str(key): _texts(cells) for key, cells in given.get("changed", {}).items()},
            seen={str(key): int(version) for key, version in given.get("seen", {}).items()},
            order=[str(key) for key in given["order"]] if "order" in given else None,
            pasted=str(given.get("pasted", "")),
            mine=[str(key) for key in given.get("mine", ())],
            theirs=[str(key) for key in given.get("theirs", ())],
        )


def _texts(cells: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(text) for name, text in cells.items()}

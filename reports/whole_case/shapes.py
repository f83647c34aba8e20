"""What a table looks like to whoever writes or reads its rows without a database: columns and their kinds. Pure."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds, and so how it is written down."""

    TEXT = "text"
    NUMBER = "whole number"
    FRACTION = "number"
    CLAIM = "true or false"
    DAY = "day"
    MOMENT = "moment"
    LIST = "list"
    NAMED = "named values"
    BYTES = "bytes"


@dataclass(frozen=True)
class ColumnShape:
    """One column: `words` are those it is limited to, if any; `leads_to` is the table whose ids it holds, if any."""

    name: str
    kind: Kind
    is_optional: bool = False
    longest: int | None = None
    words: tuple[str, ...] = ()
    leads_to: str = ""


@dataclass(frozen=True)
class TableShape:
    """One table, its columns in their order."""

    name: str
    columns: tuple[ColumnShape, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in their order."""
        return tuple(column.name for column in self.columns)

    @property
    def part(self) -> str:
        """The name of the part of the file that holds its rows."""
        return f"rows/{self.name}.jsonl"


def digest_of_shapes(shapes: Sequence[TableShape]) -> str:
    """SHA-256 (hex) of what all these tables look like: the same where the rows of the one fit the other.

    Rows are read by the names of their columns, so the order in which columns or words were written down is no matter.
    """
    said = {
        shape.name: {column.name: {**asdict(column), "words": sorted(column.words)} for column in shape.columns}
        for shape in shapes
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

"""What is to leave of a chronology. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviews.chronology.entries.line import Line


@dataclass(frozen=True)
class Exported:
    """What is to leave: which review, which of its entries in words, and the entries."""

    reference: str
    chosen: str  # empty: all of them
    names: tuple[str, ...]  # the fields of their types that some of them have
    lines: Sequence[Line]

    @property
    def title(self) -> str:
        """The heading of what is read by people. No name of a person stands in it."""
        return f"Chronology of review {self.reference}{f', {self.chosen}' if self.chosen else ''}"

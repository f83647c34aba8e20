"""What is to leave of a chronology. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reviews.chronology.entries.line import Line


@dataclass(frozen=True)
class Exported:
    """What is to leave: which review, which of its entries in words, and the entries."""

    reference: str
    chosen: str  # empty: all of them
    names: tuple[str, ...]  # the fields of their types that some of them have
    lines: Sequence[Line]
    is_without_names: bool = False

    @property
    def title(self) -> str:
        """The heading of what is read by people. No name of a person stands in it."""
        said = [self.chosen, "names on record taken out" if self.is_without_names else ""]
        return ", ".join(filter(None, (f"Chronology of review {self.reference}", *said)))


def without_names(line: Line, change: Callable[[str], str]) -> Line:
    """The entry with its texts changed. When it was, and whose entry it is, stay."""
    said = ("agency", "who", "in_words", "source", "as_written")
    known = tuple(one._replace(**{name: change(getattr(one, name)) for name in said}) for one in line.known_to)
    details = {name: change(value) if isinstance(value, str) else value for name, value in line.details.items()}
    texts: dict[str, Any] = {
        name: change(getattr(line, name)) for name in ("as_written", "agency", "kind", "summary", "source")
    }
    return line._replace(**texts, details=details, known_to=known)

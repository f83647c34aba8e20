"""One field of a kind: what may stand in it, and how its value is said. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from workbench.ui.words import day


class FieldType(StrEnum):
    """What may stand in a field. A date is an ISO day."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    YES_NO = "yes/no"
    NUMBER = "number"


@dataclass(frozen=True)
class Field:
    """One field of a kind. Nothing in it means that it is not established."""

    name: str
    label: str
    type: FieldType
    choices: tuple[str, ...] = ()
    required: bool = False  # once anything at all is said of the kind's own fields
    hint: str = ""
    said_as: str = ""  # what stands before the value in a sentence
    said: tuple[str, str] = ("", "")  # what a yes and a no are in a sentence

    def in_words(self, value: Any) -> str:
        """The value as a person would say it in a list: “announced”, “planned for 3 April 2026”."""
        if self.type is FieldType.YES_NO:
            return self.said[0] if value else self.said[1]
        words = day(date.fromisoformat(value)) if self.type is FieldType.DATE else str(value)
        return f"{self.said_as} {words}".strip()

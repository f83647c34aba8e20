"""A project as any program may have it: texts, the passages chosen in them, and who put which code where. Pure.

Positions count Unicode code points from 0, and the end is the place after the last one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from taxonomy.interchange.rules import Codebook
from workbench.errors import Invalid


@dataclass(frozen=True)
class User:
    """Whoever put codes on texts, as they may be called."""

    guid: str
    name: str


@dataclass(frozen=True)
class Coding:
    """That somebody put a code on a text or a passage. `note` is what they said of it."""

    guid: str
    code: str  # the GUID of the code
    user: str = ""  # the GUID of whoever put it there
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Selection:
    """A passage of a text, with the codes on it."""

    guid: str
    start: int
    end: int
    name: str = ""
    codings: tuple[Coding, ...] = ()


@dataclass(frozen=True)
class Source:
    """A text, its passages, and the codes on the whole of it."""

    guid: str
    name: str
    text: str
    selections: tuple[Selection, ...] = ()
    codings: tuple[Coding, ...] = ()

    def check(self) -> None:
        """Raise `Invalid` when a passage does not lie within the text."""
        for selection in self.selections:
            if not 0 <= selection.start < selection.end <= len(self.text):
                raise Invalid(f"A passage of “{self.name}” lies outside its text. The file was not made.", "file")


@dataclass(frozen=True)
class Case:
    """What several texts are about, with what is known of it by name of variable."""

    guid: str
    name: str
    values: Mapping[str, str] = field(default_factory=dict)
    sources: tuple[str, ...] = ()  # their GUIDs


@dataclass(frozen=True)
class Link:
    """That one thing of the project leads to another, by their GUIDs."""

    guid: str
    name: str
    origin: str
    target: str
    is_one_way: bool = True


@dataclass(frozen=True)
class Project:
    """All of it."""

    name: str
    codebook: Codebook
    users: tuple[User, ...] = ()
    cases: tuple[Case, ...] = ()
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    description: str = ""
    origin: str = ""
    made_at: datetime | None = None

    def codings(self) -> Iterator[tuple[Source, Selection | None, Coding]]:
        """Every coding with its text and, when it is on a passage, the passage."""
        for source in self.sources:
            for selection in source.selections:
                yield from ((source, selection, coding) for coding in selection.codings)
            yield from ((source, None, coding) for coding in source.codings)

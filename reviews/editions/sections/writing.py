"""A section being written: it gives the paragraphs their numbers."""

import re

from reviews.editions.rules import Style, Words
from workbench.ui.words import sentence

_BULLET = re.compile(r"^\s*[-•*–]\s+")


class Section:
    """One section. A page that is read at once has no numbers."""

    def __init__(self, number: int, title: str, *, is_numbered: bool = True) -> None:
        self.number = number
        self.title = title
        self.is_numbered = is_numbered
        self._last = 0
        self.paragraphs: list[Words] = []
        self._add(str(number) if is_numbered else "", Style.HEADING, title)

    def subheading(self, text: str, about: str = "") -> None:
        """The heading of a part."""
        self._add("", Style.SUBHEADING, text, about)

    def label(self, text: str, about: str = "") -> None:
        """A few words over what follows."""
        self._add("", Style.LABEL, text, about)

    def text(self, text: str, about: str = "") -> str:
        """What somebody wrote, as it was written: paragraphs and lists. Returns the number of its first paragraph."""
        first = ""
        for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()):
            prose: list[str] = []
            for line in [*block.split("\n"), None]:
                if line is not None and not _BULLET.match(line):
                    prose.append(line.strip())
                    continue
                if " ".join(prose).strip():
                    number = self._next()
                    self._add(number, Style.TEXT, " ".join(prose).strip(), about)
                    first = first or number
                    prose = []
                if line is not None:
                    self.item(_BULLET.sub("", line).strip(), about)
        return first

    def item(self, text: str, about: str = "") -> None:
        """An item of a list."""
        self._add("", Style.ITEM, text, about)

    def fact(self, label: str, value: str, about: str = "") -> None:
        """A label and its value."""
        value = sentence(value)
        self._add("", Style.FACT, f"{label}: {value}", about, (label, value))

    def row(self, cells: tuple[str, ...], about: str) -> str:
        """A row of the chronology. Returns its number."""
        number = self._next()
        self._add(number, Style.CHRONOLOGY, cells[2], about, cells)
        return number

    def figure(self, caption: str, values: tuple[str, ...]) -> None:
        """A figure with its frozen values."""
        self._add("", Style.FIGURE, caption, "", values)

    def chain(self, caption: str, values: tuple[str, ...], about: str) -> None:
        """A finding drawn as a chain, with its frozen boxes."""
        self._add("", Style.CHAIN, caption, about, values)

    def _next(self) -> str:
        if not self.is_numbered:
            return ""
        self._last += 1
        return f"{self.number}.{self._last}"

    def _add(self, number: str, style: Style, text: str, about: str = "", cells: tuple[str, ...] = ()) -> None:
        self.paragraphs.append(Words(number, self.title, style, text, about, cells))


def begins_with_a_list(text: str) -> bool:
    """Whether no sentence stands before the first item of a list."""
    return _BULLET.match(text.lstrip()) is not None


def span(start: str, end: str) -> str:
    """“on 3 April 2026”, or “from 3 April 2026 to 9 May 2026” when the two differ."""
    return f"on {start}" if start == end else f"from {start} to {end}"

"""The cells of an entry, as a row of the grid shows them. Pure."""

from datetime import date
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.grid.rules import Cells
from workbench.ui.words import day

COLUMNS = ("date", "agency", "kind", "summary", "source", "recorded_on", "position", "is_key")
AS_TYPED = ("agency", "kind", "summary", "source")


class Written(Protocol):
    """An entry, as far as a row shows it."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def recorded_on(self) -> date | None:
        """When it was written down."""

    @property
    def position(self) -> int:
        """Its order within the day."""

    @property
    def is_key(self) -> bool:
        """Whether the report shows it."""


def shown(entry: Written) -> dict[str, str]:
    """The cells of an entry, as a row shows them."""
    return {
        "date": "" if entry.happened.is_undated else entry.happened.in_words,
        **{name: str(getattr(entry, name)) for name in AS_TYPED},
        "recorded_on": day(entry.recorded_on, ""),
        "position": str(entry.position or ""),
        "is_key": "yes" if entry.is_key else "",
    }


def touched(cells: Cells, entry: Written) -> dict[str, str]:
    """The cells that say something else than the entry does."""
    return {name: text for name, text in cells.items() if name in COLUMNS and text != shown(entry)[name]}


def draft_of(entry: Written) -> EntryDraft:
    """The entry as a draft that changes nothing."""
    return EntryDraft(**{name: getattr(entry, name) for name in EntryDraft._fields})

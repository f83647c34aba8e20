"""Laying a sheet out: every field found in its column, so that rows can be read one after another. Pure."""

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviews.chronology.importing.columns import REQUIRED, words_of
from reviews.chronology.importing.mapping import DateOrder, Mapping, mapping_of
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import FIELD, Cells, Sheet
from reviews.chronology.importing.styles import restyled
from workbench.errors import Invalid
from workbench.ui.words import count


@dataclass(frozen=True)
class Laid:
    """A sheet, where each of its fields stands in every row, and what holds for rows that leave a field empty."""

    sheet: Sheet
    places: Dictionary[str, int]
    words: Dictionary[str, str]
    columns: tuple[tuple[str, str], ...]  # heading in the file, and what it is taken for
    notes: tuple[Note, ...]
    dropped: tuple[Note, ...]
    is_month_first: bool = False  # in dates written in numbers

    @property
    def width(self) -> int:
        """How many cells of a row stand under a heading; what comes after them is under none."""
        return max((len(self.sheet.headings), *(place + 1 for place in self.places.values())))

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that an entry cannot be without and that nothing gives."""
        return tuple(field for field in REQUIRED if field not in self.places and not self.words.get(field))


def laid_out(
    sheet: Sheet, file_name: str, mapping: Mapping | None = None, *, agency: str = "", source: str = ""
) -> Laid:
    """Lay a sheet out by a mapping, or by what we know of its headings. `agency` and `source` are for all of its rows.

    Raises `Invalid` when the mapping names a heading that is not there, or when two headings could be the same field.
    """
    mapping = mapping or mapping_of(tuple(each for each in sheet.headings if each not in sheet.used), file_name)
    wanted = {field: headings for field, headings in mapping.headings if headings}
    for heading in {heading for headings in wanted.values() for heading in headings} - set(sheet.headings):
        raise Invalid(
            f"“{heading}” is no heading of “{file_name}”. Its headings are {', '.join(sheet.headings[:40])}.", "map"
        )
    place_of = {heading: place for place, heading in enumerate(sheet.headings)}
    together = {field: [place_of[one] for one in headings] for field, headings in wanted.items() if len(headings) > 1}
    places = {field: place_of[headings[0]] for field, headings in wanted.items() if len(headings) == 1}
    taken = {heading for headings in wanted.values() for heading in headings}
    left = tuple(
        _unmapped(sheet, heading, place_of[heading]) for heading in sheet.headings if heading not in taken | sheet.used
    )
    places |= {field: len(sheet.headings) + extra for extra, field in enumerate(together)}
    joined = _with_joined(sheet, tuple(together.values())) if together else sheet
    dressed, found, notes = restyled(joined, places)
    return Laid(
        sheet=dressed,
        places=found,
        words={
            **dict(mapping.words),
            **({"agency": agency} if agency else {}),
            **({"source": source} if source else {}),
        },
        columns=tuple((heading, field) for field, headings in wanted.items() for heading in headings),
        notes=sheet.notes + notes,
        dropped=sheet.dropped + tuple(note for note in left if note is not None),
        is_month_first=mapping.date_order is DateOrder.MONTH_FIRST,
    )


def check_laid(laid: Laid, file_name: str) -> None:
    """Raise `Invalid` when the sheet has no rows, or when something that every entry needs is not given."""
    if laid.missing:
        raise Invalid(
            f"“{file_name}” has no column for {' or '.join(words_of(field) for field in laid.missing)}. The first row "
            "has to hold headings such as date, agency, type, what happened, source; or say which column is which.",
            FIELD,
        )
    if not laid.sheet.rows:
        raise Invalid(f"“{file_name}” has headings but no rows under them.", FIELD)


def _unmapped(sheet: Sheet, heading: str, place: int) -> Note | None:
    filled = sum(1 for _, cells in sheet.rows if place < len(cells) and cells[place])
    if not filled:
        return None
    return Note(sheet.top, heading, "", f"This column is not taken in. {count(filled, 'cell is', 'cells are')} filled.")


def _with_joined(sheet: Sheet, joined: Sequence[Sequence[int]]) -> Sheet:
    """The sheet with one more column for each field that several columns give: their words, one under another."""
    width = len(sheet.headings)

    def wider(cells: Cells) -> Cells:
        own = (*cells, *[""] * (width - len(cells)))
        extra = ("\n".join(filter(None, (own[place] for place in places))) for places in joined)
        return (*own[:width], *extra, *own[width:])

    return replace(sheet, rows=[(number, wider(cells)) for number, cells in sheet.rows])

"""Putting several columns of a sheet together into the fields of an entry, for the programs that part them. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from reviews.chronology.importing.sheet import Cells, Fault, NumberedRow, Sheet

Record = Mapping[str, str]  # the cells of one row, by the heading in small letters


def rearranged(
    sheet: Sheet,
    columns: Mapping[str, Callable[[Record], str]],
    *,
    uses: frozenset[str],
    is_entry: Callable[[Record], bool] = lambda _: True,
) -> Sheet:
    """The sheet with these columns added, each made from the cells of its row. `uses` are the headings they come from.

    What is the matter with a cell that is used is the matter with the first of the new columns, too.
    """
    width = len(sheet.headings)
    place_of = {heading.strip().lower(): place for place, heading in enumerate(sheet.headings)}
    places = {heading: place for heading, place in place_of.items() if heading in uses}

    def rows() -> Iterator[NumberedRow]:
        for number, cells in sheet.rows:
            own: Cells = (*cells, *[""] * (width - len(cells)))
            record = {heading: own[place] for heading, place in places.items()}
            if is_entry(record):
                yield number, (*own[:width], *(make(record) for make in columns.values()), *own[width:])

    def faults(found: tuple[Fault, ...]) -> tuple[Fault, ...]:
        again = (replace(fault, place=width) for fault in found if fault.place in places.values())
        return tuple(chain(found, again))

    kept = tuple(f"{each} (in the file)" if each in columns else each for each in sheet.headings)
    return replace(
        sheet,
        headings=(*kept, *columns),
        rows=list(rows()),
        faults={number: faults(found) for number, found in sheet.faults.items()},
        used=sheet.used | {kept[place] for place in places.values()},
    )


def together(title: str, text: str) -> str:
    """A title and the text under it; the text alone where it begins with its title, in one line or in several."""
    if " ".join(text.split()).startswith(" ".join(title.removesuffix("…").split())):
        return text
    return f"{title}\n{text}".strip()

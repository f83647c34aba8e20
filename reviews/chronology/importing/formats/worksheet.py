"""One sheet of a workbook: its rows, what is the matter with its cells, and what is odd. Pure."""

from dataclasses import dataclass, field

from reviews.chronology.importing.formats.archive import Archive, attribute, local
from reviews.chronology.importing.formats.cells import CellReader
from reviews.chronology.importing.formats.merged import filled
from reviews.chronology.importing.formats.refusals import ROOM_ABOVE, too_many_cells, too_many_rows
from reviews.chronology.importing.headings import letters
from reviews.chronology.importing.rules import MAX_CELLS, MAX_ROWS, Note
from reviews.chronology.importing.sheet import FIELD, Fault, NumberedRow
from workbench.ui.words import count

_MOST_ELEMENTS = 1_200_000  # rows and merged cells: a sheet has a little over a million rows
_YES = ("1", "true")


@dataclass
class Worksheet:
    """What stands in one sheet, by row and column. Only what is there is kept: a sheet may be a million rows high."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    faults: dict[int, tuple[Fault, ...]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    yearless: list[str] = field(default_factory=list)
    hidden: int = 0
    hidden_columns: list[range] = field(default_factory=list)

    @property
    def table(self) -> list[NumberedRow]:
        """The rows in their order, each from the first column to its last filled one."""
        return [
            (number, tuple(cells.get(place, "") for place in range(max(cells, default=-1) + 1)))
            for number, cells in sorted(self.rows.items())
        ]

    @property
    def notes(self) -> tuple[Note, ...]:
        """How the formulas, the years that are not shown, and what is hidden were read."""
        said = []
        if self.formulas:
            said.append(
                f"{count(len(self.formulas), 'cell holds', 'cells hold')} a formula, the first {self.formulas[0]}. "
                "What was last worked out is read."
            )
        if self.yearless:
            said.append(
                f"{count(len(self.yearless), 'cell shows', 'cells show')} a day or month without its year, the first "
                f"{self.yearless[0]}. The year is read that the workbook keeps with it. Check that it is the right one."
            )
        if places := sorted({place for cells in self.rows.values() for place in cells if self._is_hidden(place)}):
            names = ", ".join(map(letters, places[:10])) + (" …" if len(places) > 10 else "")
            said.append(
                f"{count(len(places), 'column is', 'columns are')} hidden in the workbook ({names}), and read like the "
                "others."
            )
        if self.hidden:
            said.append(f"{count(self.hidden, 'row is', 'rows are')} hidden in the workbook, and read like the others.")
        return tuple(Note(0, FIELD, "", words) for words in said)

    def _is_hidden(self, place: int) -> bool:
        return any(place in columns for columns in self.hidden_columns)


def worksheet_in(archive: Archive, part: str, reader: CellReader) -> tuple[Worksheet, tuple[Note, ...]]:
    """Read one sheet, and how its merged, worked out and hidden cells were read."""
    found, number, kept = Worksheet(), 0, 0
    for seen, element in enumerate(archive.elements(part, "row", "mergeCell", "col")):
        if seen > _MOST_ELEMENTS:
            raise too_many_cells(archive.name)
        if local(element) == "mergeCell":
            found.merged.append(attribute(element, "ref"))
            continue
        if local(element) == "col":
            if element.get("hidden") in _YES:
                found.hidden_columns.append(range(int(element.get("min", 1)) - 1, int(element.get("max", 1))))
            continue
        number = int(element.get("r") or number + 1)
        if number in found.rows:
            raise ValueError("two rows of one number")
        cells = {cell.place: cell for cell in reader.cells(element)}
        values = {place: cell.text for place, cell in cells.items() if cell.text}
        faults = tuple(cell.fault for cell in cells.values() if cell.fault)
        found.formulas += [f"{letters(place)}{number}" for place, cell in cells.items() if cell.is_formula]
        if reader.yearless:
            found.yearless += [f"{letters(cell.place)}{number}" for cell in cells.values() if cell.has_hidden_year]
        if not values and not faults:
            continue
        found.rows[number] = values
        found.hidden += element.get("hidden") in _YES
        if faults:
            found.faults[number] = faults
        kept += max(values, default=0) + 1
        if len(found.rows) > MAX_ROWS + ROOM_ABOVE:
            raise too_many_rows(archive.name)
        if kept > MAX_CELLS:
            raise too_many_cells(archive.name)
    return found, (*filled(found.rows, found.merged), *found.notes)

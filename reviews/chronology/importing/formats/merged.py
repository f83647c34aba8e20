"""Cells of a worksheet that are merged over several rows: each of the rows says what the merged cell says. Pure."""

from collections.abc import Sequence

from reviews.chronology.importing.formats.references import corner_of
from reviews.chronology.importing.headings import letters, shortened
from reviews.chronology.importing.rules import Note

_MOST = 200_000  # cells filled in
_MOST_NOTES = 100


def filled(rows: dict[int, dict[int, str]], references: Sequence[str]) -> list[Note]:
    """Fill merged cells in, row by row, and say so. A row that holds nothing of its own stays blank.

    Of a cell that is merged across columns the first column has the words, as on the screen.
    """
    own = {number for number, cells in rows.items() if cells}
    notes, done = [], 0
    for reference in references:
        first, _, last = reference.partition(":")
        (top, place), (bottom, _) = corner_of(first), corner_of(last or first)
        words = rows.get(top, {}).get(place, "")
        below = [number for number in range(top + 1, min(bottom, max(own, default=0)) + 1) if number in own]
        if not words or not below or done > _MOST:
            continue
        for number in below:
            rows[number].setdefault(place, words)
        done += len(below)
        reason = f"This cell is merged over the rows {top} to {below[-1]} in the file. Each of them is read with it."
        notes.append(Note(top, f"column {letters(place)}", shortened(words), reason))
    if len(notes) > _MOST_NOTES:
        more = f"And {len(notes) - _MOST_NOTES:,} more cells that are merged over several rows, read in the same way."
        return [*notes[:_MOST_NOTES], Note(0, "file", "", more)]
    return notes

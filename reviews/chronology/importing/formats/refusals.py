"""Refusals that several kinds of file share. Pure."""

from reviews.chronology.importing.rules import MAX_ROWS
from reviews.chronology.importing.sheet import FIELD
from workbench.errors import Invalid

ROOM_ABOVE = 20  # rows that may stand above the headings


def too_many_rows(name: str) -> Invalid:
    """The refusal of a file with more rows than are taken in at once."""
    return Invalid(f"“{name}” has more than {MAX_ROWS:,} rows. Divide it and take in one part after another.", FIELD)


def too_many_cells(name: str) -> Invalid:
    """The refusal of a file that is far wider than a chronology."""
    return Invalid(f"“{name}” has more cells than a chronology can have. Save it again without empty columns.", FIELD)

"""The layouts of other programs that are known by their headings, whatever kind of file they come in. Pure."""

from collections.abc import Callable

from reviews.chronology.importing.formats import investigations, timeline
from reviews.chronology.importing.sheet import Sheet

# The headings that make a layout, in small letters, and what puts its columns together.
LAYOUTS: tuple[tuple[frozenset[str], Callable[[Sheet], Sheet]], ...] = (
    (investigations.TIMESKETCH, investigations.timesketch_sheet),
    (investigations.IRIS, investigations.iris_sheet),
    (timeline.NEEDED, timeline.timeline_sheet),
)


def in_our_layout(sheet: Sheet) -> Sheet:
    """The sheet with the fields of an entry, where it is in a layout that we know; else as it is."""
    headings = {heading.strip().lower() for heading in sheet.headings}
    for needed, put_together in LAYOUTS:
        if headings >= needed:
            return put_together(sheet)
    return sheet

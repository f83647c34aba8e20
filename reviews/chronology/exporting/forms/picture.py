"""The chronology as a picture, drawn as it is for documents. Pure."""

from collections.abc import Sequence

from reviews.chronology.entries.line import Line
from reviews.chronology.exporting.changes import Changes
from reviews.chronology.exporting.rules import MOST_DRAWN
from workbench.errors import Invalid


def picture_of(lines: Sequence[Line], changes: Changes) -> bytes:
    """The picture, as SVG. What has no date is not drawn, and is said."""
    from reviews.chronology.still import swimlane_svg

    check_few_enough(lines, "picture")
    drawn = [line for line in lines if line.edtf is not None]
    for line in lines:
        if line.edtf is None:
            changes.note("not drawn, for want of a date", line)
    if not drawn:
        raise Invalid("No entry here has a date, so there is nothing to draw.", "form")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{swimlane_svg(drawn)}'.encode()


def check_few_enough(lines: Sequence[Line], what: str) -> None:
    """Refuse what nobody could read."""
    if len(lines) > MOST_DRAWN:
        raise Invalid(
            f"{len(lines):,} entries are too many for one {what}: at most {MOST_DRAWN:,} can be read. Choose some of "
            "them, or take a table out.",
            "form",
        )

"""The columns of the grid, with their headings and widths, and how one writes in it."""

from reviews.chronology.importing.columns import HEADINGS
from workbench.ui.sheets import Column

COLUMNS = {
    "date": Column("date", "Date", 6.75),
    "agency": Column("agency", "Agency", 6),
    "kind": Column("kind", "Type", 6),
    "summary": Column("summary", "What happened", 0),
    "source": Column("source", "Where it is written", 7),
    "recorded_on": Column("recorded_on", "Date recorded", 6.25),
    "position": Column("position", "Order", 3.5),
    "is_key": Column("is_key", "In report", 3.5, is_mark=True),
}
KNOWN_HEADINGS = tuple(heading for headings in HEADINGS.values() for heading in headings)
HELP = (
    "Type, or copy cells in your spreadsheet and paste them into any box here. With a row of headings the columns find "
    "their places. Enter goes down, Tab goes across, Shift and Enter starts a new line. Everything is kept as you "
    "type, and nobody else sees it until you add it."
)

"""The columns of the grid, with their headings and widths."""

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

"""What a file gave, before anything is written."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.importing.columns import words_of
from reviews.chronology.importing.headings import shortened
from reviews.chronology.importing.rules import Note, Reading, Report
from workbench.ui.tables import table
from workbench.ui.words import count

FIRST = 5  # rows shown as they would be read
DATES = 12
NOTES = 100


def show(found: Reading, report: Report) -> None:
    """How many rows, the first of them as entries, what cannot be read, what is dropped, and how dates are read."""
    rejected = len(found.kept_out)
    st.markdown(
        f"**{count(report.read, 'row', 'rows')} read**: {report.accepted:,} can be taken in, {report.undated:,} of "
        f"them undated; {report.duplicates:,} already here; {rejected:,} cannot be read."
    )
    if rejected:
        these, them = ("this row", "it") if rejected == 1 else ("these rows", "them")
        st.error(
            f"Nothing has been taken in. Correct {these} in the file and choose it again. Or take in the others now, "
            f"and put {them} right at the foot of this page."
        )
        _notes("Rows that cannot be read", "What is wrong", report.rejected)
    if found.rows:
        _first_rows(found)
    if report.dropped:
        st.warning("The file has more than a chronology holds. This is not taken in.")
        _notes("Not taken in", "What it is", report.dropped, empty="–")
    if report.ambiguous:
        st.warning("Check how these were read.")
        _notes("To be checked", "How we read it", report.ambiguous)
    dates = found.dates_as_read
    if dates:
        table("How we read the dates", ("In the file", "We read it as"), dates[:DATES], show_caption=True)
    if len(dates) > DATES:
        with st.expander(f"More of the {len(dates):,} dates"):
            table("How we read more dates", ("In the file", "We read it as"), dates[DATES : DATES + 1_000])


def _first_rows(found: Reading) -> None:
    rows = [
        (
            str(row.number),
            row.draft.happened.in_words,
            row.draft.agency,
            row.draft.kind.replace("_", " "),
            shortened(row.draft.summary),
            shortened(row.draft.source),
        )
        for row in found.rows[:FIRST]
    ]
    headings = ("Row", "When", "Agency", "Type", "What happened", "Where it is written")
    table("The first rows, as they would be read", headings, rows, show_caption=True)


def _notes(caption: str, last: str, notes: Sequence[Note], empty: str = "(empty)") -> None:
    rows = [(str(note.row or "All"), words_of(note.field), note.value or empty, note.reason) for note in notes[:NOTES]]
    table(caption, ("Row", "Field", "What it says", last), rows, show_caption=True)
    if len(notes) > NOTES:
        st.caption(f"And {len(notes) - NOTES:,} more. `sfo chronology import --dry-run` lists every one of them.")

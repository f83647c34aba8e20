"""A file to be taken in: chosen, read back, and only then taken in."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.contributions.requests import asked_agencies
from reviews.chronology.importing.queries import preview
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import MAX_BYTES, Note, Reading, Report
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Refused
from workbench.ui.forms import form_key
from workbench.ui.saving import say_what_was_refused
from workbench.ui.tables import table
from workbench.ui.words import count

SHOWN = 12
MEGABYTE = 1_000_000


def ask(form: str, actor: Actor, case_id: str) -> Reading | None:
    """The file, read back as soon as it is chosen. Gives it once the reviewer says that it is to be taken in."""
    say_what_was_refused(form)
    key = form_key(form)
    st.markdown(
        "Choose a file in CSV or TSV, with headings such as date, agency, type, what happened, source. "
        "It is taken in whole, or not at all."
    )
    agency = st.text_input("Agency, if the rows do not say", key=f"{key}-agency", max_chars=120)
    file = st.file_uploader("Chronology file", key=f"{key}-file", max_upload_size=MAX_BYTES // MEGABYTE)
    if file is None:
        return None
    try:
        with reading() as db:
            requests = asked_agencies(db, actor, case_id)
        found = read_chronology(file.getvalue(), file.name, agency=(agency or "").strip(), requests=requests)
        with reading() as db:
            report = preview(db, actor, case_id, found)
    except Refused as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        return None
    if found.request:
        st.info(f"This is the account that {requests[found.request]} was asked for. It is kept with that request.")
    _show(found, report)
    if report.rejected or not report.new:
        return None
    label = f"Take in {count(report.accepted, 'entry', 'entries')}"
    return found if st.button(label, key=f"{key}-take-in", type="primary") else None


def _show(found: Reading, report: Report) -> None:
    """What the file gave, before anything is written."""
    st.markdown(
        f"**{count(report.read, 'row', 'rows')} read**: {report.accepted} can be taken in, {report.undated} of them "
        f"undated; {report.duplicates} already here; {len({note.row for note in report.rejected})} cannot be read."
    )
    if report.rejected:
        st.error("Nothing has been taken in. Correct these rows in the file and choose it again.")
        _notes("Rows that cannot be read", report.rejected)
    if report.ambiguous:
        st.warning("Check how these were read.")
        _notes("To be checked", report.ambiguous)
    dates = found.dates_as_read
    if dates:
        table("How we read the dates", ("In the file", "We read it as"), dates[:SHOWN], show_caption=True)
    if len(dates) > SHOWN:
        with st.expander(f"All {len(dates)} dates"):
            table("How we read every date", ("In the file", "We read it as"), dates)


def _notes(caption: str, notes: Sequence[Note]) -> None:
    rows = [(str(note.row), note.field.replace("_", " "), note.value or "(empty)", note.reason) for note in notes]
    table(caption, ("Row", "Field", "What it says", "What is wrong, or how we read it"), rows, show_caption=True)

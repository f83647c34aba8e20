"""The chronology on screen: the figure with its sentence, the entries as tables, and who knew on a day."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView, Knew, knew_on
from reviews.chronology.figures import describe, swimlane
from reviews.chronology.knowledge.rules import Standing
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Invalid
from workbench.ui.forms import ask_date
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

ON_A_PAGE = 50
WHEN = "When"
HEADINGS = ("Agency", "What happened", "Where it is written", "Known to")


def show(entries: Sequence[EntryView]) -> None:
    """Everything that is recorded, said and drawn."""
    sentence = describe(entries)
    st.markdown(sentence)
    if any(not entry.happened.is_undated for entry in entries):
        alt = f"The chronology by agency. {sentence}"
        st.plotly_chart(swimlane(entries), theme=None, alt=alt, config={"displayModeBar": False})
        st.caption("A month is drawn as wide as what is recorded in it. Point at a mark to read what it stands for.")


def show_entries(entries: Sequence[EntryView]) -> None:
    """As tables, with what has no date kept apart and not lost."""
    dated = [entry for entry in entries if not entry.happened.is_undated]
    undated = [entry for entry in entries if entry.happened.is_undated]
    pages = -(-len(dated) // ON_A_PAGE)
    page = st.pagination(pages, key="chronology-page") if pages > 1 else 1
    shown = dated[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    if pages > 1:
        first = (page - 1) * ON_A_PAGE + 1
        st.caption(f"Entries {first} to {first + len(shown) - 1} of {len(dated)} with a date")
    if shown:
        rows = [
            (f"{entry.in_words}\n(in the report)" if entry.is_key else entry.in_words, *_row(entry)) for entry in shown
        ]
        table("Entries with a date", (WHEN, *HEADINGS), rows)
    if undated:
        table("Date not known", HEADINGS, [_row(entry) for entry in undated], show_caption=True)


def show_who_knew(actor: Actor, case_id: str, entries: Sequence[EntryView]) -> None:
    """Who is shown to have known on a day that one chooses."""
    with st.form("chronology-knew-on"):
        typed = ask_date("Day", key="chronology-knew", hint="See who knew of what by the end of this day.")
        st.form_submit_button("Show who knew")
    try:
        on = typed.read()
    except Invalid as refusal:
        st.error(refusal.sentence, icon=":material/error:")
        return
    if on is not None:
        with reading() as db:
            knew = knew_on(db, actor, case_id, on)
        _show_who_knew(entries, knew, on)


def _show_who_knew(entries: Sequence[EntryView], knew: Sequence[Knew], on: date) -> None:
    """What is established of the day. What is not is counted, and never filled in."""
    shown = [one for one in knew if one.standing is not Standing.NOT_ESTABLISHED]
    silent = len({one.entry_id for one in knew} - {one.entry_id for one in shown})
    labels = {entry.id: entry.label for entry in entries}
    rows = [
        (labels[one.entry_id], f"{one.agency} ({', '.join(one.who)})" if one.who else one.agency, one.standing.value)
        for one in shown
    ]
    if rows:
        table(f"Who knew by {day(on)}", ("Entry", "Agency", "On that day"), rows)
    st.markdown(
        f"Of what can have happened by {day(on)}, {count(silent, 'entry has', 'entries have')} nothing established "
        "about who knew."
    )


def _row(entry: EntryView) -> tuple[str, ...]:
    what = f"{entry.summary}\n({sentence(entry.kind_with_details)})" if entry.kind else entry.summary
    known = "\n".join(known.in_words for known in entry.known_to) or "Not established"
    return entry.agency, what, entry.source, known

"""The chronology on screen: the figure with its sentence, and the entries as tables."""

from collections.abc import Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup

from reviews.chronology.entries.paging import MOST_UNDER, BareEntry, EntriesPage, page_count
from reviews.chronology.figures import swimlane
from reviews.chronology.hindsight.line import drawn_lines
from reviews.chronology.hindsight.rules import LEGEND
from reviews.chronology.lanes import Band
from reviews.chronology.sentences import OPEN_PART, describe_bands, describe_facts, how_counted
from reviews.chronology.shown import Shown
from reviews.chronology.telling import HEADINGS, Telling
from reviews.chronology.thinning import Columns, columns
from reviews.chronology.views.figures import overview
from reviews.chronology.views.rules import EntryFilter
from reviews.chronology.views.widgets import showing
from workbench.ui.charts import drawn_once
from workbench.ui.tables import table

ROOM_ABOVE = 24  # in pixels: the tools of the figure stand above the years
ONE_BY_ONE = "A month is drawn as wide as what is recorded in it."


def draw(case_id: str, shown: Shown) -> None:
    """The figure of what is shown, with its sentence. A mark that is chosen in it chooses the entries."""
    bands = (*shown.gaps, *drawn_lines(shown.line))
    counted = columns(shown.facts.tallies, bands) if shown.bare is None else None
    facts = describe_facts(shown.facts, OPEN_PART) if counted else describe_facts(shown.facts)
    sentence = " ".join(filter(None, (facts, describe_bands(bands))))
    if shown.in_all and not shown.facts.entries:
        sentence = "No entry is like this. Ask for less, or show all entries."
    st.html(Markup("<p>{}</p>").format(sentence))
    if shown.facts.first is None:
        return
    box = showing.key(case_id, "figure")
    figure = drawn_once(box, (counted, shown.bare, bands), lambda: _figure(counted, shown.bare or (), bands))
    alt = f"The chronology by agency. {sentence}"
    chosen = st.plotly_chart(
        figure,
        theme=None,
        alt=alt,
        config={"displayModeBar": True, "modeBarButtons": [["select2d", "pan2d"]]},
        key=box,
        on_select="rerun",
        selection_mode=("points", "box"),
    )
    st.caption(
        f"{how_counted(counted) if counted else ONE_BY_ONE} Point at a mark to read what it stands for. Choose a "
        "mark to see only those entries, or take Box select above the figure and draw a box round several."
    )
    wanted = showing.picked(chosen["selection"]["points"], shown.choice, tuple(shown.facts.agencies))
    if wanted is not None:
        showing.choose(case_id, wanted)


def _figure(counted: Columns | None, bare: Sequence[BareEntry], bands: Sequence[Band]) -> Any:
    """A column for each span, or a mark for each entry, with room for the tools above it."""
    figure = overview(counted) if counted else swimlane(bare, bands)
    figure.layout.xaxis.fixedrange = True  # to see less, one chooses less: then it is drawn anew
    figure.layout.margin.t += ROOM_ABOVE
    figure.layout.height += ROOM_ABOVE
    return figure


def page_number(case_id: str) -> int:
    """Which page of the entries is open."""
    number: int = st.session_state.get(showing.key(case_id, "page"), 1)
    return number


def opens_groups(case_id: str) -> bool:
    """Whether what is grouped under an entry is shown below it."""
    return bool(st.session_state.get(f"chronology-groups-{case_id}"))


def show_entries(case_id: str, shown: Shown) -> None:
    """A page of entries as tables, with what has no date kept apart and not lost."""
    page = shown.page
    if page.under:
        st.checkbox(
            "Show what is grouped under each entry", key=f"chronology-groups-{case_id}", persist_state="session"
        )
    pages, box = page_count(page.listed), showing.key(case_id, "page")
    if st.session_state.get(box, 1) > pages:
        del st.session_state[box]
    if pages > 1:
        st.pagination(pages, key=box, persist_state="session")
        st.caption(f"Entries {page.first:,} to {page.last:,} of {page.listed:,}")
    st.caption(LEGEND)
    told = Telling(page, shown.opened, shown.hindsight, shown.accounts)
    dated = [entry for entry in page.entries if not entry.happened.is_undated]
    undated = [entry for entry in page.entries if entry.happened.is_undated]
    if dated:
        table("Entries with a date", HEADINGS, [row for entry in dated for row in told.rows(entry)])
    if undated:
        rows = [row for entry in undated for row in told.rows(entry)]
        table("Date not known", HEADINGS, rows, show_caption=True)
    _open_group(case_id, page)


def _open_group(case_id: str, page: EntriesPage) -> None:
    """The whole of a group that is too long to be shown below its entry."""
    long = {entry.id: entry.label for entry in page.entries if page.under.get(entry.id, 0) > MOST_UNDER}
    if not long or not opens_groups(case_id):
        return
    with st.form(showing.key(case_id, "group")):
        wanted = st.selectbox("See all that is grouped under", list(long), format_func=lambda one: long[one])
        if st.form_submit_button("Show the group") and wanted:
            showing.choose(case_id, EntryFilter(under=wanted))

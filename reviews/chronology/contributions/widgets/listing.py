"""The list of the agencies that were asked."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.contributions.queries import ContributionView, due_in_words
from reviews.chronology.contributions.rules import AgencyAnswer
from workbench.ui.tables import table
from workbench.ui.words import count, day

OPEN = "contribution-open"
HEADINGS = ("Agency", "Period", "Whom to speak to", "Where it stands", "Reminders", "Files taken in", "Notes")


def show(views: Sequence[ContributionView]) -> None:
    """Every request, and which reminders are due."""
    if not views:
        st.markdown("No agency has been asked for its account yet.")
        return
    came = sum(view.answer is AgencyAnswer.RECEIVED for view in views)
    st.markdown(f"{count(len(views), 'agency', 'agencies')} on the list; {came or 'none'} sent an account.")
    if due := due_in_words(views):
        st.warning(due, icon=":material/schedule:")
    table("Agencies asked for their account", HEADINGS, [_row(view) for view in views])


def choose(views: Sequence[ContributionView]) -> ContributionView | None:
    """Which request to open; nothing to ask another agency."""
    by_id = {view.id: view for view in views}
    if not by_id:
        return None
    if st.session_state.get(OPEN) not in by_id:  # withdrawn since, or of another review
        st.session_state[OPEN] = None
    chosen = st.selectbox(
        "Request to open",
        list(by_id),
        index=None,
        format_func=lambda contribution_id: by_id[contribution_id].label,
        placeholder="None: ask another agency",
        key=OPEN,
    )
    return by_id.get(chosen or "")


def _row(view: ContributionView) -> tuple[str, ...]:
    asked_by = f"\n(asked by {view.asked_by})" if view.asked_on else ""
    return (
        f"{view.agency}\n(request {view.number})",
        _period(view),
        view.contact_role or "Not recorded",
        f"{view.standing}{asked_by}",
        view.reminding or "None",
        view.files_in_words or "None",
        view.note or "None",
    )


def _period(view: ContributionView) -> str:
    if view.period_from and view.period_to:
        return f"{day(view.period_from)} to {day(view.period_to)}"
    if view.period_from:
        return f"From {day(view.period_from)}"
    return f"Until {day(view.period_to)}" if view.period_to else "Everything it holds"

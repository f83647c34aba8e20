"""How far a disclosure edition has come, and the earlier ones."""

from collections.abc import Sequence

import streamlit as st

from reports.disclosure.drafting import Draft
from reports.disclosure.queries import DisclosureView, Removal
from reports.disclosure.rules import State
from reports.redaction.forms import REASONS, Reason
from reviews.cases.queries import CaseView
from reviews.permissions import Permission
from workbench.access import Actor, can
from workbench.ui.forms import field_error
from workbench.ui.tables import facts, table
from workbench.ui.words import count, moment, sentence

SAYS = {
    State.PREPARED: "Prepared. A second person clears what is left and approves it.",
    State.APPROVED: "Approved. It can be given.",
    State.WITHHELD: "Withheld. It is not given.",
    State.WITHDRAWN: "Withdrawn. It is no longer given.",
}
OLD = "A newer text, or outcome of a charge, stands in place of the one this edition was made from. Prepare it again."


def show_standing(latest: DisclosureView | None, draft: Draft) -> None:
    """The edition that counts, and how much is left to clear in the text as it stands."""
    left = count(len(draft.left), "place is", "places are")
    if latest is None:
        st.header("Not prepared yet")
        st.markdown(
            "A disclosure edition is written from the final record: plain words, no "
            "replies of staff, staff by their role. Look through the text and list what else must be taken out. Then "
            "prepare it."
        )
        st.text(f"{count(len(draft.removed), 'thing is', 'things are')} taken out, {left} left to clear.")
        return
    st.header(f"Edition {latest.number}")
    st.markdown(OLD if latest.is_superseded else SAYS[latest.state])
    rows = [("Prepared", f"{moment(latest.created_at)}, by {latest.preparer}")]
    if latest.decided_at is not None:
        rows.append((sentence(latest.state.value), f"{moment(latest.decided_at)}, by {latest.decided_by}"))
    if latest.reason:
        rows.append(("Why", latest.reason))
    if latest.state is State.PREPARED:
        rows += [
            ("Taken out", count(len(draft.removed), "place", "places")),
            ("Left to clear", f"{left} left" if draft.left else "Nothing"),
        ]
    facts(rows)


def show_log(editions: Sequence[DisclosureView]) -> None:
    """What was taken out of each approved edition, and why. The words themselves are kept nowhere in it."""
    for edition in editions:
        st.subheader(f"Edition {edition.number}: {edition.state.value}")
        if not edition.removals:
            st.caption("Its log is kept when it is approved.")
            continue
        rows = [
            (
                one.where,
                sentence(f"{one.whose}’s {one.sort}"),
                f"{one.reason}. {REASONS[Reason(one.reason)]}",
                _how(one),
            )
            for one in edition.removals
        ]
        table(f"Taken out of edition {edition.number}", ("Where", "What", "Why", "How it was found"), rows)


def _how(removal: Removal) -> str:
    return f"{sentence(removal.how)}. Second person: {removal.why}" if removal.why else sentence(removal.how)


def chosen_view(case_id: str, draft: Draft) -> str:
    """Which part of the work is on the screen."""
    views = {
        "left": f"Left to clear ({len(draft.left)})",
        "text": f"The text, before and after ({len(draft.removed)} taken out)",
        "log": "The log of approved editions",
    }
    chosen = st.radio("Show", list(views), format_func=views.__getitem__, horizontal=True, key=f"disclosing-{case_id}")
    return str(chosen)


def say_who_clears(*, waits: bool, is_second: bool, left: int) -> None:
    """Whose turn it is."""
    if not left:
        st.text("Nothing is left to clear.")
    elif is_second:
        st.markdown("Look at each in its place. Say whether it is taken out or left in, and why.")
    elif waits:
        st.markdown("A second person clears these: the countersigning manager or QA, not the one who prepared it.")
    else:
        st.markdown("Once the edition is prepared, a second person clears these: the countersigning manager or QA.")


def may_stop(actor: Actor, case: CaseView) -> bool:
    """Whether this person may say that it is not given."""
    return can(actor, Permission.PREPARE_DISCLOSURE, case) or can(actor, Permission.APPROVE_DISCLOSURE, case)


def ask_reason(form: str, key: str) -> str:
    """Why it is not given."""
    st.markdown("**Do not give this edition, or stop giving it**")
    reason = st.text_input("Why", key=f"{key}-reason", max_chars=500)
    field_error(form, "reason")
    return reason or ""


def wants_to_prepare(latest: DisclosureView | None) -> bool:
    """The button that prepares an edition. In place of one that is given it says what follows."""
    if latest is None or not latest.can_be_given:
        return st.button("Prepare the edition", type="primary")
    st.caption("Once a new edition is prepared, this one is not given any more.")
    return st.button("Prepare a new edition in its place")

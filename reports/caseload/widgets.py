"""Returns of the caseload on the screen: a file with a preview, and the list, in which one can be withdrawn."""

from collections.abc import Sequence

import streamlit as st

from reports.caseload.queries import ReturnView
from reports.caseload.reading import LARGEST_FILE, LIMITS, read_return
from reports.caseload.rules import LONGEST_REASON, ReadReturn, ReturnDraft
from reviews.people.characteristics.reference import characteristics
from reviews.people.characteristics.rules import NOT_KNOWN
from workbench.ui.forms import field_error, form_key
from workbench.ui.progress import working
from workbench.ui.tables import facts, table
from workbench.ui.words import count, day, moment

BRINGING, WITHDRAWING = "caseload", "caseload-withdrawal"
READ = "caseload-read"  # this session's alone, and gone when it is kept
LARGEST_MB = LARGEST_FILE // 1_000_000
NOT_KNOWN_IN_WORDS = "Not known or not said"


def ask_file() -> ReadReturn | None:
    """The file, once it is chosen and was read. It is read beside the page, with limits. Raises `Refused`."""
    key = form_key(BRINGING)
    file = st.file_uploader("Return of the caseload (.csv)", type=["csv"], key=key, max_upload_size=LARGEST_MB)
    if file is None:
        st.session_state.pop(READ, None)
        return None
    kept: tuple[str, ReadReturn] | None = st.session_state.get(READ)
    if kept is None or kept[0] != file.file_id:
        kept = (file.file_id, working(read_return, file.getvalue(), limits=LIMITS))
        st.session_state[READ] = kept
    return kept[1]


def show_wrong(read: ReadReturn) -> None:
    """Every row that is wrong."""
    said = count(len(read.wrong), "thing is", "things are")
    st.error(f"Nothing was taken in: {said} wrong in the file. Put the file right and choose it again.")
    rows = [(str(one.row) if one.row else "none", one.value or "empty", one.cure) for one in read.wrong]
    table("What is wrong, row by row", ("Row", "Value", "What to do"), rows, show_caption=True)


def show_preview(draft: ReturnDraft) -> None:
    """What would be kept."""
    facts([("As at", day(draft.as_at)), ("Source", draft.source), ("SHA-256 of the file", draft.sha256)])
    people = {(one.characteristic, one.group): one.people for one in draft.figures}
    rows = []
    for characteristic in characteristics():
        total = sum(people.get((characteristic.code, group.code), 0) for group in characteristic.counted)
        for group in characteristic.counted:
            number = people.get((characteristic.code, group.code))
            if number is not None:
                rows.append((characteristic.name, group.name, number, f"{number / total:.1%}"))
        unknown = people.get((characteristic.code, NOT_KNOWN))
        if unknown is not None:
            rows.append((characteristic.name, NOT_KNOWN_IN_WORDS, unknown, "left out"))
    table("The return", ("Characteristic", "Group", "People", "Part of those known"), rows)


def show_returns(found: Sequence[ReturnView]) -> None:
    """Every return, withdrawn ones too."""
    rows = [
        (day(one.as_at), one.source, f"{one.brought_by}, {moment(one.brought_at)}", _standing(one)) for one in found
    ]
    table("Returns of the caseload", ("As at", "Source", "Brought by", "Now"), rows)


def ask_withdrawal(form: str, key: str, found: Sequence[ReturnView]) -> tuple[ReturnView, str]:
    """Which return was mistaken, and why."""
    labels = {f"{day(one.as_at)}: {one.source}": one for one in found}
    chosen = st.selectbox("Return", list(labels), key=f"{key}-which")
    reason = st.text_input("Why it was mistaken", key=f"{key}-reason", max_chars=LONGEST_REASON)
    field_error(form, "reason")
    return labels[str(chosen)], reason


def _standing(one: ReturnView) -> str:
    if one.withdrawn_at is None:
        return "Counted with"
    return f"Withdrawn by {one.withdrawn_by}, {moment(one.withdrawn_at)}: {one.withdrawn_because}"

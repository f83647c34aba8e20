"""Whose practice is judged, on screen: said, and asked."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.queries import PracticeView
from reviews.chronology.hindsight.rules import PracticeDraft
from reviews.people.queries import StaffView
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.words import day, sentence


@dataclass(frozen=True)
class TypedPractice:
    """Whose practice, as typed."""

    staff_id: str
    judged_on: TypedDate

    def read(self) -> PracticeDraft:
        """The draft. Raises `Invalid`, naming the field."""
        return PracticeDraft(self.staff_id, self.judged_on.read())


def show_line(line: HindsightLine) -> None:
    """By whose knowledge, and by which day, practice is judged."""
    st.markdown(f"Practice is judged {line.in_words}.")
    if not line.is_chosen:
        st.caption(
            "Nobody has said whose practice is judged, so it is that of everybody named as staff, by "
            f"{'the charge' if line.is_charge else 'the offence'}."
        )


def ask_practice(form: str, key: str, staff: Sequence[StaffView]) -> TypedPractice:
    """Whose practice, and by which day."""
    names = {member.id: f"{member.label} ({member.name})" for member in staff}
    staff_id = st.selectbox(
        "Member of staff whose practice is judged",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Choose" if names else "Add them under People first",
        key=f"{key}-staff",
    )
    st.caption("The name is seen here only. Documents say role and number.")
    field_error(form, "staff_id")
    hint = "What they knew by the end of this day counts. Leave it empty for the day of the offence."
    judged_on = ask_date("Day of the decision", key=f"{key}-judged_on", hint=hint)
    field_error(form, "judged_on")
    return TypedPractice(staff_id or "", judged_on)


def choose_practice(key: str, practices: Sequence[PracticeView]) -> str | None:
    """One to be taken back."""
    if not practices:
        return None
    by_id = {one.id: f"{one.label}, {day(one.judged_on, 'by the day of the offence')}" for one in practices}
    chosen = st.selectbox(
        "Take back that practice is judged",
        list(by_id),
        index=None,
        format_func=lambda one: sentence(by_id[one]),
        placeholder="Choose",
        key=f"{key}-chosen",
    )
    return chosen if chosen and st.button("Take back", key=f"{key}-take-back") else None

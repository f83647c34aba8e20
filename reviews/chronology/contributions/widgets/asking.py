"""The form of a request to an agency."""

from dataclasses import dataclass

import streamlit as st

from reviews.chronology.contributions.queries import ContributionView
from reviews.chronology.contributions.rules import ANSWERS, AgencyAnswer, ContributionDraft
from workbench.ui.forms import TypedDate, ask_date, field_error

KINDS_OF_ANSWER = list(AgencyAnswer)


@dataclass(frozen=True)
class TypedContribution:
    """A request as typed."""

    agency: str
    contact_role: str
    period_from: TypedDate
    period_to: TypedDate
    asked_on: TypedDate
    due_on: TypedDate
    answer: AgencyAnswer
    received_on: TypedDate
    note: str

    def read(self) -> ContributionDraft:
        """The draft. Raises `Invalid`, naming the field."""
        return ContributionDraft(
            agency=self.agency,
            contact_role=self.contact_role,
            period_from=self.period_from.read(),
            period_to=self.period_to.read(),
            asked_on=self.asked_on.read(),
            due_on=self.due_on.read(),
            answer=self.answer,
            received_on=self.received_on.read(),
            note=self.note,
        )


def ask(form: str, key: str, view: ContributionView | None = None) -> TypedContribution:
    """The fields of a request, filled in when one is to be changed."""
    agency = st.text_input("Agency", value=view.agency if view else "", key=f"{key}-agency", max_chars=120)
    field_error(form, "agency")
    contact = st.text_input(
        "Whom to speak to there (a role, never a name)",
        value=view.contact_role if view else "",
        key=f"{key}-contact_role",
        max_chars=200,
    )
    field_error(form, "contact_role")
    anything = "Leave it empty for everything the agency holds."
    period_from = ask_date(
        "First day of the period", key=f"{key}-period_from", value=view.period_from if view else None, hint=anything
    )
    field_error(form, "period_from")
    period_to = ask_date(
        "Last day of the period", key=f"{key}-period_to", value=view.period_to if view else None, hint=anything
    )
    field_error(form, "period_to")
    asked_on = ask_date(
        "Date asked", key=f"{key}-asked_on", value=view.asked_on if view else None, hint="Leave it empty until it is."
    )
    field_error(form, "asked_on")
    due_on = ask_date("Date the account is due", key=f"{key}-due_on", value=view.due_on if view else None)
    field_error(form, "due_on")
    answer = st.selectbox(
        "What the agency answered",
        KINDS_OF_ANSWER,
        index=KINDS_OF_ANSWER.index(view.answer) if view else 0,
        format_func=lambda one: ANSWERS[one],
        key=f"{key}-answer",
    )
    received_on = ask_date(
        "Date of its answer",
        key=f"{key}-received_on",
        value=view.received_on if view else None,
        hint="Leave it empty until there is one.",
    )
    field_error(form, "received_on")
    note = st.text_area("Notes", value=view.note if view else "", key=f"{key}-note", max_chars=2000, height=80)
    field_error(form, "note")
    return TypedContribution(
        agency or "", contact or "", period_from, period_to, asked_on, due_on, answer, received_on, note or ""
    )

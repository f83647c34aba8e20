"""The agencies on screen: who was asked and what came, and the form of a request."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.contributions.commands import FILE_KIND
from reviews.chronology.contributions.queries import ContributionView, due_in_words, origins_of
from reviews.chronology.contributions.rules import ANSWERS, AgencyAnswer, ContributionDraft
from reviews.chronology.importing.files import ImportView
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.files import file_button
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.tables import table
from workbench.ui.words import count, day

OPEN = "contribution-open"
HEADINGS = ("Agency", "Period", "Whom to speak to", "Where it stands", "Reminders", "Files taken in", "Notes")
KINDS_OF_ANSWER = list(AgencyAnswer)
CHANGE, ASK_ANOTHER = "Request to open", "None: ask another agency"


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
        CHANGE,
        list(by_id),
        index=None,
        format_func=lambda contribution_id: by_id[contribution_id].label,
        placeholder=ASK_ANOTHER,
        key=OPEN,
    )
    return by_id.get(chosen or "")


def show_pack(view: ContributionView) -> None:
    """The workbook for this agency, and what to do when it comes back."""
    st.markdown(
        f"Send {view.agency} a workbook to write its account in. It holds the reference {view.reference}, the "
        "period, and nothing about the person. When it comes back, take it in under “Take in a file”: it is known by "
        "that reference."
    )
    file_button("Get the workbook for this agency", FILE_KIND, view.id, key=f"pack-{view.id}")


def show_origin(actor: Actor, case_id: str, entry_id: str) -> None:
    """Where an entry came from, which stays so whatever is changed in it."""
    with reading() as db:
        origin = origins_of(db, actor, case_id, [entry_id]).get(entry_id)
    if origin is not None:
        st.caption(origin.in_words)


def ask_whose(view: ContributionView, files: Sequence[ImportView]) -> tuple[str, str | None] | None:
    """A file that is this agency's account, sent in its own form, or one that is not: its id, and the request's."""
    loose = {file.id: file.in_words for file in files if file.contribution_id is None}
    if loose:
        chosen = st.selectbox(
            "A file already taken in that is its account",
            list(loose),
            index=None,
            format_func=lambda file_id: loose[file_id],
            placeholder="Choose a file",
            key=f"whose-{view.id}",
        )
        if st.button("Keep this file with the request", key=f"whose-{view.id}-keep") and chosen:
            return chosen, view.id
    for file in view.files:
        if st.button(f"“{file.file_name}” is not its account", key=f"whose-{file.id}-not"):
            return file.id, None
    return None


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

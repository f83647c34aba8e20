"""The notification on screen: its facts, who does the work, and what became of the charges."""

from collections.abc import Sequence

import streamlit as st

from reviews.cases.queries import CaseView
from reviews.cases.rules import Outcome
from workbench.accounts.directory import Listed
from workbench.ui.forms import TypedDate, ask_date, field_error, form_key
from workbench.ui.tables import facts, table
from workbench.ui.words import day, sentence

ALLOCATION, OUTCOME, RESTRICTION = "allocation", "outcome", "restriction"
NOBODY = "Nobody yet"
OUTCOMES = list(Outcome)


def show(case: CaseView, names: dict[str, str]) -> None:
    """What the notification says."""
    year = case.mandatory_rule.removeprefix("mandatory-").partition("-")[0]
    rule = f"by this workbench’s rule of {year}, which is not the official text"
    mandatory = f"Mandatory ({rule})" if case.is_mandatory else "Not mandatory"
    ended = day(case.ended_on, "still in force, or not known")
    facts(
        [
            ("Notified", day(case.notified_on)),
            ("Kind of review", f"{sentence(case.review_type)}. {mandatory}"),
            ("Due", day(case.due_on, "not set")),
            ("Supervision", f"{sentence(case.supervision)}, from {day(case.started_on)}; end: {ended}"),
            ("Region and unit", ", ".join(filter(None, (case.region, case.unit)))),
            ("Risk of serious harm before the offence", sentence(case.risk_level)),
            ("MAPPA level", str(case.mappa_level) if case.mappa_level else "Not MAPPA, or not known"),
            ("Period under review starts", day(case.period_from, "not given")),
            ("Other processes", sentence(", ".join(case.parallel)) or "None recorded"),
            ("Reviewer", names.get(case.reviewer_id or "", NOBODY)),
            ("Countersigning manager", names.get(case.countersigner_id or "", NOBODY)),
            ("Access", "Restricted to the people named on it" if case.is_restricted else "Open to its region"),
        ]
    )
    table(
        "Charges",
        ("Offence", "Date of offence", "Charged", "First court appearance", "Outcome"),
        [
            (
                sentence(offence.in_words),
                day(offence.happened_on),
                day(offence.charged_on),
                day(offence.first_court_on),
                f"{sentence(offence.outcome)}{f', {day(offence.outcome_on)}' if offence.outcome_on else ''}",
            )
            for offence in case.offences
        ],
        show_caption=True,
    )


def ask_allocation(
    form: str, case: CaseView, reviewers: Sequence[Listed], managers: Sequence[Listed]
) -> tuple[str | None, str | None]:
    """Who reviews and who countersigns."""

    def choose(label: str, field: str, people: Sequence[Listed], chosen: str | None) -> str | None:
        ids = [None, *(person.id for person in people)]
        names = {person.id: person.name for person in people}
        found = st.selectbox(
            label,
            ids,
            index=ids.index(chosen) if chosen in ids else 0,
            format_func=lambda account_id: names.get(account_id, NOBODY),
            key=f"{form_key(form)}-{field}",
        )
        field_error(form, field)
        return found

    return (
        choose("Reviewer", "reviewer", reviewers, case.reviewer_id),
        choose("Countersigning manager", "countersigner", managers, case.countersigner_id),
    )


def ask_outcome(form: str, case: CaseView) -> tuple[str, Outcome | None, TypedDate]:
    """Which charge, what became of it (nothing until it is chosen), and when."""
    key = form_key(form)
    kinds = {offence.id: f"{offence.position}: {sentence(offence.kind)}" for offence in case.offences}
    offence_id = st.selectbox("Charge", list(kinds), format_func=kinds.__getitem__, key=f"{key}-offence")
    outcome = st.selectbox(
        "Outcome",
        OUTCOMES,
        index=None,  # a press with nothing chosen must not put a recorded outcome back to awaited
        format_func=sentence,
        placeholder="Choose what became of it",
        key=f"{key}-outcome",
    )
    field_error(form, "outcome")
    on = ask_date("Date of the outcome", key=f"{key}-outcome_on")
    field_error(form, "outcome_on")
    return str(offence_id), outcome, on


def ask_restriction(key: str, case: CaseView) -> bool:
    """Whether only the people named on the review may open it."""
    return st.checkbox(
        "Restrict this review to the people named on it",
        value=case.is_restricted,
        key=f"{key}-restricted",
        help="Its reviewer, countersigning manager and QA reader. Staff named in it can still read its report.",
    )

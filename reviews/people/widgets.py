"""The people in a review, on screen."""

from collections.abc import Sequence

import streamlit as st

from reviews.people.queries import People
from reviews.people.rules import Relation, StaffDraft, VictimDraft
from workbench.accounts.directory import Listed
from workbench.ui.forms import field_error
from workbench.ui.tables import facts, table
from workbench.ui.words import day, sentence

RELATIONS = list(Relation)


def show(people: People) -> None:
    """Everybody in the review."""
    person = people.supervised
    if person is not None:
        st.header("Person on probation")
        names = "\n".join(f"{alias.name} ({alias.kind})" for alias in person.aliases)
        facts(
            [
                ("Name", person.name),
                ("CRN", person.crn),
                ("Date of birth", day(person.date_of_birth)),
                ("Other names used", names or "None recorded"),
            ]
        )
    st.header("Victims")
    if people.victims:
        rows = [(f"Victim {victim.number}", sentence(victim.relation), victim.name or "—") for victim in people.victims]
        table("Victims", ("Victim", "Relation to the person charged", "Name"), rows)
    else:
        st.caption("None recorded yet.")
    st.header("Staff")
    st.caption("Reports name staff by role and number only.")
    if people.staff:
        rows = [(member.label, member.name, "Yes" if member.account_id else "No") for member in people.staff]
        table("Staff", ("In reports", "Name", "Can read the report and reply here"), rows)
    else:
        st.caption("None recorded yet.")


def ask_victim(form: str, key: str) -> VictimDraft:
    """A victim, by relation."""
    st.markdown("**Add a victim**")
    relation = st.selectbox("Relation to the person charged", RELATIONS, format_func=sentence, key=f"{key}-relation")
    name = st.text_input("Name (not needed; never shown in a report to staff)", key=f"{key}-name", max_chars=120)
    field_error(form, "name")
    return VictimDraft(relation, name or "")


def ask_staff(form: str, key: str, accounts: Sequence[Listed]) -> StaffDraft:
    """A member of staff, and the account with which they may read and reply."""
    st.markdown("**Add a member of staff**")
    name = st.text_input("Name (never shown in a report)", key=f"{key}-name", max_chars=120)
    field_error(form, "name")
    job = st.text_input(
        "Role at the time", key=f"{key}-job", max_chars=120, help="Such as probation practitioner, or senior manager."
    )
    field_error(form, "job")
    names = {account.id: f"{account.name} ({account.email})" for account in accounts}
    account_id = st.selectbox(
        "Account with which they can read the report and reply",
        [None, *names],
        format_func=lambda account: names.get(account, "No account (has left, or not yet made)"),
        key=f"{key}-account",
    )
    field_error(form, "account_id")
    return StaffDraft(name or "", job or "", account_id)

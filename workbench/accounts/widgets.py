"""The pieces of the accounts page."""

from collections.abc import Sequence

import streamlit as st

from workbench import clock
from workbench.access import Grant, Role
from workbench.accounts.queries import AccountView
from workbench.accounts.rules import REGIONS
from workbench.ui.forms import error_of, field_error
from workbench.ui.tables import table

EVERY_REGION = "Every region"
A_PAGE = 20
GIVE_ROLE, END_ROLE = "Give the role below", "End the role below"
NEW_PASSWORD, SIGN_OUT = "Give a new first password", "Sign the person out everywhere"
DISABLE, ENABLE = "Disable the account", "Let the account be used again"
CHANGES = (GIVE_ROLE, END_ROLE, NEW_PASSWORD, SIGN_OUT, DISABLE, ENABLE)
_PASSWORD = "accounts-first-password"  # noqa: S105 - the name of the place it is kept in
ROLE_NAMES = {
    Role.REVIEWER: "Reviewer",
    Role.COUNTERSIGNER: "Countersigning manager",
    Role.PRACTITIONER: "Practitioner",
    Role.QA: "Quality assurance",
    Role.ANALYST: "National analyst",
    Role.ADMINISTRATOR: "Administrator",
}


def show(accounts: Sequence[AccountView]) -> None:
    """Find accounts by name, email address or role, and draw them a page at a time."""
    asked = st.text_input("Find an account", key="accounts-find", placeholder="Name, email address, role or region")
    wanted = (asked or "").lower().split()
    rows = [
        (account.name, account.email, "\n".join(map(role_words, account.grants)) or "No role", state_words(account))
        for account in accounts
    ]
    found = [row for row in rows if all(word in " ".join(row).lower() for word in wanted)]
    if not found:
        st.info("No account matches. Check the spelling, or type less.")
        return
    pages = -(-len(found) // A_PAGE)
    page = st.pagination(pages, key=f"accounts-page-{asked}") if pages > 1 else 1
    rows = found[(page - 1) * A_PAGE : page * A_PAGE]
    first = (page - 1) * A_PAGE + 1
    st.caption(f"Accounts {first} to {first + len(rows) - 1} of {len(found)}, by email address")
    table("Accounts", ("Name", "Email address", "Roles", "Can be used"), rows)


def role_words(grant: Grant) -> str:
    """“Reviewer, London”."""
    return f"{ROLE_NAMES[grant.role]}, {grant.region or EVERY_REGION.lower()}"


def state_words(account: AccountView) -> str:
    """Whether the person can sign in, and how."""
    if account.is_disabled:
        return "No, disabled"
    if account.locked_until_at is not None and account.locked_until_at > clock.now():
        return "Not for some minutes: too many wrong passwords"
    return "Yes, with a password" if account.has_password else "Yes, with their work account"


def ask_grant(key: str, form: str) -> Grant:
    """Ask for a role and where it is held."""
    role = st.selectbox("Role", list(Role), format_func=ROLE_NAMES.__getitem__, key=f"{key}-role")
    field_error(form, "role")
    region = st.selectbox("Region", [EVERY_REGION, *REGIONS], key=f"{key}-region")
    field_error(form, "region")
    assert role is not None  # the first is chosen until another is
    return Grant(role, "" if region == EVERY_REGION else region)


def ask_person(key: str) -> tuple[str, str, bool]:
    """Ask for the email address and name of somebody new, and how they will sign in."""
    email = st.text_input("Email address", key=f"{key}-email", autocomplete="off")
    field_error("account", "email")
    name = st.text_input("Name", key=f"{key}-name", autocomplete="off")
    field_error("account", "name")
    with_password = st.checkbox("Signs in with a password, not with a work account", key=f"{key}-with-password")
    return email, name, with_password


def ask_change(key: str, accounts: Sequence[AccountView]) -> tuple[AccountView, str]:
    """Ask which account to change, and how. Role and region count for the first two changes only."""
    chosen = st.selectbox("Account", accounts, format_func=lambda one: f"{one.name} ({one.email})", key=f"{key}-who")
    change = st.radio("What to do", CHANGES, key=f"{key}-change")
    return chosen, change


def keep_password(password: str | None) -> None:
    """Keep a first password until the page that says it was given has been drawn."""
    st.session_state[_PASSWORD] = password


def hand_over_password() -> None:
    """Show a first password, once."""
    password = st.session_state.pop(_PASSWORD, None)
    if password is not None and error_of("account") is None and error_of("change") is None:
        st.warning("Give this password to the person now. It is not shown again, and is only for choosing their own.")
        st.code(password, language=None)

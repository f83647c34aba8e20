"""Accounts: who may come in, and what they are here to do."""

import streamlit as st

from workbench.accounts import commands, queries, widgets
from workbench.accounts.passwords import first_password
from workbench.db import reading
from workbench.ui.forms import form_key
from workbench.ui.saving import saving, say_what_was_refused
from workbench.ui.screen import head
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
with reading() as db:
    accounts = queries.accounts(db, actor)

head("Accounts")
widgets.hand_over_password()
widgets.show(accounts)

st.header("Add an account")
say_what_was_refused("account")
with st.form(key := form_key("account")):
    email, name, has_password = widgets.ask_person(key)
    grant = widgets.ask_grant(key, "account")
    added = st.form_submit_button("Add account")
if added:
    password = first_password() if has_password else None
    widgets.keep_password(password)
    with saving("account", done="Account added") as db:
        commands.add_account(
            db, actor, email=email, name=name, grants=[grant], password=password, password_is_initial=has_password
        )

st.header("Change an account")
say_what_was_refused("change")
with st.form(key := form_key("change")):
    chosen, change = widgets.ask_change(key, accounts)
    grant = widgets.ask_grant(key, "change")
    changed = st.form_submit_button("Change account")
if changed:
    password = first_password() if change == widgets.NEW_PASSWORD else None
    widgets.keep_password(password)
    with saving("change", done=f"Done: {change.lower()} ({chosen.name})") as db:
        if change == widgets.GIVE_ROLE:
            commands.give_role(db, actor, chosen.id, grant)
        elif change == widgets.END_ROLE:
            commands.end_role(db, actor, chosen.id, grant)
        elif password is not None:
            commands.give_first_password(db, actor, chosen.id, password)
        elif change == widgets.SIGN_OUT:
            commands.end_sessions(db, actor, chosen.id)
        elif change == widgets.ENABLE:
            commands.enable_account(db, actor, chosen.id)
        else:
            commands.disable_account(db, actor, chosen.id)

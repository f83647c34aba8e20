"""A page with one of each thing that the ground has to look after."""

import time
from contextlib import suppress

import streamlit as st
from sqlmodel import Session, select

from workbench.access import Actor, Role
from workbench.accounts.models import Mark
from workbench.db import for_change, reading, transaction
from workbench.errors import Invalid, NotAllowed
from workbench.files import ServedFile, register_file_kind
from workbench.ui.autosave import autosaving_text
from workbench.ui.files import file_button
from workbench.ui.place import keep_place
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()


def open_it(db: Session, who: Actor, reference: str) -> ServedFile:
    if not who.has(Role.REVIEWER):
        raise NotAllowed("You do not have access to this.")
    return ServedFile(f"Report {reference} – full.txt", "text/plain", f"for {who.email}".encode())


with suppress(ValueError):  # the page runs more than once, and has a new function each time
    register_file_kind("small", open_it)


def save(text: str, version: int) -> int:
    if "forbidden" in text:
        raise Invalid("The word “forbidden” cannot stay. Take it out.")
    with transaction() as db:
        row = for_change(db, Mark, mark_id, version)
        row.value = {"text": text}
        db.flush()
        return row.version


with reading() as db:
    mark = db.exec(select(Mark).where(Mark.name == "text")).one()
    mark_id, text, version = mark.id, mark.value["text"], mark.version

keep_place()
st.title(f"Hello {actor.name}")
count = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.write(f"This session has run {count} times")
if "waits" in st.query_params:  # a slow page, that has something to say above the box every other time
    time.sleep(0.6)
    if count % 2:
        st.info("Above the box")
with st.container():  # which of the page's boxes it is, and so the name of the fragment, changes with what is above it
    why = autosaving_text(
        "Why it came about", key="why", value=text, save=save, version=version, help="In your own words."
    )
st.text_input("Another box")
if st.button("Keep this"):
    st.write(f"Kept: “{why}”")
st.button("Save it", key=f"save-{count}")  # another button after each press, as in a form that was sent
st.html('<a href="/sign-in">Away</a>')
file_button("Get the report", "small", "7", key="small-file")
if "fail" in st.query_params:
    raise RuntimeError("secret words of a review")

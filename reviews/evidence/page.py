"""Documents: what was read for the review, who gave it, and where it is kept."""

import streamlit as st

from reviews import frame
from reviews.evidence import commands, queries, widgets
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Documents")
st.markdown("The register says what each document is. The document itself stays where it is kept.")

with reading() as db:
    documents = queries.documents_of(db, actor, case.id)

widgets.show(documents)

if not can(actor, Permission.WRITE_EVIDENCE, case):
    st.stop()

st.header("Register a document")
form = f"document-{case.id}"
say_what_was_refused(form)
with st.form(form_key(form)):
    typed = widgets.ask(form, form_key(form))
    submitted = st.form_submit_button("Add document")
if submitted:
    with saving(form, done="Document added") as db:
        commands.add_document(db, actor, case.id, typed.read())

chosen = widgets.choose(documents)
if chosen is None:
    st.stop()
form = f"document-{chosen.id}"
seen = seen_version(form, chosen.version)
say_what_was_refused(form)
with st.form(form_key(form)):
    typed = widgets.ask(form, form_key(form), chosen)
    submitted = st.form_submit_button("Save changes")
if submitted:
    with saving(form, done="Document changed") as db:
        commands.change_document(db, actor, case.id, chosen.id, typed.read(), seen_version=seen)
if st.button("Remove this document from the register", key=f"{form}-remove"):
    with saving(form, done="Document removed") as db:
        commands.remove_document(db, actor, case.id, chosen.id)

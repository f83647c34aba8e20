"""Documents: what was read for the review, who gave it, where it is kept, and which entries rest on it."""

import streamlit as st

from reviews import frame
from reviews.chronology.seeking.widgets import sought
from reviews.evidence import commands, queries
from reviews.evidence.widgets import fields, linking, register
from reviews.permissions import Permission
from workbench.access import can
from workbench.db import reading
from workbench.ui.forms import form_key, seen_version
from workbench.ui.saving import asked, saving

actor, case = frame.open_case(Permission.READ_CASE)
frame.title("Documents")
st.markdown("The register says what each document is. The document itself stays where it is kept.")
may_write = can(actor, Permission.WRITE_EVIDENCE, case)

with reading() as db:
    documents = queries.documents_of(db, actor, case.id)
    resting = queries.entries_per_document(db, actor, case.id)
register.show(documents, resting)
form = f"document-{case.id}"
if may_write:
    with st.expander("Register a document", expanded=not documents):
        if typed := asked(form, "Add document", fields.ask):
            with saving(form, done="Document added") as db:
                commands.add_document(db, actor, case.id, typed.read())

chosen = register.choose(documents)
if chosen is None:
    st.stop()
form, links, custody = f"document-{chosen.id}", f"links-{chosen.id}", f"custody-{chosen.id}"
with reading() as db:
    whole = queries.whole_document(db, actor, case.id, chosen)
    choices = linking.choices_of(db, actor, case.id, whole, sought(form_key(links))) if may_write else None
register.show_whole(whole)
if choices is None:
    st.stop()

with register.part("Say which entries rest on it", links, is_open=not whole.resting):
    if wanted := linking.ask(links, form_key(links), choices):
        with saving(links, done=wanted.done) as db:
            act = commands.unlink_entries if wanted.is_taken_out else commands.link_entries
            act(db, actor, case.id, chosen.id, wanted.links)
with register.part("Add a note of custody", custody):
    if typed := asked(custody, "Add note", fields.ask_custody):
        with saving(custody, done="Note added") as db:
            commands.add_custody_note(db, actor, case.id, chosen.id, typed.read())
seen = seen_version(form, chosen.version)
with register.part("Change or remove this document", form):
    if typed := asked(form, "Save changes", fields.ask, chosen):
        with saving(form, done="Document changed") as db:
            commands.change_document(db, actor, case.id, chosen.id, typed.read(), seen_version=seen)
    if st.button("Remove this document from the register", key=f"{form}-remove"):
        with saving(form, done="Document removed") as db:
            commands.remove_document(db, actor, case.id, chosen.id)

"""Versions: the frozen texts of a report, two of them compared, and what is added once it is final."""

import streamlit as st

from reviews import frame
from reviews.editions import commands, comparison, queries
from reviews.editions.addenda import AddendumDraft
from reviews.editions.comparing import compared
from reviews.editions.widgets import choosing
from reviews.permissions import Permission
from reviews.wording.widgets import below
from workbench.access import can
from workbench.db import reading
from workbench.ui.prose import prose
from workbench.ui.saving import saving, say_what_was_refused

actor, case = frame.open_case(Permission.READ_REPORT)
frame.title("Versions")

with reading() as db:
    editions = queries.editions_of(db, actor, case.id)

if not editions:
    st.info("No text has been frozen yet. The first is frozen when the draft is opened to staff.")
    st.stop()

choosing.show(editions)
pair = choosing.ask_pair(editions, case.id)
if pair is not None:
    with reading() as db:
        before, after = (queries.edition_paragraphs(db, actor, edition.id) for edition in pair)
    changes = compared(before, after)
    all_of_them = choosing.say_how_many(changes, case.id)
    st.html(comparison.as_html(changes, all_of_them=all_of_them))

if not can(actor, Permission.ADD_ADDENDUM, case):
    st.stop()

form = f"addendum-{case.id}"
st.subheader("Add to the final text")
st.markdown("The text that is final stays as it is. A new version ends with what you add, and says when it was added.")
say_what_was_refused(form)
text = prose(form, "text", "What is added", height=160, below=below(form))
kinds = choosing.ask_kinds(form, editions)
if st.button("Add it", type="primary"):
    with saving(form, done="Added, as a new version") as db:
        commands.add_addendum(db, actor, case.id, AddendumDraft(text, kinds))

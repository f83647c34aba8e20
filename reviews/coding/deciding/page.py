"""Codings compared: where two differ, a third person decides; reviewers read what was decided on their findings."""

import streamlit as st

from reviews import frame
from reviews.coding.deciding import commands, queries, widgets
from reviews.coding.ways import WAYS
from taxonomy.vocabulary.queries import factors_of
from workbench.access import Role
from workbench.db import reading
from workbench.ui.saving import saving
from workbench.ui.words import count, sentence

actor = frame.actor()
frame.plain("Codings compared")
frame.draw_ways("", WAYS)

with reading() as db:
    waiting, factors = queries.to_decide(db, actor), factors_of(db)
    decided = queries.decided_for(db, actor)

if actor.has(Role.QA):
    st.header("To be decided")
    st.markdown(f"{sentence(count(len(waiting), 'finding waits', 'findings wait'))} for your decision.")
    both = widgets.choose(waiting) if waiting else None
    if both is not None:
        widgets.show(both)
        form = f"decide-{both.id}"
        draft = widgets.ask(form, both, factors)
        if draft is not None:
            with saving(form, done="Decided. The review itself stays as it is.") as db:
                commands.decide(db, actor, both.id, draft)

if actor.has(Role.REVIEWER):
    st.header("Decided on your findings")
    st.caption("Your tags stay as you put them. Where the text is still open, you may change them yourself.")
    if decided:
        widgets.show_decided(decided)
    else:
        st.info("Nothing has been decided on your findings yet.")

"""Practise coding: invented texts with an agreed answer, shown once one has given one's own."""

import streamlit as st

from reviews import frame
from reviews.coding.calibration import commands, queries, rules, widgets
from reviews.coding.ways import WAYS
from taxonomy.vocabulary.queries import factors_of
from workbench.db import reading
from workbench.ui.saving import saving

actor = frame.actor()
frame.plain("Practise coding")
frame.draw_ways("", WAYS)

with reading() as db:
    practice, factors = queries.practice_of(db, actor), factors_of(db)

st.markdown(rules.in_words(practice.answered))
st.caption("The texts are invented. Only you see how you answer.")

if practice.next is None:
    st.success("You have answered every text.", icon=":material/check_circle:")
else:
    form = f"practice-{practice.next.id}"
    codes = widgets.ask(form, practice.next, factors)
    if codes is not None:
        with saving(form, done="Answered. The agreed answer is below.") as db:
            commands.answer_practice(db, actor, practice.next.id, codes)

if practice.answered:
    st.header("Your answers")
    widgets.show(practice.answered, factors)

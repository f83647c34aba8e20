"""Second coding: one finding at a time, coded by somebody who knows nothing of the first coding."""

import streamlit as st

from reviews import frame
from reviews.coding import commands, queries, widgets
from reviews.coding.marking.blind import commands as blind
from reviews.coding.marking.blind import widgets as words
from reviews.coding.marking.blind.queries import my_blind_marks
from reviews.coding.ways import WAYS
from taxonomy.vocabulary.queries import factors_of
from workbench.db import reading, transaction
from workbench.ui.saving import saving, say_what_was_refused

actor = frame.actor()
frame.plain("Second coding")
frame.draw_ways("", WAYS)

with reading() as db:
    mine, factors = queries.mine_to_code(db, actor), factors_of(db)
    share = queries.share_of(db, actor)

if mine is None:
    widgets.show_share(share)
    say_what_was_refused("take-coding")
    if share.waiting and st.button("Take a finding to code", type="primary"):
        with saving("take-coding", done="This finding is yours to code") as db:
            commands.take_next(db, actor)
    st.stop()

form = f"second-coding-{mine.id}"
widgets.show_finding(mine)
codes = widgets.ask_codes(form, mine.kind, factors, mine.codes)
if set(codes) != set(mine.codes):
    with transaction() as db:
        commands.keep_unsent_codes(db, actor, mine.id, codes)

with reading() as db:
    marks = my_blind_marks(db, actor)
if said := words.ask_words(f"{form}-words", actor, mine, marks, factors):
    with saving(words.acted(f"{form}-words", said), done="Your tags on words are kept") as db:
        if isinstance(said, str):
            blind.remove_blind_mark(db, actor, mine.id, said)
        else:
            blind.add_blind_mark(db, actor, mine.id, said.read())

end = widgets.ask_end(form)
if end == "finish":
    with saving(form, done="Coded. Thank you: it now counts in the figures of agreement.") as db:
        commands.finish_coding(db, actor, mine.id, codes)
elif end == "give back":
    with saving(form, done="Given back. You will not be given it again.") as db:
        commands.give_back(db, actor, mine.id)

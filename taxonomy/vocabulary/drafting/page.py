"""The next version of the vocabulary: what it changes, what people say of it, and how it comes to be published."""

import streamlit as st

from taxonomy.permissions import Permission
from taxonomy.vocabulary.drafting import commands, queries, widgets
from taxonomy.vocabulary.drafting.rules import DraftStage
from taxonomy.vocabulary.drafting.widgets.acting import ask_change
from taxonomy.vocabulary.drafting.widgets.deciding import ask_comment, ask_decision
from workbench.access import can
from workbench.db import reading
from workbench.ui.saving import saving
from workbench.ui.screen import head
from workbench.ui.who import signed_in_actor

actor = signed_in_actor()
head("The next version of the vocabulary")
with reading() as db:
    draft = queries.open_draft(db, actor)

if draft is None:
    st.info("No version is out for consultation now.")
    if can(actor, Permission.DRAFT_VOCABULARY) and st.button("Start a draft from the last version"):
        with saving("vocabulary-start", done="Draft started") as db:
            commands.start_draft(db, actor)
    st.stop()

with reading() as db:
    factors = queries.drafted_factors(db, actor, draft.id)
    found = queries.draft_differences(db, actor, draft.id)
    comments = queries.comments_on(db, actor, draft.id)

widgets.introduce(draft)
widgets.show_differences(draft, found)
widgets.show_to_write(factors)
widgets.show_comments(comments, factors)

wanted = None
if can(actor, Permission.COMMENT_ON_VOCABULARY, draft.standpoint):
    wanted = ask_comment(actor, draft, factors)
if can(actor, Permission.DRAFT_VOCABULARY):
    if draft.stage is DraftStage.DRAFTING:
        wanted = ask_change(actor, draft, factors)
    wanted = ask_decision(actor, draft) or wanted

if wanted is not None:
    with saving(wanted.form, done=wanted.done) as db:
        wanted.do(db)

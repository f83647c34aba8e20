"""Commenting on the draft, and deciding what becomes of it."""

from collections.abc import Sequence

import streamlit as st

from taxonomy.permissions import Permission
from taxonomy.vocabulary.consulting import commands
from taxonomy.vocabulary.drafting.queries import DraftedFactor, DraftView
from taxonomy.vocabulary.drafting.rules import DraftStage
from taxonomy.vocabulary.drafting.widgets.acting import Wanted
from taxonomy.vocabulary.widgets import find_factor
from workbench import clock
from workbench.access import Actor, can
from workbench.ui.forms import ask_date, field_error, form_key
from workbench.ui.prose import prose
from workbench.ui.saving import say_what_was_refused


def ask_comment(actor: Actor, draft: DraftView, factors: Sequence[DraftedFactor]) -> Wanted | None:
    """A comment on one factor, or on the draft as a whole."""
    form = f"vocabulary-comment-{draft.id}"
    say_what_was_refused(form)
    about = find_factor(
        "Which factor is it about? Leave this empty for the draft as a whole.",
        key=f"{form_key(form)}-about",
        factors=[one.factor for one in factors],
    )
    text = prose(form, "comment", "Your comment")
    if not st.button("Add the comment", key=f"{form_key(form)}-add"):
        return None
    guid = about.guid if about else ""
    return Wanted(form, "Comment added", lambda db: commands.comment_on_factor(db, actor, draft.id, guid, text))


def ask_decision(actor: Actor, draft: DraftView) -> Wanted | None:
    """Out for consultation; or from there back, or published; or given up."""
    st.header("What becomes of it")
    form = f"vocabulary-decision-{draft.id}"
    say_what_was_refused(form)
    if draft.stage is DraftStage.DRAFTING:
        found = _ask_consultation(actor, draft, form)
    else:
        found = _ask_publication(actor, draft, form)
    with st.expander("Give the draft up"):
        if st.button("Stop work on this draft", key=f"{form}-give-up"):
            return Wanted(form, "The draft is given up", lambda db: commands.give_up_draft(db, actor, draft.id))
    return found


def _ask_consultation(actor: Actor, draft: DraftView, form: str) -> Wanted | None:
    with st.form(form_key(form)):
        until = ask_date("Last day for comments", key=f"{form_key(form)}-until")
        field_error(form, "until")
        field_error(form, "definition")
        asked = st.form_submit_button("Put it out for consultation")
    if not asked:
        return None
    return Wanted(
        form,
        "Out for consultation",
        lambda db: commands.open_consultation(db, actor, draft.id, until.required()),
    )


def _ask_publication(actor: Actor, draft: DraftView, form: str) -> Wanted | None:
    if st.button("Take it back to drafting", key=f"{form}-back"):
        return Wanted(form, "Back to drafting", lambda db: commands.take_back_to_drafting(db, actor, draft.id))
    if not can(actor, Permission.PUBLISH_VOCABULARY, draft.standpoint):
        st.caption("Somebody else in the national team publishes it: not who began the draft or changed it last.")
        return None
    if draft.standpoint.takes_comments:
        st.caption("It can be published when the last day for comments has passed.")
        return None
    with st.form(form_key(form)):
        on = ask_date("The day from which it holds", key=f"{form_key(form)}-on", value=clock.today())
        field_error(form, "on")
        asked = st.form_submit_button("Publish it")
    if not asked:
        return None
    return Wanted(
        form,
        f"Version {draft.name} is published. It will never be changed.",
        lambda db: commands.publish_draft(db, actor, draft.id, on.required()),
    )

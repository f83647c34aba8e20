"""What this person can undo, and do again, on screen."""

import streamlit as st

from reviews.chronology.entries.many import commands
from reviews.chronology.entries.many.queries import last_acts
from workbench.access import Actor
from workbench.db import reading
from workbench.ui.saving import saving, say_what_was_refused
from workbench.ui.words import count


def offer_undo(actor: Actor, case_id: str) -> None:
    """Undo the last act, or do again what was undone last. Nothing while there is neither."""
    form = f"undo-{case_id}"
    with reading() as db:
        last = last_acts(db, actor, case_id)
    say_what_was_refused(form)
    if not last.done and not last.undone:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if last.done and st.button(f"Undo: {last.done[0].in_words}", key=f"{form}-undo", icon=":material/undo:"):
            with saving(form, done=f"Undone: {last.done[0].in_words}") as db:
                commands.undo(db, actor, case_id)
        if last.undone and st.button(
            f"Do again: {last.undone[0].in_words}", key=f"{form}-redo", icon=":material/redo:"
        ):
            with saving(form, done=f"Done again: {last.undone[0].in_words}") as db:
                commands.redo(db, actor, case_id)
        st.caption(_how_far(len(last.done)))


def _how_far(done: int) -> str:
    acts = count(done, "act", "acts")
    return f"You can undo your last {acts} here, one by one." if done > 1 else ""

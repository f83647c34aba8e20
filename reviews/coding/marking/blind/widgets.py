"""Tagging words of the finding that one codes a second time."""

from collections.abc import Sequence

import streamlit as st

from reviews.coding.marking.blind.texts import texts_to_mark
from reviews.coding.marking.rules import TextView
from reviews.coding.marking.views import MarkView
from reviews.coding.marking.widgets import Typed, ask, ask_remove, list_marks
from reviews.coding.queries import ToCode
from taxonomy.vocabulary.rules import Factor, fitting
from workbench.access import Actor

SAYS = "Show in which words you see a factor, if you like. Others see it once you have finished, without your name."


def ask_words(
    form: str, actor: Actor, coding: ToCode, marks: Sequence[MarkView], factors: Sequence[Factor]
) -> Typed | str | None:
    """The words with the factor to put on them, or the id of a tag to take off, once a button is pressed."""
    st.subheader("Words")
    st.caption(SAYS)
    texts = texts_to_mark(coding)
    part = st.radio("Text", list(texts), format_func=lambda one: texts[one].title, horizontal=True, key=f"{form}-part")
    text: TextView = texts[part]
    here = [mark for mark in marks if mark.part is part]
    typed = ask(f"{form}-{part.name}", text, here, fitting(factors, coding.kind.takes))
    if here:
        list_marks(here)
    return typed or ask_remove(f"{form}-remove", actor, here, here)


def acted(form: str, said: Typed | str) -> str:
    """The name of the form that was sent: what is wrong with it is said there."""
    return f"{form}-remove" if isinstance(said, str) else f"{form}-{said.text.part.name}"

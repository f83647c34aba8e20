"""The text before and after, side by side, with what is taken out and what is left to clear marked in it."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup, escape

from reports.disclosure.drafting import FURNITURE, Draft, Passage, Place
from workbench.ui.words import count

PAGE = 25  # paragraphs
HEAD = Markup('<div class="wb-sides wb-sides-head"><p>Before</p><p>As it is given</p></div>')
ROW = Markup('<div class="wb-sides"><p><strong>{}</strong> {}</p><p>{}</p></div>')
GOES = Markup('<mark class="wb-goes">{}</mark>')
DOUBT = Markup('<mark class="wb-doubt">{}</mark> <span class="wb-doubt-said">(to clear)</span>')


def show_text(case_id: str, draft: Draft) -> None:
    """The paragraphs in which something is taken out or left to clear; on request every one."""
    whole = st.toggle("Show every paragraph", key=f"disclosure-whole-{case_id}", persist_state="session")
    text = [passage for passage in draft.passages if passage.before.section != FURNITURE]
    shown = text if whole else [passage for passage in text if passage.removed or passage.left]
    st.caption(
        f"{count(len(shown), 'paragraph', 'paragraphs')} of {len(text)}. Yellow is taken out; what nobody has looked "
        "at yet is underlined and says so."
    )
    pages = max(1, -(-len(shown) // PAGE))
    page = st.pagination(pages, key=f"disclosure-text-{case_id}-{whole}") if pages > 1 else 1
    rows = [_row(passage) for passage in shown[(page - 1) * PAGE : page * PAGE]]
    if rows:
        st.html(Markup('<div class="wb-both">{}</div>').format(HEAD + Markup("").join(rows)))
    else:
        st.text("Nothing is taken out, and nothing is left to clear.")


def _row(passage: Passage) -> Markup:
    value = passage.before.cells[1] if passage.before.cells else passage.before.text
    after = passage.after.cells[1] if passage.after.cells else passage.after.text
    where = passage.before.number or (passage.before.cells[0] if passage.before.cells else "")
    marked = [(place, GOES) for place in passage.removed] + [(place, DOUBT) for place in passage.left]
    return ROW.format(where, _marked(value, marked), _lines(after))


def _marked(text: str, marked: Sequence[tuple[Place, Markup]]) -> Markup:
    parts, done = [], 0
    for place, look in sorted(marked, key=lambda one: one[0].found.start):
        parts += [_lines(text[done : place.found.start]), look.format(text[place.found.start : place.found.end])]
        done = place.found.end
    return Markup("").join([*parts, _lines(text[done:])])


def _lines(text: str) -> Markup:
    return Markup("<br>").join(escape(line) for line in text.split("\n"))

"""A remark on wording as it is drawn: its sentence with the words marked, why, and a plainer way to say it."""

import streamlit as st
from markupsafe import Markup

from taxonomy.wording.rules import IN_WORDS, Kind, Remark

REMARK = Markup(
    '<div class="wb-worded"><p>{}</p><p><strong>{}.</strong> {} <span class="wb-plainer">{}</span></p></div>'
)
MARKED = Markup("{}<mark>{}</mark>{}")


def show_remark(text: str, remark: Remark) -> None:
    """Draw one remark on a text."""
    st.html(REMARK.format(in_its_sentence(text, remark), IN_WORDS[remark.kind], remark.why, remark.plainer))


def in_its_sentence(text: str, remark: Remark) -> Markup | str:
    """The sentence with the words marked. Of a long sentence nothing is marked: it is all of it."""
    start, end = remark.sentence_start, remark.sentence_end
    if remark.kind is Kind.LONG:
        return text[start:end]
    return MARKED.format(text[start : remark.start], text[remark.start : remark.end], text[remark.end : end])

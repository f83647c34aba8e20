"""Two people's tags on one text in two columns, with where they differ."""

from collections.abc import Mapping, Sequence

import streamlit as st

from reviews.coding.marking.comparing.rules import Pair, Span, paired
from reviews.coding.marking.queries import MarkView
from reviews.coding.marking.rules import TextView
from workbench.access import Actor
from workbench.ui.selecting import Under, lanes, show_words
from workbench.ui.tables import table
from workbench.ui.words import count, sentence

APART = "A black label is a tag with which the other does not agree."


def show(actor: Actor, text: TextView, marks: Sequence[MarkView]) -> None:
    """Who tagged what, where two or more people have tagged words of the text that still stand.

    Not while names are hidden: they are taken out on the way to the screen, and no place would hold any more.
    """
    standing = [mark for mark in marks if mark.found.stands]
    people = {mark.coder: mark.who for mark in standing}
    if len(people) < 2 or actor.only_reads:
        return
    st.header("Side by side")
    first, second = _choose(text, people)
    if first == second:
        st.info("Choose two people.")
        return
    by = {who: [mark for mark in standing if mark.coder == who] for who in (first, second)}
    pairs = paired(_spans(by[first]), _spans(by[second]))
    apart = {span.id for pair in pairs if not pair.verdict.agrees for span in (pair.first, pair.second) if span}
    alike = sum(pair.verdict.agrees for pair in pairs)
    st.markdown(f"They agree on {alike} of {count(len(pairs), 'passage', 'passages')}.")
    if apart:
        st.caption(APART)
    for column, who in zip(st.columns(2), (first, second), strict=True):
        with column:
            key = f"beside-{text.part.name}-{text.about_id}-{who}"
            show_words(people[who], key=key, text=text.text, under=_under(by[who], apart))
    _list(text, pairs, {mark.id: mark for mark in standing}, (people[first], people[second]))


def _choose(text: TextView, people: Mapping[str, str]) -> tuple[str, str]:
    """Which two. There is nothing to choose where there are no more."""
    ids = list(people)
    if len(ids) == 2:
        return ids[0], ids[1]
    key = f"beside-{text.part.name}-{text.about_id}"
    one, other = st.columns(2)
    first = one.selectbox("One of them", ids, format_func=people.__getitem__, key=f"{key}-first")
    second = other.selectbox("The other", ids, index=1, format_func=people.__getitem__, key=f"{key}-second")
    return first, second


def _spans(marks: Sequence[MarkView]) -> list[Span]:
    return [Span(mark.id, mark.found.start, mark.found.end, mark.factor.guid) for mark in marks]


def _under(marks: Sequence[MarkView], apart: set[str]) -> list[Under]:
    placed = lanes([(mark.found.start, mark.found.end) for mark in marks])
    return [
        Under(
            mark.found.start,
            mark.found.end,
            mark.factor.code,
            f"{mark.factor.code} {mark.factor.name}",
            lane,
            mark.id in apart,
        )
        for mark, lane in zip(marks, placed, strict=True)
    ]


def _list(text: TextView, pairs: Sequence[Pair], marks: Mapping[str, MarkView], names: tuple[str, str]) -> None:
    def said(span: Span | None) -> str:
        if span is None:
            return "—"
        factor = marks[span.id].factor
        return f"{factor.code} {factor.name}\n“{text.text[span.start : span.end]}”"

    rows = [(said(pair.first), said(pair.second), sentence(pair.verdict)) for pair in pairs]
    table("Both people's tags", (*names, "How they compare"), rows)

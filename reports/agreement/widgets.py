"""The pieces of the page on agreement: each figure with its sentence and its table."""

from collections.abc import Sequence

import streamlit as st

from reports.agreement import figures, sentences
from reports.agreement.shown import Picture, Shown
from taxonomy.vocabulary.rules import Factor
from workbench.ui.tables import table

ALL_REGIONS = "All regions"
MOST = 20  # pairs in the table of confusion


def ask(regions: Sequence[str]) -> tuple[str, bool]:
    """Which region, and whether findings chosen by hand are counted as well."""
    where, how = st.columns([2, 3], vertical_alignment="bottom")
    region = where.selectbox("Region", (ALL_REGIONS, *regions), key="agreement-region", persist_state="session")
    with_hand = how.checkbox("Count findings chosen by hand as well", key="agreement-hand", persist_state="session")
    return "" if region in (None, ALL_REGIONS) else str(region), with_hand


def lines(
    title: str, what: str, shown: Sequence[Shown], either: str = "Named by either", both: str = "By both"
) -> None:
    """A sentence, and the table."""
    st.header(title)
    st.markdown(sentences.describe_lines(shown, what))
    headings = (what.capitalize(), "Findings", either, both, "Agreement (95% interval)")
    table(title, headings, sentences.cells(shown))


def confused(picture: Picture, factors: Sequence[Factor]) -> None:
    """The factors that stand for each other: as a matrix, and as a table."""
    st.header("Factors that people confuse")
    labels = {factor.guid: f"{factor.code} {factor.name}" for factor in factors}
    codes = {factor.guid: factor.code for factor in factors}
    said = sentences.describe_confused(picture, labels)
    st.markdown(said)
    if not picture.confused:
        return
    axis = picture.axis
    times = tuple(
        tuple(picture.times(one, other) if column < row else None for column, other in enumerate(axis))
        for row, one in enumerate(axis)
    )
    title = "Factors that stood for each other"
    chart = figures.matrix(tuple(codes[guid] for guid in axis), times)
    st.plotly_chart(chart, theme=None, config={"displayModeBar": False}, key=title, alt=f"{title}. {said}")
    rows = [(labels[one.one], labels[one.other], one.times) for one in picture.confused[:MOST]]
    table(title, ("One coder chose", "The other chose", "Findings"), rows)


def to_clarify(picture: Picture, factors: Sequence[Factor]) -> None:
    """What the notes of the next version should look at."""
    st.header("Factors to clarify")
    st.caption(
        "Their notes are read again before the next version of the vocabulary: agreement is below 0.667, under "
        "which not even a tentative conclusion should rest on them."
    )
    labels = {factor.guid: f"{factor.code} {factor.name}" for factor in factors}
    rows = [
        (line.label, sentences.figure(line.agreement), "\n".join(labels[guid] for guid in taken_for) or "—")
        for line, taken_for in picture.to_clarify
    ]
    if rows:
        table("Factors to clarify", ("Factor", "Agreement (95% interval)", "Taken for"), rows)
    else:
        st.info("No factor needs it, as far as the figures can say.")

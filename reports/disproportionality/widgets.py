"""The pieces of the page on equality: what is found of each characteristic, and one of them in figures."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from reports.disproportionality import figures, sentences
from reports.disproportionality.lens import Lens
from reviews.people.characteristics.reference import Characteristic, characteristics
from workbench.ui.tables import table

Dots = tuple[figures.Dot, ...]


def what_is_found(lens: Lens) -> None:
    """A sentence for each characteristic."""
    said = [
        (one.name, sentences.describe_compared(lens.observed(one), lens.compared(one))) for one in characteristics()
    ]
    table("What is found of each characteristic", ("Characteristic", "Found"), said)


def ask_characteristic(lens: Lens) -> Characteristic:
    """Which characteristic is looked at: at first, the one known in the most reviews."""
    every = characteristics()
    known = [lens.observed(one).known or 0 for one in every]
    names = [one.name for one in every]
    first = known.index(max(known))
    chosen = st.selectbox("Characteristic", names, first, key="equality-characteristic", persist_state="session")
    return every[names.index(str(chosen))]


def against_the_caseload(lens: Lens, of: Characteristic) -> None:
    """Reviews against the caseload: a sentence, the chart, the table."""
    seen, lines = lens.observed(of), lens.compared(of)
    said = sentences.describe_compared(seen, lines)
    st.markdown(said)
    returns = sentences.describe_caseloads((period.caseload for period in lens.periods(of)), of.code)
    if returns:
        st.caption(returns)
    title = f"{of.name}: reviews for each one expected"
    dots = [
        (line.name, line.ratio, line.interval.low, line.interval.high) if line.interval else (line.name, None, 0.0, 0.0)
        for line in lines
    ]
    _draw(dots, figures.ratios, title, said)
    with st.expander(f"{title}, as a table"):
        table(title, sentences.HEADINGS, [sentences.cells(line) for line in lines])


def what_is_named(lens: Lens, of: Characteristic) -> None:
    """How often the reviews of each group name a factor, or answer no: a sentence, the chart, the table."""
    labels = list(lens.choices.values())
    if not labels:
        st.info("No factor and no answer is named in enough reviews to be shown.")
        return
    label = st.selectbox("Factor or answer", labels, key="equality-factor", persist_state="session")
    key = list(lens.choices)[labels.index(str(label))]
    lines = lens.named(of, key)
    said = sentences.describe_named(lines, str(label), *lens.count(key))
    st.markdown(said)
    title = f"{of.name}: {label}, against all other reviews"
    dots = [
        (line.name, line.difference, line.interval.low, line.interval.high)
        if line.interval
        else (line.name, None, 0.0, 0.0)
        for line in lines
    ]
    _draw(dots, figures.differences, title, said)
    with st.expander(f"{title}, as a table"):
        table(title, sentences.NAMED_HEADINGS, [sentences.named_cells(line) for line in lines])


def _draw(dots: Sequence[figures.Dot], draw: Callable[[Dots], Any], title: str, said: str) -> None:
    if any(value is not None for _label, value, _low, _high in dots):
        chart = draw(tuple(dots))
        st.plotly_chart(chart, theme=None, config={"displayModeBar": False}, key=title, alt=f"{title}. {said}")

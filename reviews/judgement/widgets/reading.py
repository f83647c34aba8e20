"""The whole judgement on screen, for those who may not write it."""

from collections.abc import Sequence

import streamlit as st

from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import hindsight
from reviews.judgement.contradictions.rules import Put
from reviews.judgement.queries import JudgementView
from reviews.judgement.reference import Area, AreaSet
from workbench.ui.tables import table
from workbench.ui.words import sentence

NOTHING_YET = "Nothing is said of this yet."


def show(areas: AreaSet, said: Sequence[JudgementView], puts: Sequence[Put], line: HindsightLine) -> None:
    """The answer on the whole first, then each area, then what did not seem to fit together."""
    by_area = {one.area: one for one in said}
    for area in (areas.overall, *areas.areas):
        _show_one(area, by_area.get(area.id), line)
    if puts:
        st.header("What did not seem to fit together")
        rows = [(one.contradiction.words, one.words if one.is_resolved else NOTHING_YET) for one in puts]
        table("What did not seem to fit together", ("What", "What the reviewer says"), rows)


def _show_one(area: Area, one: JudgementView | None, line: HindsightLine) -> None:
    st.header(area.question if not area.id else area.name)
    if one is None or one.answer is None:
        st.info("Not answered yet.")
        return
    if area.id:
        st.caption(area.question)
    st.markdown(f"**{sentence(one.answer)}**")
    st.text(one.reasons)
    fair = dict(one.fair)
    cited = [
        ("Entry", sentence(entry.label), hindsight(entry.known_to, entry.happened, line).marked, fair.get(entry.id, ""))
        for entry in one.entries
    ]
    cited += [("Gap", gap.label, "", fair.get(gap.id, "")) for gap in one.gaps]
    cited += [("Finding", finding.label, "", fair.get(finding.id, "")) for finding in one.findings]
    if cited:
        caption = f"What the answer relies on{f', {area.name}' if area.id else ''}"
        table(caption, ("Kind", "What it says", "With hindsight", "Why it is fair to judge by it"), cited)

"""The whole judgement on screen, for those who may not write it."""

import streamlit as st
from markupsafe import Markup

from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import hindsight
from reviews.judgement.dissent import widgets as different
from reviews.judgement.queries import JudgementView
from reviews.judgement.reference import Area
from reviews.judgement.standing import Standing
from workbench.ui.tables import table
from workbench.ui.words import sentence

FITTING = "What did not seem to fit together"
NOTHING_YET = "Nothing is said of this yet."


def show(standing: Standing) -> None:
    """The answer on the whole first, then each area, each with the different views of it; then what did not fit."""
    by_area = standing.by_area
    for area in (standing.areas.overall, *standing.areas.areas):
        _show_one(area, by_area.get(area.id), standing.line)
        different.show(standing.dissents, standing.areas, area.id)
    if standing.puts:
        st.header(FITTING)
        rows = [(one.contradiction.words, one.words if one.is_resolved else NOTHING_YET) for one in standing.puts]
        table(FITTING, ("What", "What the reviewer says"), rows)


def _show_one(area: Area, one: JudgementView | None, line: HindsightLine) -> None:
    st.header(area.question if not area.id else area.name)
    if one is None or one.answer is None:
        st.info("Not answered yet.")
        return
    if area.id:
        st.caption(area.question)
    st.markdown(f"**{sentence(one.answer)}**")
    st.text(one.reasons)
    fair = {about: f"Why it is fair to judge by it: {words}" for about, words in one.fair if about in one.later}
    cited = [
        (
            sentence(entry.label),
            hindsight(entry.known_to, entry.happened, line, entry.recorded_on).marked,
            fair.get(entry.id, ""),
        )
        for entry in one.entries
    ]
    cited += [(gap.label, "", fair.get(gap.id, "")) for gap in one.gaps]
    cited += [(finding.label, "", fair.get(finding.id, "")) for finding in one.findings]
    if cited:
        st.caption("What the answer relies on")
        item = Markup("<li>{}{}</li>")
        said = [item.format(what, Markup("").join(map(_small, filter(None, more)))) for what, *more in cited]
        st.html(Markup("<ul>{}</ul>").format(Markup("").join(said)))


def _small(words: str) -> Markup:
    return Markup("<br><small>{}</small>").format(words)

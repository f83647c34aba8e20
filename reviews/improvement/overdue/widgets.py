"""The list of improvements of many reviews, on screen."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reviews import frame
from reviews.improvement.following.rules import Due, State
from reviews.improvement.overdue.rules import NOT_SAID, Choice, Listed, by_level_and_strength, how_many
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.strength import ChangeStrength
from workbench.ui.tables import table
from workbench.ui.words import day, sentence

ON_A_PAGE = 20
EVERY = ""
STRENGTHS = [*(strength.value for strength in ChangeStrength), NOT_SAID]


def ask_choice(every: Sequence[Listed]) -> Choice:
    """Which are to be listed: how they stand to their day, where, at what level, of what strength."""
    regions, above = sorted({one.region for one in every}), st.container()
    boxes = st.columns(3 if len(regions) > 1 else 2)
    region = _ask(boxes[2], "Region", regions, "Every region") if len(regions) > 1 else EVERY
    level = _ask(boxes[0], "Level", [level.value for level in ImprovementLevel], "Every level")
    strength = _ask(boxes[1], "Strength", STRENGTHS, "Every strength")
    wide = Choice(EVERY, region, level, strength)
    numbers = how_many(every, wide)
    labels = {EVERY: f"All ({numbers.total()})"} | {due.value: f"{sentence(due)} ({numbers[due]})" for due in Due}
    due = above.selectbox(
        "Show", list(labels), format_func=labels.__getitem__, key="overdue-due", persist_state="session"
    )
    return Choice(due, region, level, strength)


def _ask(box: "st.delta_generator.DeltaGenerator", label: str, options: Sequence[str], every: str) -> str:
    names = {EVERY: every} | {option: sentence(option) for option in options}
    key = f"overdue-{label.lower()}"
    found: str = box.selectbox(label, list(names), format_func=names.__getitem__, key=key, persist_state="session")
    return found


def show(listed: Sequence[Listed], today: date) -> None:
    """Each with a link to where it is followed, the most pressing first, twenty at a time."""
    if not listed:
        st.caption("There are none like this.")
    pages = max(1, -(-len(listed) // ON_A_PAGE))
    page = st.pagination(pages, key="overdue-page") if pages > 1 else 1
    for one in listed[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]:
        st.html('<hr class="wb-rule">')
        first, second, third = st.columns([2, 5, 3])
        with first:
            frame.link("following", one.case_id, one.reference, improvement=one.improvement_id)
        first.caption(f"Improvement {one.number}  \n{one.region}")
        second.text(one.what)
        second.caption(f"{sentence(one.level)}, {one.strength or NOT_SAID}")
        third.text(one.owner)
        third.markdown(_due(one, today))


def show_counts(listed: Sequence[Listed]) -> None:
    """How many at each level are of each strength."""
    headings = ("Level", *(sentence(strength) for strength in STRENGTHS))
    rows: list[tuple[str | int, ...]] = [(sentence(one), *numbers) for one, numbers in by_level_and_strength(listed)]
    table("Of these, by level and strength", headings, rows, show_caption=True)


def _due(one: Listed, today: date) -> str:
    if one.due is Due.OVERDUE:
        late = (today - one.due_on).days
        back = "; evidence was sent back" if one.state is State.SENT_BACK else ""
        return f"**Overdue since {day(one.due_on)}** ({late:,} {'day' if late == 1 else 'days'}{back})"
    if one.due in (Due.SOON, Due.LATER):
        return f"Due {day(one.due_on)}"
    return sentence(one.due)

"""What was known at the time, beside the question: with what was known only later behind the line."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import MARKS, Hindsight, Side, hindsight
from reviews.judgement.known import KnownThen
from workbench.ui.words import count, day, sentence

AT_ONCE = 10  # entries that stand open; the others are one press away
FOLDED = (
    (Side.OTHERS, "Known to others at the time, not shown to be known to them"),
    (Side.LATER, "Behind the line: known only later"),
    (Side.NOT_ESTABLISHED, "Not established who knew"),
)
Known = tuple[EntryView, Hindsight]


def show(case_id: str, then: KnownThen, line: HindsightLine) -> None:
    """What those whose practice is judged are shown to have known by their day, and behind folds all the rest."""
    st.subheader(f"What was known by {day(line.days[-1])}")
    st.caption(f"Judge by what was known then, not by what is known now. Practice is judged {line.in_words}.")
    line = _choose_whose(case_id, line)
    sides: dict[Side, list[Known]] = {side: [] for side in Side}
    for entry in then.entries:
        found = hindsight(entry.known_to, entry.happened, line, entry.recorded_on)
        sides[found.side].append((entry, found))
    known = sides[Side.PRACTITIONER]
    if known:
        _list(known[:AT_ONCE])
    else:
        st.markdown("Nothing on record says what they knew. That does not mean that they knew nothing.")
    if len(known) > AT_ONCE:
        with st.expander(f"{len(known) - AT_ONCE} more that they knew"):
            _list(known[AT_ONCE:])
    for side, words in FOLDED:
        if sides[side]:
            with st.expander(f"{MARKS[side]} {words}: {count(len(sides[side]), 'entry', 'entries')}"):
                _list(sides[side])
    said = [f"{count(then.more, 'more entry was known', 'more entries were known')} to somebody."] if then.more else []
    if then.others:
        said.append(f"Of {count(then.others, 'entry', 'entries')} it is not sure that anybody knew.")
    if said:
        st.caption(" ".join((*said, "See “Who knew what, and when”.")))


def _choose_whose(case_id: str, line: HindsightLine) -> HindsightLine:
    """The line of one person, where the practice of several is judged and somebody wants to look at one."""
    if len(line.judged) < 2:
        return line
    labels = {one.staff_id: one.label for one in line.judged}
    chosen = st.selectbox(
        "Known to",
        ["", *labels],
        format_func=lambda staff_id: labels.get(staff_id, "Any of those whose practice is judged"),
        key=f"judgement-whose-{case_id}",
        persist_state="session",
    )
    judged = tuple(one for one in line.judged if one.staff_id == chosen)
    return replace(line, judged=judged) if judged else line


def _list(known: Sequence[Known]) -> None:
    item = Markup("<li>{}<br><small>{}</small></li>")
    items = [item.format(sentence(entry.label), found.marked) for entry, found in known]
    st.html(Markup('<ul class="wb-plain">{}</ul>').format(Markup("").join(items)))

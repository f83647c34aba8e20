"""Gaps on screen: drawn behind the entries between which they lie, in sentences, and as tables."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.figures import swimlane
from reviews.chronology.gaps.bands import drawn_gaps
from reviews.chronology.gaps.community import End
from reviews.chronology.gaps.reckoning import Reckoned
from reviews.chronology.gaps.rules import Gap
from reviews.chronology.gaps.visits import Visited
from workbench.ui.charts import drawn_once
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

ON_A_PAGE = 20
MOST_DRAWN = 600  # entries in the figure; with more contacts than that, only those at the ends of gaps are drawn
PLACEHOLDER = " (not published)"


def drawn_ids(reckoned: Reckoned) -> tuple[str, ...]:
    """The entries of the figure: what changed what was expected, the ends of gaps, and the contacts while few."""
    named = [*reckoned.changes, *(entry_id for gap in reckoned.contact for entry_id in gap.entry_ids)]
    few = [*named, *reckoned.contacts]
    return tuple(dict.fromkeys(few if len(few) <= MOST_DRAWN else named))[:MOST_DRAWN]


def named_ids(reckoned: Reckoned) -> set[str]:
    """Every entry that the figure or a table names."""
    ends = {entry_id for gap in reckoned.gaps[:MOST_DRAWN] for entry_id in gap.entry_ids}
    visits = {entry_id for due in reckoned.visits[:ON_A_PAGE] for entry_id in due.entry_ids}
    return {*drawn_ids(reckoned), *ends, *visits}


def show(reckoned: Reckoned, entries: Mapping[str, EntryView]) -> None:
    """What was reckoned of contact: said, drawn, and as a table; then assessments and visits."""
    st.markdown(f"{in_words(reckoned)} {not_said(reckoned)}".strip())
    drawn = [entries[entry_id] for entry_id in drawn_ids(reckoned) if entry_id in entries]
    drawn = [entry for entry in drawn if not entry.happened.is_undated]
    if drawn:
        drawn.sort(key=lambda entry: entry.happened.sort_key)
        bands = drawn_gaps(reckoned)
        st.plotly_chart(
            drawn_once("gaps-figure", (tuple(drawn), bands), lambda: swimlane(drawn, bands=bands)),
            theme=None,
            alt=f"Contacts and changes by agency, with the gaps between contacts hatched. {in_words(reckoned)}",
            config={"displayModeBar": False},
            key="gaps-figure",
        )
        st.caption(
            "Hatched: gaps between contacts that were surely longer than expected. The table has those that may have "
            "been, too, with the entries at the ends of each."
        )
    _show_gaps("Gaps between contacts", "contact", reckoned.contact, entries)
    _show_gaps("Gaps between assessments", "assessment", reckoned.assessment, entries)
    _show_visits(reckoned, entries)
    _show_sources(reckoned)


def in_words(reckoned: Reckoned) -> str:
    """The gaps between contacts in one or two sentences."""
    sure = [gap for gap in reckoned.contact if gap.is_sure]
    possible = len(reckoned.contact) - len(sure)
    if reckoned.custody and not reckoned.stretches:
        return "By the record, none of the time under supervision was at liberty."
    if not reckoned.stretches:
        return "It is not established when the person on probation was at liberty under supervision."
    if not sure and not possible:
        return "No contact came later than was expected, as far as is established what was expected."
    said = [sentence(f"{count(len(sure), 'gap', 'gaps')} between contacts longer than was expected.")]
    if sure:
        longest = max(sure, key=lambda gap: gap.at_least)
        said.append(f"The longest was {longest.in_words}, from {day(longest.before.on)} to {day(longest.after.on)}.")
    if possible:
        said.append(f"{sentence(count(possible, 'other may', 'others may'))} have been: the record does not say.")
    return " ".join(said)


def not_said(reckoned: Reckoned) -> str:
    """What could not be reckoned."""
    said = []
    if reckoned.custody:
        open_end = "" if reckoned.is_released else " (no release surely after that is on record)"
        held = f"They are taken to have been in custody from {_spans(reckoned.custody)}{open_end}"
        said.append(f"{held}: nothing is expected there.")
    if reckoned.silent:
        entries = count(reckoned.silent, "entry about custody has", "entries about custody have")
        silent = f"{sentence(entries)} no date, or {'does' if reckoned.silent == 1 else 'do'} not say in or out"
        said.append(f"{silent}: time in custody may be counted here.")
    if reckoned.nothing_expected:
        spans = _spans(reckoned.nothing_expected)
        said.append(f"Neither tier nor risk level is established for {spans}: nothing is expected there.")
    if reckoned.undated:
        said.append(
            f"{sentence(count(reckoned.undated, 'contact has', 'contacts have'))} no date and may lie in any gap."
        )
    return " ".join(said)


def _spans(days: Sequence[tuple[date, date]]) -> str:
    """The first of them, and how many more."""
    said = "; ".join(f"{day(since)} to {day(until)}" for since, until in days[:3])
    return said + (f"; and {len(days) - 3} more" if len(days) > 3 else "")


def _show_gaps(caption: str, what: str, gaps: Sequence[Gap], entries: Mapping[str, EntryView]) -> None:
    if not gaps:
        return
    shown = gaps
    if (pages := -(-len(gaps) // ON_A_PAGE)) > 1:
        page = st.pagination(pages, key=f"gaps-{what}-page")
        shown = gaps[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    rows = [
        (
            _end(gap.before, entries),
            _end(gap.after, entries),
            sentence(gap.in_words),
            _expected(gap),
        )
        for gap in shown
    ]
    table(caption, ("From", "To", "How long", "Expected"), rows, show_caption=True)


def _show_visits(reckoned: Reckoned, entries: Mapping[str, EntryView]) -> None:
    if not reckoned.visits:
        return
    numbers = {one: sum(due.visited is one for due in reckoned.visits) for one in Visited}
    said = ", ".join(f"{number} {one}" for one, number in numbers.items() if number)
    st.markdown(f"Home visits required: {len(reckoned.visits)} ({said}).")
    rows = [
        (
            _end(due.since, entries),
            sentence(due.level),
            day(due.due_on),
            sentence(due.visited),
            entries[due.visit_id].label if due.visit_id in entries else "—",
        )
        for due in reckoned.visits[:ON_A_PAGE]
    ]
    headings = ("Counted from", "Risk level", "Required by", "Whether it came", "The visit")
    table("Home visits", headings, rows, show_caption=True)


def _show_sources(reckoned: Reckoned) -> None:
    """Where the expected lengths are written, each once, and which of them are no published figures."""
    named = [("Contact", gap.expected) for gap in reckoned.contact]
    named += [("Assessments", gap.expected) for gap in reckoned.assessment]
    said = [f"{what}: {one.source}{'' if one.is_published else PLACEHOLDER}." for what, one in named]
    said += [f"Home visits: {due.source}{'' if due.is_published else PLACEHOLDER}." for due in reckoned.visits]
    if said:
        note = f"Where the expected lengths are written. {reckoned.frequencies.note}."
        st.caption(" ".join([note, *dict.fromkeys(said)]))


def _end(end: End, entries: Mapping[str, EntryView]) -> str:
    if end.entry_id in entries:
        return entries[end.entry_id].label
    return f"{day(end.on)}: {end.words}" if end.words else day(end.on)


def _expected(gap: Gap) -> str:
    often = count(gap.expected.days, "day", "days")
    return f"Every {often}, because of {gap.expected.because}; due {day(gap.due_on)}"

"""The matrix on screen: the days that are asked about, what is said of them, and who knew of each entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from reviews.chronology.entries.queries import EntryView
from reviews.chronology.hindsight.line import HindsightLine
from reviews.chronology.hindsight.rules import LEGEND, hindsight
from reviews.chronology.knowledge.counting import Picture
from reviews.chronology.matrix.pieces import Puzzle
from reviews.chronology.matrix.queries import MOST_LOOKED_AT, Unjoined
from reviews.chronology.matrix.rules import Knower, cell_words
from reviews.chronology.views.rules import EntryFilter, check_filter
from workbench.errors import Invalid
from workbench.ui.forms import TypedDate, ask_date, field_error, keep_error
from workbench.ui.saving import asked
from workbench.ui.tables import table
from workbench.ui.words import count, day, sentence

ON_A_PAGE = 25
MOST_COLUMNS = 6  # that are shown before anybody chooses


@dataclass(frozen=True)
class Asked:
    """What the matrix is asked: a day, perhaps an earlier one, which entries, and which columns."""

    on: date
    earlier: date | None = None
    words: str = ""
    agencies: tuple[str, ...] = ()
    knowers: tuple[Knower, ...] = ()
    is_only_changed: bool = False

    @property
    def choice(self) -> EntryFilter:
        """The entries that are listed."""
        return replace(self.wanted, learned_after=self.earlier if self.is_only_changed else None)

    @property
    def wanted(self) -> EntryFilter:
        """Those that are asked about, whether or not anything changed."""
        return EntryFilter(words=self.words, agencies=self.agencies, by=self.on)


@dataclass(frozen=True)
class _Typed:
    on: TypedDate
    earlier: TypedDate
    words: str
    agencies: Sequence[str]
    knowers: Sequence[Knower]
    is_only_changed: bool

    def read(self) -> Asked:
        """What is asked. Raises `Invalid`, naming the field."""
        found = Asked(
            self.on.required(),
            self.earlier.read(),
            " ".join(self.words.split()),
            tuple(self.agencies),
            tuple(self.knowers),
            self.is_only_changed,
        )
        if found.earlier is not None and found.earlier >= found.on:
            raise Invalid("The earlier day is not before the day. Check both.", "earlier")
        if found.is_only_changed and found.earlier is None:
            raise Invalid("Give the earlier day as well, to see what changed between the two.", "earlier")
        check_filter(found.choice)
        return found


def ask(case_id: str, on: date, agencies: Sequence[str], knowers: Sequence[Knower]) -> Asked:
    """What was last asked of this review's matrix, with the form to ask otherwise. Begins on the day of the offence."""
    kept = f"matrix-asked-{case_id}"
    shown: Asked = st.session_state.get(kept) or Asked(on, knowers=_first_columns(knowers))
    form = f"matrix-{case_id}"
    if typed := asked(form, "Show who knew", _fields, shown, agencies, knowers):
        try:
            st.session_state[kept] = typed.read()
        except Invalid as refusal:
            keep_error(form, refusal)
        st.rerun()
    return shown


def show_picture(picture: Picture, unjoined: Unjoined, shown: Asked) -> None:
    """The combined picture in a sentence, and by agency."""
    apart = len(unjoined.puzzles)
    below = f" {sentence(count(apart, 'group that may belong together is', 'groups that may belong together are'))}"
    below = f"{below} not shown to have been known whole to any one agency: see below the table." if apart else ""
    st.markdown(said_of(picture, shown) + below)
    if picture.held:
        with st.expander("What each agency held, and what had been shared"):
            headings = ("Agency", "Known to it alone", "Shared: known to others too", "May have known", "Not yet")
            rows = [(one.agency, one.alone, one.shared, one.may_have, one.later) for one in picture.held]
            table(f"What each agency held by {day(shown.on)}", headings, rows)


def said_of(picture: Picture, shown: Asked) -> str:
    """The sentence on top."""
    on = day(shown.on)
    if shown.is_only_changed and shown.earlier:
        between = f"after {day(shown.earlier)} and by the end of {on}"
        known = count(picture.entries, "entry", "entries")
        return f"Somebody came to know of {known}, or may have, {between}."
    if not picture.entries:
        return f"No entry that is asked for can have happened by {on}."
    counted = (
        (picture.by_one, "known to one agency alone"),
        (picture.by_several, "known to several agencies"),
        (picture.may_have, "may have been known to somebody"),
        (picture.later, "known only later"),
        (picture.silent, "with nothing recorded about who knew"),
    )
    parts = "; ".join(f"{number:,} {words}" for number, words in counted if number)
    return f"By the end of {on}, {count(picture.entries, 'entry', 'entries')} can have happened: {parts}."


def choose_page(case_id: str, shown: Asked, pages: int) -> int:
    """Which page of the entries is shown. What is asked otherwise begins at the first."""
    return st.pagination(pages, key=f"matrix-page-{case_id}-{hash(shown)}") if pages > 1 else 1


def show_matrix(entries: Sequence[EntryView], shown: Asked, line: HindsightLine) -> None:
    """The table: an entry in each row, with what was known at the time, and a column for each who may have known."""
    if not entries:
        return
    headings = ("Entry", "With hindsight", *(knower.label for knower in shown.knowers))
    rows = [
        (
            sentence(entry.label),
            hindsight(entry.known_to, entry.happened, line, entry.recorded_on).beside,
            *(cell_words(entry, knower, shown.on, shown.earlier) for knower in shown.knowers),
        )
        for entry in entries
    ]
    table(f"Who knew by {day(shown.on)}", headings, rows)
    st.caption(
        f"● known, ◐ may have been known, ○ not yet, – not established. {LEGEND} The day something happened is never "
        "taken for the day it was known."
    )


def show_unjoined(unjoined: Unjoined, on: date) -> None:
    """The groups whose pieces were known apart."""
    st.header("What nobody had joined up")
    st.caption(
        "Entries that somebody grouped, and (to be looked at) entries of one type within 28 days, that were known to "
        f"different agencies by the end of {day(on)} and not shown to be known whole to any one."
    )
    if unjoined.are_too_many:
        st.markdown(
            f"More than {MOST_LOOKED_AT:,} of these entries were known to somebody by then. Ask for the entries of "
            "fewer agencies, or with some words, to see what nobody had joined up."
        )
        return
    if not unjoined.puzzles:
        st.markdown("None are found among these entries.")
        return
    rows = [_puzzle(puzzle, unjoined.entries) for puzzle in unjoined.puzzles]
    table("What nobody had joined up", ("Why they may belong together", "Pieces, and who knew each", "Whole"), rows)


def _puzzle(puzzle: Puzzle, entries: Mapping[str, EntryView]) -> tuple[str, str, str]:
    pieces = [f"{entries[entry_id].label} — known to {', '.join(by)}" for entry_id, by in puzzle.pieces.items()]
    if under := puzzle.group.under:
        why = f"Grouped under: {entries[under].label}"
    else:
        kinds = dict.fromkeys(entries[entry_id].kind_in_words for entry_id in puzzle.group.entry_ids)
        why = f"To be looked at: {', '.join(kinds)}, within 28 days"
    return why, "\n".join(pieces), puzzle.in_words


def _first_columns(knowers: Sequence[Knower]) -> tuple[Knower, ...]:
    return tuple(knower for knower in knowers if not knower.who)[:MOST_COLUMNS]


def _fields(form: str, box: str, shown: Asked, agencies: Sequence[str], knowers: Sequence[Knower]) -> _Typed:
    on = ask_date("Day", key=f"{box}-on", value=shown.on, hint="See who knew by the end of this day.")
    field_error(form, "on")
    hint = "Leave it empty, or see what changed since the end of this day."
    earlier = ask_date("Earlier day", key=f"{box}-earlier", value=shown.earlier, hint=hint)
    field_error(form, "earlier")
    left, right = st.columns(2)
    whose = left.multiselect(
        "Entries of these agencies", list(agencies), default=[name for name in shown.agencies if name in agencies],
        placeholder="All", key=f"{box}-agencies",
        select_all=False,
    )  # fmt: skip
    words = right.text_input("Entries with these words", value=shown.words, key=f"{box}-words", max_chars=200)
    field_error(form, "words")
    columns = st.multiselect(
        "Columns: agencies, and roles and staff in them",
        list(knowers),
        default=[knower for knower in shown.knowers if knower in knowers],
        format_func=lambda knower: knower.label,
        placeholder="Choose whose knowledge to see" if knowers else "Nothing is recorded yet of who knew",
        key=f"{box}-knowers",
        select_all=False,
    )
    only = st.checkbox(
        "Only what somebody came to know between the two days", value=shown.is_only_changed, key=f"{box}-changed"
    )
    return _Typed(on, earlier, words or "", whose, columns, bool(only))

"""The form in which entries are chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.knowledge.rules import Standing
from reviews.chronology.views.rules import EntryFilter, check_filter
from reviews.chronology.views.widgets.showing import choice_key, choose, key
from workbench.errors import Invalid
from workbench.ui.forms import TypedDate, ask_date, error_of, field_error, keep_error
from workbench.ui.saving import asked

STANDINGS = {
    Standing.KNOWN: "knew by that day",
    Standing.MAY_HAVE_KNOWN: "may have known by that day",
    Standing.LATER: "came to know only later",
    Standing.NOT_ESTABLISHED: "nothing is established",
}
_STANDINGS = list(STANDINGS)


@dataclass(frozen=True)
class TypedFilter:
    """A choice of entries, as typed."""

    words: str
    agencies: Sequence[str]
    kinds: Sequence[str]
    since: TypedDate
    until: TypedDate
    is_key: bool
    is_undated: bool
    knew: str
    standing: Standing | None
    on: TypedDate

    def read(self) -> EntryFilter:
        """The filter. Raises `Invalid`, naming the field."""
        choice = EntryFilter(
            words=" ".join(self.words.split()),
            agencies=tuple(self.agencies),
            kinds=tuple(self.kinds),
            since=self.since.read(),
            until=self.until.read(),
            is_key=self.is_key,
            is_undated=self.is_undated,
            knew=self.knew,
            standing=self.standing,
            on=self.on.read(),
        )
        check_filter(choice)
        return choice


def ask(
    case_id: str, choice: EntryFilter, agencies: Sequence[str], kinds: Sequence[str], knowing: Sequence[str]
) -> None:
    """The form in which entries are chosen. What is sent is shown at once."""
    form = f"{choice_key(case_id)}-form"
    box = f"{key(case_id, 'form')}-open"  # closed again once entries are chosen, so that they are in sight
    with st.expander("Choose which entries are shown", expanded=error_of(form) is not None, key=box):
        typed = asked(form, "Show these entries", _fields, choice, agencies, kinds, knowing)
    if typed is None:
        return
    try:
        wanted = typed.read()
    except Invalid as refusal:
        keep_error(form, refusal)
        st.rerun()
    choose(case_id, wanted)


def _fields(
    form: str, box: str, choice: EntryFilter, agencies: Sequence[str], kinds: Sequence[str], knowing: Sequence[str]
) -> TypedFilter:
    words = st.text_input("Words", value=choice.words, key=f"{box}-words", max_chars=200)
    st.caption('Entries that have all of these words. "Words in quotes" are looked for as they stand.')
    field_error(form, "words")
    left, right = st.columns(2)
    whose = left.multiselect(
        "Agencies",
        _with(agencies, choice.agencies),
        default=list(choice.agencies),
        key=f"{box}-agencies",
        select_all=False,
    )
    sorts = right.multiselect(
        "Types",
        _with(kinds, choice.kinds),
        default=list(choice.kinds),
        format_func=lambda kind: kind.replace("_", " "),
        key=f"{box}-kinds",
        select_all=False,
    )
    since = ask_date("From", key=f"{box}-since", value=choice.since, hint="The first day, for example 27 3 2016")
    field_error(form, "since")
    until = ask_date("Until", key=f"{box}-until", value=choice.until, hint="The last day")
    field_error(form, "until")
    st.caption(
        "An entry with no exact day is shown unless it was certainly before or after. “2016” counts for any day of it."
    )
    is_key = st.checkbox("Only what the report shows", value=choice.is_key, key=f"{box}-is_key")
    is_undated = st.checkbox("Only what has no date", value=choice.is_undated, key=f"{box}-is_undated")
    knew, standing, on = _who_knew(form, box, choice, _with(knowing, [choice.knew] if choice.knew else []))
    return TypedFilter(words or "", whose, sorts, since, until, bool(is_key), bool(is_undated), knew, standing, on)


def _who_knew(form: str, box: str, choice: EntryFilter, names: Sequence[str]) -> tuple[str, Standing | None, TypedDate]:
    left, right = st.columns(2)
    with left:
        knew = st.selectbox(
            "Agency that knew",
            names,
            index=names.index(choice.knew) if choice.knew else None,
            placeholder="Any" if names else "Nothing is recorded yet of who knew",
            key=f"{box}-knew",
        )
        field_error(form, "knew")
    with right:
        standing = st.selectbox(
            "How it stood",
            _STANDINGS,
            index=_STANDINGS.index(choice.standing) if choice.standing else None,
            format_func=lambda one: STANDINGS[one],
            placeholder="Anything is recorded of what it knew",
            key=f"{box}-standing",
        )
        field_error(form, "standing")
    on = ask_date("Day on which it stood so", key=f"{box}-on", value=choice.on, hint="Only when you say how it stood")
    field_error(form, "on")
    return knew or "", standing, on


def _with(names: Sequence[str], more: Sequence[str]) -> list[str]:
    """The names, with those that are chosen and are no longer there."""
    return [*names, *(name for name in more if name not in names)]

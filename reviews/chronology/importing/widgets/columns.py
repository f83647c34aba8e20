"""Saying which column of a file is which."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.importing.columns import WORDS, words_of
from reviews.chronology.importing.fields import fields_offered
from reviews.chronology.importing.headings import shortened
from reviews.chronology.importing.laying import check_laid, laid_out
from reviews.chronology.importing.mapping import DateOrder, Mapping, as_far_as_known, mapping_of
from reviews.chronology.importing.reading import Choices
from reviews.chronology.importing.remembered.queries import Offer, offer_for
from reviews.chronology.importing.remembered.rules import digest_of
from reviews.chronology.importing.sheet import Opened, Sheet
from workbench.access import Actor
from workbench.db import reading
from workbench.errors import Invalid
from workbench.ui.words import sentence

SHOWN = 60  # headings; a file with more is mapped by `--map`, or loses columns first
ORDERS = list(DateOrder)
NOT_TAKEN = ""


@dataclass(frozen=True)
class Columns:
    """The mapping that a file is read by, nothing while it is incomplete; and whether a person chose it."""

    mapping: Mapping | None
    is_chosen: bool


def ask_columns(
    key: str, actor: Actor, case_id: str, there: Opened, sheet: Sheet, choices: Choices, agency: str
) -> Columns:
    """Which column is which: as was said here, as was said of such a file before, or by what we know of headings."""
    kept = f"{key}-{digest_of([there.sha256, sheet.name])}-mapping"
    said: Mapping | None = st.session_state.get(kept)
    with reading() as db:
        offer = offer_for(db, actor, case_id, sheet.headings, agency)
    mapping = said or _to_begin_with(sheet, there.file_name, offer)
    problem = _problem(sheet, there.file_name, mapping, Choices(agency, choices.source), is_said=bool(said or offer))
    if offer is not None and said is None:
        st.info(offer.in_words, icon=":material/history:")
    if problem:
        st.error(problem, icon=":material/error:")
    with st.expander("Which column is which", expanded=bool(problem) or (offer is not None and said is None)):
        chosen = _form(kept, sheet, mapping)
    if chosen is not None:
        st.session_state[kept] = chosen
        st.rerun()
    return Columns(None if problem else mapping, is_chosen=said is not None or offer is not None)


def _problem(sheet: Sheet, file_name: str, mapping: Mapping, given: Choices, *, is_said: bool) -> str:
    """What keeps the sheet from being read with this mapping, and what to do; nothing when it can be."""
    try:
        if not is_said:
            mapping_of(tuple(heading for heading in sheet.headings if heading not in sheet.used), file_name)
        laid = laid_out(sheet, file_name, mapping, agency=given.agency, source=given.source)
        if missing := " and ".join(words_of(field) for field in laid.missing):
            return f"We do not know which column of “{file_name}” gives: {missing}. Choose it below, or type it above."
        check_laid(laid, file_name)
    except Invalid as refusal:
        return refusal.sentence
    return ""


def _to_begin_with(sheet: Sheet, file_name: str, offer: Offer | None) -> Mapping:
    """What was said before, with what we know of the other headings."""
    known = as_far_as_known(tuple(one for one in sheet.headings if one not in sheet.used))
    if offer is None:
        return known
    if offer.is_same:
        return offer.mapping
    given = {field for field, _ in offer.mapping.headings}
    taken = {heading for _, headings in offer.mapping.headings for heading in headings}
    more = tuple(
        (field, headings) for field, headings in known.headings if field not in given and not taken & {*headings}
    )
    return Mapping((*offer.mapping.headings, *more), (), offer.mapping.date_order)


def _form(key: str, sheet: Sheet, mapping: Mapping) -> Mapping | None:
    """One list for each heading, and which comes first in a date. Gives the mapping once the form is sent."""
    field_of = {heading: field for field, headings in mapping.headings for heading in headings}
    headings = [heading for heading in sheet.headings if heading not in sheet.used]
    offered = [NOT_TAKEN, *WORDS, *fields_offered()]
    with st.form(f"{key}-form"):
        st.markdown(
            "Two columns may give one thing: they are put together, one under the other. What is not taken in is "
            "listed."
        )
        found: dict[str, list[str]] = {}
        boxes = st.columns(2)
        for place, heading in enumerate(headings[:SHOWN]):
            field = field_of.get(heading, NOT_TAKEN)
            answer = boxes[place % 2].selectbox(
                f"{heading} ({_sample(sheet, heading)})",
                offered if field in offered else [*offered, field],
                index=(offered if field in offered else [*offered, field]).index(field),
                format_func=_in_words,
                key=f"{key}-{heading}",
            )
            if answer:
                found.setdefault(answer, []).append(heading)
        for heading in headings[SHOWN:]:
            if heading in field_of:
                found.setdefault(field_of[heading], []).append(heading)
        order = st.radio(
            "Dates written in numbers have",
            ORDERS,
            index=ORDERS.index(mapping.date_order),
            format_func=lambda one: f"the {one.value}",
            horizontal=True,
            key=f"{key}-order",
        )
        if not st.form_submit_button("Read it with these columns", type="primary"):
            return None
    return Mapping(tuple((field, tuple(given)) for field, given in found.items()), (), order)


def _in_words(field: str) -> str:
    if field == NOT_TAKEN:
        return "Not taken in"
    return fields_offered().get(field) or sentence(words_of(field))


def _sample(sheet: Sheet, heading: str) -> str:
    """The first thing that stands under a heading."""
    place = sheet.headings.index(heading)
    first: Sequence[str] = next((cells for _, cells in sheet.rows if place < len(cells) and cells[place]), ())
    return f"such as “{shortened(' '.join(first[place].split()), 60)}”" if first else "empty"

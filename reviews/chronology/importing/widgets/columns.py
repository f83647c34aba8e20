"""Saying which column of a file is which."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from reviews.chronology.importing.columns import OF_ITS_KIND, WORDS, words_of
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
    mapping, problem = said or _to_begin_with(sheet, there.file_name, offer), ""
    try:
        if said is None and offer is None:
            mapping_of(tuple(one for one in sheet.headings if one not in sheet.used), there.file_name)
        laid = laid_out(sheet, there.file_name, mapping, agency=agency, source=choices.source)
        check_laid(laid, there.file_name)
    except Invalid as refusal:
        problem = refusal.sentence
    if offer is not None and said is None:
        st.info(offer.in_words, icon=":material/history:")
    if problem:
        st.error(f"{problem} Say which column is which below.", icon=":material/error:")
    with st.expander("Which column is which", expanded=bool(problem) or (offer is not None and said is None)):
        chosen = _form(kept, sheet, mapping)
    if chosen is not None:
        st.session_state[kept] = chosen
        st.rerun()
    return Columns(None if problem else mapping, is_chosen=said is not None or offer is not None)


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
        for heading in headings[:SHOWN]:
            field = field_of.get(heading, NOT_TAKEN)
            answer = st.selectbox(
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
        if not st.form_submit_button("Read it with these columns"):
            return None
    return Mapping(tuple((field, tuple(given)) for field, given in found.items()), (), order)


def _in_words(field: str) -> str:
    if field == NOT_TAKEN:
        return "Not taken in"
    return fields_offered().get(field) or words_of(field).removeprefix(OF_ITS_KIND)


def _sample(sheet: Sheet, heading: str) -> str:
    """The first thing that stands under a heading."""
    place = sheet.headings.index(heading)
    first: Sequence[str] = next((cells for _, cells in sheet.rows if place < len(cells) and cells[place]), ())
    return f"such as “{shortened(' '.join(first[place].split()), 60)}”" if first else "empty"

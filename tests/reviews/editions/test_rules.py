"""Editions as their readers tell them apart, their digest, and the figure's frozen values."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.lanes import line_on
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.reference import reference
from reviews.editions.rules import Frozen, FrozenEntry, Style, Words, digest_of, line_as_cell, version_in_words

SOME = Words("4.1", "What happened", Style.TEXT, "It was seen.", "e1", ("a", "b"))
TODAY = date(2026, 6, 1)


def test_a_version_says_whether_it_can_still_change():
    assert version_in_words(2, is_final=False) == "Draft 2"
    assert version_in_words(3, is_final=True) == "Final, version 3"


@pytest.mark.parametrize(
    "other",
    [
        replace(SOME, number="4.2"),
        replace(SOME, section="Findings"),
        replace(SOME, style=Style.ITEM),
        replace(SOME, text="It was seen. "),
        replace(SOME, about="e2"),
        replace(SOME, cells=("a", "c")),
        replace(SOME, cells=("ab",)),
    ],
)
def test_every_part_of_a_paragraph_counts_for_the_digest(other):
    assert digest_of([SOME]) != digest_of([other])


def test_the_order_of_paragraphs_counts_for_the_digest():
    other = replace(SOME, number="4.2")
    assert digest_of([SOME, other]) != digest_of([other, SOME])
    assert len(digest_of([])) == 64


@given(
    st.sampled_from(
        ["3 April 2026", "April 2026", "2026", "about 2025", "before 3 April 2026", "by April 2026", "3/4/26 11:42", ""]
    ),
    st.text(max_size=30),
)
def test_a_frozen_entry_comes_back_as_it_was(text, agency):
    entry = FrozenEntry(agency, ImpreciseDate.from_text(text, TODAY))
    again = FrozenEntry.from_cell(entry.as_cell(), TODAY)
    assert (again.agency, again.happened.in_words) == (agency, entry.happened.in_words)
    assert again.happened.edtf == entry.happened.edtf


def test_a_figure_comes_back_with_its_entries_and_its_line_and_an_older_one_without():
    entry, line = FrozenEntry("Police", ImpreciseDate.on(date(2015, 5, 3))), line_on(date(2015, 6, 1), "judged by then")
    assert Frozen.from_cells((entry.as_cell(), line_as_cell(line)), TODAY) == Frozen((entry,), (line,))
    assert Frozen.from_cells((entry.as_cell(),), TODAY) == Frozen((entry,), ())


def test_the_words_that_are_explained_are_dated_and_none_is_explained_twice():
    glossary = reference("glossary")
    assert isinstance(glossary["dated"], date)
    said = [word for term in glossary["term"] for word in term["said"]]
    assert len(said) == len(set(said))


def test_no_edition_that_goes_to_families_or_to_everybody_holds_replies_of_staff():
    assert not any(EDITIONS[kind].has_replies for kind in (EditionKind.DISCLOSURE, EditionKind.BRIEFING))
    assert [kind for kind in EDITIONS if EDITIONS[kind].names_person] == [EditionKind.FULL]
    assert set(EDITIONS) == set(EditionKind)

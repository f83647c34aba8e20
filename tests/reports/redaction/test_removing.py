"""Redaction leaves nobody in, and takes nothing else out."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reports.redaction.finding import Finder
from reports.redaction.forms import Detail, Listed, Sort, Whose
from reports.redaction.removing import redacted
from tests.reports.redaction.oracle import left_of
from tests.reports.redaction.written import FILLER, FORMS, PEOPLE, texts

FINDER = Finder(PEOPLE)


def all_out(_text, _place):
    return True


@settings(max_examples=80, deadline=None)
@given(texts())
def test_nothing_of_anybody_is_left_once_every_doubt_is_taken_out(text):
    assert left_of(redacted(text, FINDER, all_out).text, list(FORMS)) == []


@settings(max_examples=80, deadline=None)
@given(texts())
def test_nothing_is_left_in_silence(text):
    """Whatever is not taken out is listed, and stops the document."""
    done = redacted(text, FINDER)
    left = " ".join(text[place.start : place.end] for place in done.left)
    assert set(left_of(done.text, list(FORMS))) <= set(left_of(left, list(FORMS)))


@settings(max_examples=80, deadline=None)
@example(text="James O'Brien Inés de la Cruz I\nDE\nLA\nCRUZ", everything=False)
@example(text="James O'Brien Inés de la Cruz I DE LA CRUZ", everything=False)
@given(texts(), st.booleans())
def test_redacting_twice_is_redacting_once(text, everything):
    clear = all_out if everything else lambda _text, _place: None
    once = redacted(text, FINDER, clear).text
    assert redacted(once, FINDER, clear).text == once


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(FILLER), max_size=12), st.sampled_from([" ", ". ", "\n"]))
def test_a_text_without_anybody_is_unchanged(parts, between):
    text = between.join(parts)
    assert redacted(text, FINDER, all_out).text == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He rang Mr O'Brien's mother.", "He rang the person on probation's mother."),
        ("O’BRIEN, James came.", "The person on probation came."),
        ("J. O'Brien and Zoe Smith Jones", "The person on probation and [a victim’s name – taken out, C]"),
        ("CRN x 123 456, or X123456.", None),
        ("born 3rd of May, 1985; 03/05/85", None),
        ("+44 (0)7700 900-123", "[a relative’s telephone number – taken out, D]"),
        ("14, Acacia Ave. Otherton LS99 4ZZ", "[another person’s address – taken out, D]"),
        ("told Ms de la Cruz's team", "told Practitioner 1's team"),
    ],
)
def test_how_it_reads(text, wanted):
    done = redacted(text, FINDER)
    assert done.left == ()
    assert wanted is None or done.text == wanted
    assert left_of(done.text, [*FORMS, "1985", "123456"]) == []


def test_every_removal_says_where_it_was_whose_it_was_and_why():
    done = redacted("James rang Zoë.", FINDER)
    assert [(place.start, place.whose, place.reason) for place in done.removed] == [
        (0, Whose.SUPERVISED, "C"), (11, Whose.VICTIM, "C"),
    ]  # fmt: skip


def test_a_label_that_names_somebody_is_not_put_in_their_place():
    finder = Finder([Listed(Whose.STAFF, ("Joan Fenwick",), called="Fenwick’s deputy 1")])
    assert redacted("Joan left.", finder).text == "[a member of staff’s name – taken out, B] left."


def test_whoever_told_of_a_sexual_offence_is_taken_out_whatever_is_chosen():
    person = Listed(Whose.COMPLAINANT, ("Rose Li",), (Detail(Sort.ADDRESS, "3 Rowan Way, Otherton"),))
    said = "Rose left. Li rang. R.L. wrote. He went to Rowan Way."
    done = redacted(said, Finder([person]), lambda _text, _place: False)
    assert left_of(done.text, ["Rose", "Li", "Rowan"]) == []
    assert "R.L." not in done.text
    assert {place.reason for place in done.removed} == {"A"}

from datetime import UTC, datetime

from reviews.chronology.importing.mapping import DateOrder, Mapping
from reviews.chronology.importing.remembered.queries import Offer
from reviews.chronology.importing.remembered.rules import (
    as_far_as_it_goes,
    can_be_remembered,
    digest_of,
    without_words,
)

MAPPING = Mapping((("date", ("Datum",)), ("summary", ("Title", "Text"))), (("source", "log"),), DateOrder.MONTH_FIRST)


def test_headings_are_the_same_only_in_the_same_order_and_spelling():
    assert digest_of(["a", "b"]) == digest_of(("a", "b"))
    assert len({digest_of(["a", "b"]), digest_of(["b", "a"]), digest_of(["A", "b"]), digest_of(["ab"])}) == 4


def test_words_for_one_file_are_not_remembered():
    kept = without_words(MAPPING)
    assert (kept.headings, kept.words, kept.date_order) == (MAPPING.headings, (), DateOrder.MONTH_FIRST)


def test_a_field_is_offered_only_when_all_of_its_headings_are_there():
    assert as_far_as_it_goes(MAPPING, {"Datum", "Title"}).headings == (("date", ("Datum",)),)


def test_what_looks_like_rows_without_headings_is_not_remembered():
    assert can_be_remembered(["Datum"])
    assert not can_be_remembered(["x" * 201])
    assert not can_be_remembered(["x"] * 201)


def test_the_day_of_the_last_file_is_that_of_britain():
    late = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
    assert "taken in on 4 July 2026" in Offer(MAPPING, "Police", late, is_same=True).in_words

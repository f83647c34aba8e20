from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import EntryDraft, problems_of
from reviews.chronology.entries.together import AT_ONCE, are_surely_right, check_entries
from tests.reviews.chronology.drafts import TODAY, an_entry
from workbench.errors import Invalid

words = st.sampled_from(["", " ", "Police", "x" * 81, "x" * 121, "a\0b"])
days = st.sampled_from([None, TODAY, TODAY + timedelta(days=1), date(2015, 1, 1)])
dates = st.sampled_from(
    [
        ImpreciseDate.undated(),
        ImpreciseDate.undated("x" * 201),
        ImpreciseDate.on(TODAY),
        ImpreciseDate.on(TODAY + timedelta(days=1), "11:42"),
        ImpreciseDate.from_text("before 3 April 2015", TODAY),
    ]
)
details = st.sampled_from([None, {}, {"no_such_field": "x"}])
drafts = st.builds(EntryDraft, dates, words, words, words, words, days, details=details)


@given(st.lists(st.one_of(st.just(an_entry()), drafts), max_size=4))
def test_it_never_calls_right_what_the_rules_of_one_entry_keep_out(some):
    if are_surely_right(some, TODAY):
        assert not [problem for draft in some for problem in problems_of(draft, TODAY)]


def test_it_calls_right_what_is_right():
    assert are_surely_right([an_entry(), an_entry(recorded_on=TODAY), an_entry(details={})], TODAY)
    assert are_surely_right([], TODAY)


def test_one_wrong_entry_among_thousands_is_refused_as_it_is_alone():
    some = [an_entry()] * (AT_ONCE + 5)
    check_entries(some, TODAY)
    with pytest.raises(Invalid, match="what happened") as refusal:
        check_entries([*some, an_entry(summary=" ")], TODAY)
    assert refusal.value.field == "summary"

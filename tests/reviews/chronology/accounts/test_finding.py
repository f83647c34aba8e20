"""Which pairs are found, which are not, and how often that is right."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.accounts.alike import Alike, Sort, compare
from reviews.chronology.accounts.finding import find, find_in_child
from reviews.chronology.accounts.nearness import Told, when_of
from reviews.chronology.accounts.wording import wording_of
from tests.reviews.chronology.accounts.pairs import labelled, pool, told

KNOCK = "He knocked at her door twice and left before officers arrived."

WORDS = st.sampled_from(
    ["appointment", "kept", "missed", "police", "arrested", "door", "window", "sister", "brother", "risk", "high",
     "medium", "two", "three", "not", "home"]
)  # fmt: skip
DAYS = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 20))


@st.composite
def entries(draw: st.DrawFn) -> list[Told]:
    made = []
    for place in range(draw(st.integers(2, 12))):
        first, last = draw(DAYS), draw(DAYS)
        if first and last and last < first:
            first, last = last, first
        summary = " ".join(draw(st.lists(WORDS, min_size=1, max_size=9)))
        time = draw(st.sampled_from(["", "09:00", "14:30"])) if first and first == last else ""
        made.append(Told(f"{place:02}", draw(st.sampled_from(["Police", "Probation"])), summary, first, last, time))
    return made


def the_pair(one: Told, other: Told) -> Alike | None:
    words = {entry.id: wording_of(entry.summary) for entry in (one, other)}
    weights = {word: 1.0 for wording in words.values() for word in wording.words}
    return compare(one, other, words, weights)


@settings(max_examples=80, deadline=None)
@given(entries(), st.randoms(use_true_random=False))
def test_the_same_pairs_are_found_in_whatever_order_the_entries_come(made: list[Told], random) -> None:
    found = find(made)
    random.shuffle(made)
    assert find(made) == found
    for one in made:
        for other in made:
            assert when_of(one, other) is when_of(other, one)
            if one.id != other.id:
                assert the_pair(one, other) == the_pair(other, one)


@settings(max_examples=60, deadline=None)
@given(entries())
def test_an_entry_sent_twice_is_always_found(made: list[Told]) -> None:
    again = replace(made[0], id="again", earliest=date(2025, 1, 3), latest=date(2025, 1, 3), at_time="")
    first = replace(again, id="first", summary=KNOCK)
    found = find([*made, first, replace(first, id="second")])
    (pair,) = [pair for pair in found.pairs if pair.ids == ("first", "second")]
    assert (pair.sort, pair.score) == (Sort.TWICE, 100)


@pytest.mark.parametrize(
    ("when", "summary", "differs"),
    [
        ("3 May 2025", KNOCK, ()),
        ("4 May 2025", KNOCK, ("date",)),
        ("5/3/2025", KNOCK, ("date",)),
        ("3 May 2025, 11:40pm", KNOCK, ("time",)),
        ("3 May 2025", KNOCK.replace("twice", "3 times"), ()),
        ("3 May 2025", KNOCK.replace("twice", "2 times"), ()),
        ("3 May 2025", KNOCK.replace("knocked", "did not knock"), ("what is denied",)),
    ],
)
def test_what_two_accounts_tell_differently_is_named(when: str, summary: str, differs: tuple[str, ...]) -> None:
    pair = the_pair(told("a", "3 May 2025, 10:15pm", "Police", KNOCK), told("b", when, "Health", summary))
    assert pair is not None
    assert pair.differs == differs
    assert pair.sort is (Sort.CONFLICT if differs else Sort.SAME_EVENT)


def test_numbers_levels_and_fields_of_a_kind_are_compared_too() -> None:
    risk = "Risk of serious harm assessed as {} after the meeting on {} visits."
    one = told("a", "3 May 2025", "Police", risk.format("high", "two"), kept="missed", how="office")
    other = told("b", "3 May 2025", "Probation", risk.format("medium", "three"), kept="kept")
    pair = the_pair(one, other)
    assert pair is not None
    assert pair.differs == ("numbers", "level", "kept")
    assert pair.reasons[0] == "same day"
    assert pair.reasons[2] == "different agencies"


def test_routine_work_of_one_agency_on_other_days_is_not_raised() -> None:
    texts = [told(f"{day}", f"{day} May 2025", "Probation", "Text message sent to remind him.") for day in range(1, 20)]
    assert find(texts).pairs == ()


def test_what_has_no_date_is_found_by_its_rare_words() -> None:
    here = told("a", "", "Housing", "The caretaker found the boiler cupboard forced open and a blue rucksack inside.")
    there = told("b", "3 May 2025", "Police", "Caretaker: boiler cupboard forced open, blue rucksack found inside.")
    (pair,) = find([here, there, told("c", "3 May 2025", "Police", "A van was stopped.")]).pairs
    assert (pair.ids, pair.differs) == (("a", "b"), ())


def test_in_a_child_process_the_same_is_found() -> None:
    said = []
    assert find_in_child(lambda share, words: said.append((share, words)), pool()) == find(pool())
    assert said == [(0.0, "Comparing 165 entries")]


def test_how_often_the_finder_is_right_on_invented_pairs() -> None:
    """Of 20 held-out pairs that tell of one thing 17 are found; of 32 raised among 165 entries 1 tells of two things.

    The three that are missed say it in words of their own (“in debt to other prisoners”, “he owed other prisoners”).
    The set is small and invented, so these are the least one should hope for, and not a promise for real records.
    """
    found, truth = find(pool()), labelled()
    alike = {ids for ids, (_, kind) in truth.items() if kind != "different"}
    raised = {pair.ids: pair for pair in found.pairs}
    held = {ids for ids in alike if truth[ids][0] == "held"}
    assert len(held & raised.keys()) >= 17
    assert len(held) == 20
    assert len(raised.keys() - alike) <= 1
    assert len(raised) == 32
    sorts = {"same": Sort.SAME_EVENT, "twice": Sort.TWICE, "conflict": Sort.CONFLICT}
    assert all(raised[ids].sort is sorts[truth[ids][1]] for ids in alike & raised.keys())

"""What fits on the one page of a case."""

from dataclasses import replace
from datetime import date

from reports.case_page.contents import LONGEST, LONGEST_LABEL, Fact, card, fitted, latest, short, span
from tests.reports.case_page.material import a_page


def test_a_length_of_time_is_said_as_shortly_as_it_can_be() -> None:
    assert span(date(2025, 6, 2), date(2025, 8, 31)) == "2 June to 31 August 2025"
    assert span(date(2025, 12, 30), date(2026, 1, 3)) == "30 December 2025 to 3 January 2026"
    assert span(date(2025, 5, 3), date(2025, 5, 3)) == "3 May 2025"


def test_long_words_are_cut_and_say_so() -> None:
    whole = replace(
        a_page(), cards=(card("A", [Fact("b" * 40, "word " * 100)]), card("B", [], "word " * 50, longest=9))
    )
    (long,), (none,) = (one.facts for one in fitted(whole).cards)
    assert len(long.value) <= LONGEST
    assert long.value.endswith("word…")
    assert (len(long.label), none.value) == (LONGEST_LABEL, "word wor…")
    assert short("word", 4) == "word"


def test_a_card_with_nothing_in_it_says_what_that_means() -> None:
    assert card("Open warnings", [], "None.").facts == (Fact("", "None."),)


def test_the_latest_are_shown_and_the_earlier_ones_counted() -> None:
    facts = [Fact("", str(number)) for number in range(5)]
    shown, more = latest(facts, 2, "On each day")
    assert ([fact.value for fact in shown], more) == (["3", "4"], "3 earlier, under “On each day”.")
    assert latest(facts, 5, "On each day") == (facts, "")


def test_no_name_of_a_person_stands_in_the_title() -> None:
    assert a_page().title == "Review SFO-2026-0001 on one page, 3 April 2026"

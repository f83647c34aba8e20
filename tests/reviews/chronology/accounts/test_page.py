"""Looking at accounts of one thing on screen, deciding, and taking it back."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.chronology.accounts.queries import account_groups, kept_apart
from reviews.chronology.accounts.rules import DECISIONS, Decision
from reviews.chronology.accounts.widgets import choosing
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import set_aside_of
from tests.cast import Cast
from tests.pages import OpenPage, press, words_of
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.screen import box, drafting, kept
from workbench.db import reading, transaction

PAGE = "reviews/chronology/accounts/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    """Two agencies' accounts of one call, a day apart, and something else."""
    case_id = drafting(stored_cast)
    with transaction() as db:
        for when, agency, summary in (
            (
                "3 May 2015",
                "Police",
                "Neighbour called about <b>shouting</b> at the flat in Mill Lane; nobody answered.",
            ),
            ("4 May 2015", "Housing", "A neighbour called about shouting at the flat in Mill Lane. Nobody answered."),
            ("4 May 2015", "Health", "Blood test taken."),
        ):
            add_entry(db, stored_cast.rita, case_id, an_entry(when, agency=agency, summary=summary))
    return case_id


def choose(page: AppTest, label: str, option: str) -> None:
    found = next(one for one in page.radio if one.label == label)
    found.set_value(option)
    if label == "Show":  # the others are in a form
        page.run()
    assert not page.exception


def groups(cast: Cast, case_id: str):
    with reading() as db:
        return account_groups(db, cast.rita, case_id)


def test_two_accounts_are_shown_side_by_side_with_why_and_what_differs(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    said = words_of(open_page(stored_cast.rita, PAGE, case_id))
    assert "This may be **the same event, told differently**: dates within three days" in said
    assert "They differ in: **date**." in said
    assert '<th scope="col">Police</th><th scope="col">Housing</th>' in said
    assert '<th scope="row">When</th><td data-of="Police">3 May 2015</td><td data-of="Housing">4 May 2015</td>' in said
    assert '<table class="wb-table wb-stacks wb-wide">' in said
    assert "Added by Rita Reed" in said
    assert "<b>" not in said
    assert "Blood test" not in said


def test_a_decision_is_asked_for_and_a_conflict_needs_words(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    press(page, "Save the decision")
    assert "Choose what these two are." in words_of(page)
    choose(page, "What are they?", Decision.CONFLICTING)
    box(page, "What it was, in a few words (for accounts side by side)").input("The call to Mill Lane")
    press(page, "Save the decision")
    assert "Say how the accounts differ" in words_of(page)
    assert groups(stored_cast, case_id) == ()
    box(page, "How they differ and what was tried, or why they are different things").input("Two days are given.")
    press(page, "Save the decision")
    assert "Decision saved" in words_of(page)
    (group,) = groups(stored_cast, case_id)
    assert (group.heading, group.is_conflicting) == ("The call to Mill Lane", True)
    choose(page, "Show", choosing.Part.TOGETHER)
    press(page, "Take the whole group apart")
    assert groups(stored_cast, case_id) == ()


def test_one_of_two_is_set_aside_and_brought_back(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "What are they?", Decision.TWICE)
    first = next(entry.id for entry in kept(stored_cast, case_id) if entry.agency == "Police")
    choose(page, "Which one stays (for an entry sent twice)", first)
    press(page, "Save the decision")
    assert [entry.agency for entry in kept(stored_cast, case_id)] == ["Police", "Health"]
    choose(page, "Show", choosing.Part.ASIDE)
    assert "left out of the chronology and of every count" in words_of(page)
    choose(page, "Show", choosing.Part.TOGETHER)
    account = next(one for one in page.selectbox if one.label == "Account to take out, or bring back")
    account.select_index(1).run()
    press(page, "Let this account stand on its own")
    with reading() as db:
        assert set_aside_of(db, stored_cast.rita, case_id) == ()


def test_what_is_kept_apart_is_not_offered_again_until_it_is_taken_back(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "What are they?", Decision.APART)
    press(page, "Save the decision")
    assert "Nothing is left to be looked at." in words_of(page)
    choose(page, "Show", choosing.Part.APART)
    press(page, "Show these two together again")
    with reading() as db:
        assert kept_apart(db, stored_cast.rita, case_id) == ()


def test_two_entries_are_found_by_their_words_and_put_together(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    choose(page, "Show", choosing.Part.BY_HAND)
    by_agency = {entry.agency: entry.id for entry in kept(stored_cast, case_id)}
    box(page, "Words in either entry").input("blood").run()
    page.multiselect[0].set_value([by_agency["Health"]]).run()
    box(page, "Words in either entry").input("nobody answered").run()
    page.multiselect[0].set_value([by_agency["Health"], by_agency["Police"]]).run()
    assert DECISIONS[Decision.TOGETHER] in [option for one in page.radio for option in one.options]
    choose(page, "What are they?", Decision.TOGETHER)
    box(page, "What it was, in a few words (for accounts side by side)").input("The day")
    press(page, "Save the decision")
    assert [group.heading for group in groups(stored_cast, case_id)] == ["The day"]


def test_many_entries_are_compared_when_it_is_asked_for(
    open_page: OpenPage, stored_cast: Cast, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "SMALL", 2)
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Pair to look at" not in [one.label for one in page.selectbox]
    press(page, "Compare the 3 entries")
    assert "Pair to look at" in [one.label for one in page.selectbox]


def test_who_may_only_read_sees_both_accounts_and_no_form(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "Pair to look at" in [one.label for one in page.selectbox]
    assert not page.text_area
    assert not page.button

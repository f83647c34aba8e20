"""A disclosure edition: refused before conviction, then made, what is left cleared, approved by another, and given."""

import pytest

from tests.browser import People, axe
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.reports.disclosure.made import final_review
from workbench import clock


@pytest.fixture
def case_id(bench: Bench) -> str:
    """A final review of Rita's, with a victim and her sister named in a finding."""
    with bench.session() as db:
        return final_review(db, bench.cast)


def test_a_disclosure_edition_is_refused_then_made_approved_and_given(
    bench: Bench, people: People, case_id: str
) -> None:
    rita = Person(people.sit_down(height=1400), bench.served.url, "Rita Reed")
    convicted_first(rita, case_id)
    prepare(rita, case_id)
    colin = Person(people.sit_down(height=1400), bench.served.url, "Colin Marsh")
    clear_and_approve(colin, case_id)
    give(rita, case_id)


def convicted_first(rita: Person, case_id: str) -> None:
    """It is refused in one sentence, with the way to what is missing."""
    rita.open(f"disclosure?case={case_id}")
    rita.sees("Nothing is disclosed before a conviction is recorded")
    rita.follow("Record the outcome of the charge")
    rita.choose("Outcome", "Convicted")
    rita.date("Date of the outcome", 30, 1, 2026)
    rita.press("Record the outcome")
    rita.sees("Outcome recorded")


def prepare(rita: Person, case_id: str) -> None:
    """The sister is listed; then it is prepared, and Rita cannot approve it."""
    rita.open(f"disclosure-list?case={case_id}")
    rita.fill("As it is written", "Rose Ng")
    rita.press("Add to the list")
    rita.sees("Rose Ng (a relative’s name)")
    rita.follow("Prepare and approve")
    rita.press("Prepare the edition")
    rita.sees("A second person clears these")
    rita.does_not_see("Approve this edition")


def clear_and_approve(colin: Person, case_id: str) -> None:
    """The approval is stopped by what is left; it is cleared with a reason, and then goes through."""
    colin.open(f"disclosure?case={case_id}")
    colin.press("Approve this edition")
    colin.sees("2 places are left")
    assert axe(colin.page) == []
    colin.picture("50-left-to-clear")
    for reason in ("It is her telephone number", "It is her first name"):
        colin.page.get_by_text("Take it out", exact=True).first.click()
        colin.fill("Why", reason)
        colin.press("Save")
        colin.sees("Cleared")
    colin.sees("Nothing is left to clear")
    colin.page.get_by_text("The text, before and after").click()
    colin.sees("[a relative’s name – taken out, C]")
    assert axe(colin.page) == []
    colin.picture("51-before-and-after")
    colin.press("Approve this edition")
    colin.sees("Approved. It can be given.")


def give(rita: Person, case_id: str) -> None:
    """The file is made and read back; it is offered, a time is chosen, and it is given in person."""
    rita.open(f"disclosure-files?case={case_id}")
    rita.press("Make the web page")
    rita.press("Get the web page")
    rita.sees("this link works once")
    rita.follow("Offers and giving")
    today = clock.today()
    rita.page.get_by_text("Wants it", exact=True).click()
    rita.date("Day that they chose", today.day, today.month, today.year)
    rita.press("Record the offer")
    rita.sees("Offer recorded")
    rita.choose("What to record", "That it was given")
    rita.press("Record that it was given")
    rita.sees("Giving recorded")
    rita.sees("A victim liaison officer")
    assert axe(rita.page) == []
    rita.picture("52-given")

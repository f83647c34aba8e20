"""Remarks follow what is typed, stay open while one is left as it is, and come back once its sentence is changed."""

from playwright.sync_api import expect

from tests.browser import People, axe
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from tests.journeys.steps import open_findings

BOX = "What was done, or not done"


def marked(rita: Person, *words: str) -> None:
    """See these words marked, in this order."""
    expect(rita.page.locator(".wb-worded mark")).to_have_text(list(words))


def test_remarks_follow_what_is_typed(bench: Bench, people: People) -> None:
    rita = open_findings(people, bench)
    rita.type(BOX, "The unit failed to call.")
    rita.page.get_by_text("1 remark on the wording").click()
    marked(rita, "failed to")
    rita.type(BOX, " It was obvious.")
    rita.sees("2 remarks on the wording")
    marked(rita, "failed to", "obvious")
    assert not axe(rita.page)
    rita.press("Leave “failed to” as it is")
    marked(rita, "obvious")
    rita.sees("1 remark is left as written.")
    rita.fill(BOX, "The unit failed to call twice. It was obvious.")
    rita.sees("2 remarks on the wording")
    marked(rita, "failed to", "obvious")

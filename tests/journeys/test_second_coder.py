"""A finding is coded a second time by somebody who cannot see the first coding; a third person decides."""

import pytest

from reviews.findings.queries import findings_of
from reviews.stages import Stage
from tests.browser import People
from tests.cast import LONDON
from tests.factories import review_at
from tests.journeys.bench import Bench
from tests.journeys.person import Person
from workbench.access import Role
from workbench.accounts.models import RoleGrant

TITLE = "Home visits were not made"
REASON = "The level was already too low when supervision began."


@pytest.fixture
def case_id(bench: Bench) -> str:
    """A final review of Rita's; Otto reviews in London too now."""
    with bench.session() as db:
        case_id = review_at(db, bench.cast, Stage.FINAL)
        db.add(RoleGrant(account_id=bench.cast.otto.account_id, role=Role.REVIEWER, region=LONDON))
        (finding,) = findings_of(db, bench.cast.rita, case_id)
        assert [tag.code for tag in finding.tags][:2] == ["IP01", "MO01"]
    return case_id


def test_a_second_coder_who_cannot_see_the_first(bench: Bench, people: People, case_id: str) -> None:
    quinn = Person(people.sit_down(height=1400), bench.served.url, "Quinn Hale")
    draw(quinn)
    otto = Person(people.sit_down(height=1400), bench.served.url, "Otto Lane")
    code(otto, case_id)
    decide(quinn)
    the_figure_moves(quinn)


def draw(quinn: Person) -> None:
    """Nothing is coded twice yet. Quinn draws by lot."""
    quinn.open("agreement")
    quinn.sees("No finding has been coded twice here yet")
    quinn.follow("Draw findings")
    quinn.choose("Region", LONDON)
    quinn.sees("London has 1 finding that can be drawn")
    quinn.press("Draw the lot")
    quinn.sees("Drawn in London.")
    quinn.finds_nothing_serious()
    quinn.picture("40-drawn-by-lot")


def code(otto: Person, case_id: str) -> None:
    """Otto reads the words, finds nothing of the first coding anywhere, and codes with the picker."""
    otto.open("second-coding")
    otto.press("Take a finding to code")
    otto.sees(TITLE)
    for secret in ("IP01", "MO01", "Rita", "SFO-2026"):
        otto.does_not_see_in_report(secret)
    for page in ("findings", "review", "report", "case"):
        otto.open(f"{page}?case={case_id}")
        otto.sees("This page cannot be opened")
        otto.does_not_see_in_report("IP01")
    otto.open("second-coding")
    otto.choose("Add a factor", "IP02")
    otto.sees("Remove IP02")
    otto.finds_nothing_serious()
    otto.picture("41-coding-blind")
    otto.press("Finish this coding")
    otto.sees("You have coded 1 finding.")


def decide(quinn: Person) -> None:
    """Quinn sees both side by side, and decides with words."""
    quinn.open("codings-compared")
    quinn.sees("1 finding waits for your decision.")
    quinn.sees("Second coding")
    quinn.choose("Add a factor", "IP01")
    quinn.write("Why these factors, and not the others", REASON)
    quinn.finds_nothing_serious()
    quinn.picture("42-both-codings")
    quinn.press("Record the decision")
    quinn.sees("No findings wait for your decision.")


def the_figure_moves(quinn: Person) -> None:
    """What nothing was said of before now has a number, and says how little it rests on."""
    quinn.open("agreement")
    quinn.sees("1 finding coded twice.")
    quinn.sees("1 are decided on and 0 wait")
    quinn.sees("too few to say")
    quinn.finds_nothing_serious()
    quinn.picture("43-agreement")

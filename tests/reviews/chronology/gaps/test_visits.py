from datetime import date

import pytest

from reviews.chronology.gaps.community import End, Stretch
from reviews.chronology.gaps.expecting import standings
from reviews.chronology.gaps.reference import frequency_sets
from reviews.chronology.gaps.visits import VisitDue, Visited, visits_due
from reviews.chronology.gaps.windows import Happening
from tests.reviews.chronology.gaps.made import happening

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def due(*happened: Happening) -> tuple[VisitDue, ...]:
    stretch = Stretch(End(FIRST, words="supervision began"), End(LAST, words="the offence"))
    visits = [one for one in happened if one.kind == "home_visit"]
    return visits_due(stretch, standings(happened, FIRST, LAST), visits, frequency_sets()[-1].first_visit)


def level(id: str, when: str, level: str) -> Happening:
    return happening(id, "risk_level", when, level=level, group="overall")


def visit(when: str, **details: object) -> Happening:
    return happening("v", "home_visit", when, **details)


@pytest.mark.parametrize(("words", "by"), [("high", "2025-01-16"), ("medium", "2025-02-12"), ("low", "2025-03-26")])
def test_the_day_by_which_it_is_required_follows_the_level(words: str, by: str) -> None:
    (one,) = due(level("a", "1/1/2025", words))
    assert one.due_on.isoformat() == by
    assert one.since.words == "supervision began"


def test_a_higher_level_asks_for_another_and_a_lower_one_does_not() -> None:
    rises = due(level("a", "1/1/2025", "medium"), level("b", "1/5/2025", "high"), level("c", "1/7/2025", "low"))
    assert [(one.level, one.since.on) for one in rises] == [("medium", FIRST), ("high", date(2025, 5, 1))]


def test_the_first_level_on_record_asks_from_its_own_day() -> None:
    (one,) = due(level("a", "1/5/2025", "high"))
    assert (one.since.entry_id, one.due_on) == ("a", date(2025, 5, 16))


@pytest.mark.parametrize(
    ("visited", "stands"),
    [
        ([], Visited.MISSING),
        ([visit("16/1/2025", done=True)], Visited.IN_TIME),
        ([visit("17/1/2025", done=True)], Visited.LATE),
        ([visit("16/1/2025", done=False)], Visited.MISSING),
        ([visit("16/1/2025")], Visited.NOT_ESTABLISHED),
        ([visit("January 2025", done=True)], Visited.NOT_ESTABLISHED),
        ([visit("", done=True)], Visited.NOT_ESTABLISHED),
        ([visit("June 2025", done=True)], Visited.LATE),
        ([visit("17/1/2025", done=True), visit("", done=True)], Visited.NOT_ESTABLISHED),
    ],
)
def test_it_came_in_time_or_late_or_not_at_all(visited: list[Happening], stands: Visited) -> None:
    (one,) = due(level("a", "1/1/2025", "high"), *visited)
    assert one.visited is stands


def test_one_that_was_not_yet_due_is_left_out() -> None:
    assert due(level("a", "20/12/2025", "high")) == ()

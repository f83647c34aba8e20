"""What would be expected from the caseload, and what is found."""

from datetime import date

import pytest

from reports.disproportionality.chance import binomial_p, wilson
from reports.disproportionality.expected import Period, compared, nearest, part_not_known, parts
from reports.disproportionality.observed import grouped, observed
from reports.disproportionality.rules import Verdict
from tests.reports.disproportionality.made import caseload

NAMES = {"female": "Female", "male": "Male"}
EARLY, LATE = caseload(date(2023, 6, 30)), caseload(date(2025, 6, 30), female=2_000, male=8_000)


def seen(female: int, male: int, unknown: int = 0):
    return observed(grouped(["female"] * female + ["male"] * male + ["not-known"] * unknown, list(NAMES)))


def test_people_of_whom_the_group_is_not_known_are_left_out_of_the_parts() -> None:
    assert parts(EARLY, "sex") == {"female": 0.1, "male": 0.9}
    assert part_not_known(EARLY, "sex") == pytest.approx(100 / 10_100)
    assert parts(EARLY, "ethnicity") == {}


def test_the_nearest_return_is_the_earlier_of_two_as_near() -> None:
    days = [date(2019, 7, 1), date(2024, 6, 29), date(2024, 6, 30), date(2026, 7, 1)]
    assert [nearest((EARLY, LATE), on) for on in days] == [EARLY, EARLY, LATE, LATE]


def test_expected_adds_up_the_years_by_their_returns() -> None:
    periods = (Period(EARLY, ("2023",), 60), Period(LATE, ("2025",), 40))
    female, male = compared("sex", NAMES, seen(30, 70, 20), periods)
    assert (female.expected, male.expected) == pytest.approx((60 * 0.1 + 40 * 0.2, 60 * 0.9 + 40 * 0.8))
    assert female.ratio == pytest.approx(30 / 14)
    assert female.interval is not None
    assert female.interval.low == pytest.approx(wilson(30, 100).low / 0.14)
    assert female.p == pytest.approx(2 * binomial_p(30, 100, 0.14))  # two groups were compared
    assert (female.verdict, male.verdict) == (Verdict.MORE, Verdict.FEWER)


def test_of_few_expected_or_hidden_groups_nothing_is_said() -> None:
    (female, _male) = compared("sex", NAMES, seen(6, 30), (Period(EARLY, ("2023",), 36),))
    assert (female.observed, female.ratio, female.verdict) == (6, None, Verdict.TOO_FEW)
    (female, male) = compared("sex", NAMES, seen(3, 97), (Period(EARLY, ("2023",), 100),))
    assert (female.observed, male.observed) == (None, None)
    assert (female.expected, female.ratio, male.p) == (pytest.approx(10), None, None)


def test_while_it_is_hidden_how_many_are_known_nothing_is_expected() -> None:
    lines = compared("sex", NAMES, seen(30, 70, 3), (Period(EARLY, ("2023",), 100),))
    assert [(line.expected, line.part, line.ratio) for line in lines] == [(None, None, None)] * 2


def test_without_a_return_there_are_the_numbers_alone() -> None:
    assert [line.observed for line in compared("sex", NAMES, seen(30, 70), ())] == [30, 70]

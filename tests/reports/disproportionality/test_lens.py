"""The lens on many reviews: it counts right, hides what is small, and does not tell how few are known of a year."""

from collections import Counter
from datetime import date

import pytest

from reports.disproportionality.lens import NO, Lens
from reports.disproportionality.named import named_in
from reports.disproportionality.observed import grouped, observed
from reports.disproportionality.rules import Verdict
from reports.national.published import Picture
from reviews.people.characteristics.rules import NOT_KNOWN
from tests.reports.disproportionality.made import ETHNICITY, SEX, caseload, groups_of, told
from tests.reports.national.made import GUID, THEMES, many

REVIEWS, PEOPLE = many(400), told(400)
RETURNS = (caseload(date(2023, 6, 30)), caseload(date(2025, 6, 30)))


@pytest.fixture(scope="module")
def lens() -> Lens:
    return Lens(Picture(REVIEWS, THEMES), groups_of(PEOPLE), RETURNS)


def test_groups_are_counted(lens: Lens) -> None:
    number = Counter(person["sex"] for person in PEOPLE)
    assert lens.observed(SEX).counts == {"female": number["female"], "male": number["male"]}
    assert lens.observed(SEX).not_known == number[NOT_KNOWN]


def test_a_small_group_is_hidden_with_another(lens: Lens) -> None:
    counts = lens.observed(ETHNICITY).counts
    assert (counts["asian"], counts["other"]) == (None, None)
    assert counts["white"] == sum(person["ethnicity"] == "white" for person in PEOPLE)
    assert sum(count is None for count in counts.values()) == 3  # nought and two more are few: another goes with them


def test_what_is_named_is_counted_in_each_group(lens: Lens) -> None:
    female = [review for review, person in zip(REVIEWS, PEOPLE, strict=True) if person["sex"] == "female"]
    (line, _male) = lens.named(SEX, GUID["PD01"])
    assert line.count == sum(GUID["PD01"] in review.factors for review in female)
    assert line.of == len(female)
    (line, _male) = lens.named(SEX, NO)
    assert line.count == sum(review.answer == "no" for review in female)


def test_only_what_the_nation_is_shown_can_be_asked_for(lens: Lens) -> None:
    assert set(lens.choices) == {NO, *(GUID[code] for code in ("IP01", "IP10", "PD01", "MO01"))}


def test_each_year_is_set_against_the_nearest_return(lens: Lens) -> None:
    assert lens.periods(ETHNICITY) == ()
    assert [period.years for period in lens.periods(SEX)] == [("2023",), ("2024", "2025")]


def test_with_few_not_known_of_one_year_no_choice_of_returns_tells_them() -> None:
    """With one return between the years and then another, the two answers would differ by that year."""
    people = [dict(person) for person in PEOPLE]
    middle = [place for place, review in enumerate(REVIEWS) if review.year == 2024]
    for place in middle:
        people[place]["sex"] = "male"
    for place in middle[:2]:
        people[place]["sex"] = NOT_KNOWN
    few = Lens(Picture(REVIEWS, THEMES), groups_of(people), RETURNS)
    assert few.observed(SEX).not_known is not None
    assert [period.years for period in few.periods(SEX)] == [("2023",), ("2024", "2025")]
    for day in (date(2024, 3, 1), date(2024, 9, 1)):
        other = Lens(few.picture, groups_of(people), (caseload(date(2022, 6, 30)), caseload(day), RETURNS[1]))
        assert ("2024",) not in [period.years for period in other.periods(SEX)]


def test_which_tables_are_shown_does_not_hang_on_the_returns(lens: Lens) -> None:
    without = Lens(lens.picture, groups_of(PEOPLE), ())
    assert all(without.named(SEX, key) == lens.named(SEX, key) for key in lens.choices)


def test_a_group_that_names_something_more_often_stands_out() -> None:
    answers = ["female"] * 60 + ["male"] * 240
    shown = {"female": 40, "male": 80}
    names = {"female": "Female", "male": "Male"}
    female, male = named_in(names, observed(grouped(answers, list(names))), shown, 120)
    assert (female.share, female.others) == (pytest.approx(2 / 3), pytest.approx(1 / 3))
    assert female.interval is not None
    assert female.interval.low < female.difference < female.interval.high
    assert (female.verdict, male.verdict) == (Verdict.MORE, Verdict.FEWER)


def test_nothing_is_said_where_few_would_name_it_by_chance() -> None:
    answers = ["female"] * 20 + ["male"] * 280
    names = {"female": "Female", "male": "Male"}
    female, _male = named_in(names, observed(grouped(answers, list(names))), {"female": 6, "male": 20}, 26)
    assert (female.count, female.verdict, female.p) == (6, Verdict.TOO_FEW, None)

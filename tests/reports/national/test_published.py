"""What the nation is shown adds up, and no filter shows what another hides."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.national.measures import WHOLE, Explains, Named
from reports.national.published import Picture, picture_of
from reports.national.suppression import FEWEST
from tests.reports.national.made import GUID, THEMES, approved, many


def every_filter(picture: Picture) -> list[tuple[tuple[str, ...], str]]:
    spans = [picture.years[start:end] for start, end in combinations(range(len(picture.years) + 1), 2)]
    return [(span, region) for span in spans for region in ("", *picture.regions)]


def test_enough_reviews_are_shown_with_their_number() -> None:
    picture = Picture(many(400), THEMES)
    figure = picture.figure(GUID["IP01"], WHOLE)
    assert figure.of == 400
    assert figure.count == sum(GUID["IP01"] in review.factors for review in picture.reviews)


def test_a_factor_named_in_four_reviews_is_not_shown_anywhere() -> None:
    rare = tuple(approved("IP27", region="Wales") for _ in range(4))
    picture = Picture((*many(400), *rare), THEMES)
    assert picture.figure(GUID["IP27"], WHOLE).is_suppressed
    assert all(picture.figure(GUID["IP27"], ("region", region)).is_suppressed for region in picture.regions)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(10, 250))
def test_no_number_below_five_is_ever_shown(seed: int, number: int) -> None:
    picture = Picture(many(number, seed), THEMES)
    for code in ("IP01", "IP10", "PD01", "MO01", "IP27"):
        for years, region in every_filter(picture):
            figure = picture.figure(GUID[code], *picture.parts(years, region))
            assert figure.of is None or figure.of >= FEWEST
            assert figure.count is None or (figure.count >= FEWEST and figure.of is not None)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6), st.integers(20, 250))
def test_no_two_filters_set_against_each_other_give_a_small_number(seed: int, number: int) -> None:
    picture = Picture(many(number, seed), THEMES)
    for code in ("IP01", "PD01"):
        counts = {
            (frozenset(years), region): picture.figure(GUID[code], *picture.parts(years, region)).count
            for years, region in every_filter(picture)
        }
        for (years, region), count in counts.items():
            for (fewer, same), part in counts.items():
                if same == region and fewer < years and count is not None and part is not None:
                    rest = picture.figure(GUID[code], *picture.parts(tuple(sorted(years - fewer)), region))
                    assert count - part == rest.count or (rest.is_suppressed and count - part >= FEWEST)


def test_the_kinds_add_up_to_all_reviews() -> None:
    picture = Picture(many(600), THEMES)
    for part in (WHOLE, *(("year", year) for year in picture.years), *(("region", region) for region in ("London",))):
        figures = [picture.named(named, part) for named in Named]
        assert all(figure.count is not None for figure in figures)
        assert sum(figure.count or 0 for figure in figures) == figures[0].of


def test_reviews_that_explain_every_concern_some_or_none_add_up_to_all() -> None:
    picture = Picture(many(600), THEMES)
    for part in (WHOLE, *(("year", year) for year in picture.years)):
        figures = [picture.explains(explains, part) for explains in Explains]
        assert sum(figure.count or 0 for figure in figures) == figures[0].of
    assert picture.entries_used == (6_000, 24_000)


def test_one_review_that_explains_nothing_is_not_shown() -> None:
    alone = replace(approved("PD01"), explains=Explains.NO)
    picture = Picture((*(approved("IP01") for _ in range(60)), alone), THEMES)
    assert picture.explains(Explains.NO, WHOLE).is_suppressed
    assert picture.explains(Explains.SOME, WHOLE).is_suppressed


def test_one_review_of_a_kind_hides_another_kind_with_it() -> None:
    plenty = tuple(approved("IP01", "PD01", quarter=f"{year}-Q1") for year in (2024, 2025) for _ in range(40))
    alone = tuple(approved("IP01", quarter=f"{year}-Q2") for year in (2024, 2025) for _ in range(20))
    picture = Picture((*plenty, *alone, approved("PD01", quarter="2025-Q3"), *many(0)), THEMES)
    assert picture.named(Named.SYSTEMIC, WHOLE).is_suppressed
    assert sum(picture.named(named, WHOLE).is_suppressed for named in Named) > 1


def test_a_year_with_few_reviews_does_not_hide_the_others() -> None:
    few = (approved("IP01", "PD01", quarter="2022-Q4"), *(approved("IP01", quarter="2022-Q4") for _ in range(5)))
    picture = Picture((*few, *many(600)), THEMES)
    assert picture.named(Named.BOTH, ("year", "2022")).is_suppressed
    others = [picture.named(Named.BOTH, ("year", year)).is_suppressed for year in ("2023", "2024", "2025")]
    assert sum(others) == 1  # with one year alone hidden, it could be worked out from the total
    assert not picture.named(Named.BOTH, WHOLE).is_suppressed


def test_the_picture_is_kept_while_the_reviews_stay_the_same() -> None:
    assert picture_of(many(30), THEMES) is picture_of(many(30), THEMES)
    assert picture_of(many(31), THEMES) is not picture_of(many(30), THEMES)


def test_nothing_approved_makes_an_empty_picture() -> None:
    picture = Picture((), THEMES)
    assert picture.years == picture.quarters == ()
    assert picture.figure(GUID["IP01"], WHOLE).is_suppressed

"""A review is counted once for a factor, in every part it belongs to; individual and systemic are told apart."""

from dataclasses import replace

from reports.national import measures
from reports.national.measures import WHOLE, Named
from taxonomy.vocabulary.rules import Level
from tests.reports.national.made import GUID, THEMES, approved


def test_a_factor_is_counted_in_each_part_of_the_whole() -> None:
    reviews = [approved("IP01", quarter="2024-Q4"), approved("IP01", "PD01", region="Wales"), approved("PD01")]
    counts = measures.count_themes(reviews, THEMES)
    assert counts[GUID["IP01"]][WHOLE] == 2
    assert counts[GUID["IP01"]]["quarter", "2024-Q4"] == 1
    assert counts[GUID["PD01"]]["region", "Wales"] == 1
    assert counts[GUID["PD01"]]["region and year", "London", "2025"] == 1
    assert counts[GUID["IP02"]][WHOLE] == 0


def test_a_level_is_counted_once_for_a_review_with_two_of_its_factors() -> None:
    counts = measures.count_themes([approved("IP01", "IP02")], THEMES)
    assert counts[Level.PRACTITIONER][WHOLE] == 1


def test_individual_systemic_and_both() -> None:
    counts = measures.count_named(
        [approved("IP01"), approved("PD01"), approved("IP01", "IS04"), approved("MO01")], THEMES
    )
    assert {named: counts[named][WHOLE] for named in Named} == {
        Named.INDIVIDUAL: 1, Named.SYSTEMIC: 1, Named.BOTH: 1, Named.NEITHER: 1,
    }  # fmt: skip


def test_management_oversight_makes_a_review_neither_individual_nor_systemic() -> None:
    counts = measures.count_named([approved("IP01", "MO01")], THEMES)
    assert counts[Named.INDIVIDUAL][WHOLE] == 1


def test_factors_about_reviews_say_nothing_of_a_case() -> None:
    counts = measures.count_named([approved("OR11", "IP01")], THEMES)
    assert counts[Named.INDIVIDUAL][WHOLE] == 1
    levels = measures.count_themes([approved("OR11")], THEMES)
    assert levels[GUID["OR11"]][WHOLE] == 1
    assert levels[Level.ORGANISATION][WHOLE] == 0


def test_quarters_without_an_approval_are_kept() -> None:
    reviews = [approved(quarter="2024-Q3"), approved(quarter="2025-Q2")]
    assert measures.quarters_of(reviews) == ("2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2")
    assert measures.years_of(reviews) == ("2024", "2025")
    assert measures.quarters_of(()) == ()


def test_a_split_factor_goes_on_counting_each_review_once_and_its_levels_stay_as_coded() -> None:
    whole, other = (next(theme for theme in THEMES if theme.code == code) for code in ("IP02", "IP01"))
    parts = [replace(other, guid="part-1", code="IP90"), replace(other, guid="part-2", code="PD90", level=Level.TEAM)]
    line = replace(whole, within=frozenset({"part-1", "part-2"}))
    old = approved("IP02", quarter="2026-Q1")
    new = replace(approved(quarter="2026-Q2"), factors=frozenset({"part-1", "part-2"}))
    one = replace(approved(quarter="2026-Q2"), factors=frozenset({"part-2"}))
    counts = measures.count_themes([old, new, one], [line, *parts])
    assert (counts[line.guid]["quarter", "2026-Q1"], counts[line.guid]["quarter", "2026-Q2"]) == (1, 2)
    assert (counts["part-1"][WHOLE], counts["part-2"][WHOLE]) == (1, 2)
    assert (counts[Level.PRACTITIONER][WHOLE], counts[Level.TEAM][WHOLE]) == (2, 2)


def test_a_review_that_names_two_factors_later_merged_is_counted_once() -> None:
    old = [replace(theme, is_merged=True) for theme in THEMES if theme.code in ("IP01", "IP02")]
    merged = replace(old[0], guid="merged", code="IP90", is_merged=False, within=frozenset(one.guid for one in old))
    counts = measures.count_themes([approved("IP01", "IP02"), approved("IP02")], [merged, *old])
    assert counts["merged"][WHOLE] == 2

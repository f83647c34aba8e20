"""Figures over two codings of findings."""

import pytest

from reports.agreement import measures
from tests.reports.agreement.made import guid, many, pair, vocabulary

FACTORS = {factor.guid: factor for factor in vocabulary()}


def line(lines: tuple[measures.Line, ...], label: str) -> measures.Line:
    return next(one for one in lines if one.label.startswith(label))


def test_a_factor_is_compared_over_every_finding_that_can_bear_it() -> None:
    lines = measures.by_factor(many(), FACTORS)
    assert [one.label[:4] for one in lines] == ["IP01", "IP02", "IP13", "MO01", "PD01"]
    second = line(lines, "IP02")
    assert (second.of, second.either, second.both) == (80, 24, 10)
    assert second.agreement.value is not None
    assert second.agreement.value < 0.667 < (line(lines, "IP01").agreement.value or 0)


def test_two_factors_of_one_level_confused_do_not_lower_the_agreement_on_the_level() -> None:
    levels = measures.by_level(many(), FACTORS)
    assert [one.agreement.value for one in levels] == [pytest.approx(1.0)] * 3


def test_another_factor_of_the_same_level_counts_half() -> None:
    near = [pair("IP01", "IP02"), pair("PD01", "PD01"), pair("MO01", "MO01")] * 5
    far = [pair("IP01", "PD02"), pair("PD01", "PD01"), pair("MO01", "MO01")] * 5
    nominal, close = measures.whole(near, FACTORS)
    assert (close.value or 0) > (nominal.value or 0)
    assert (close.value or 0) > (measures.whole(far, FACTORS)[1].value or 0)


def test_the_factors_that_stand_for_each_other_are_counted_whoever_chose_which() -> None:
    (one,) = measures.confused(many())
    assert {one.one, one.other} == {guid("IP02"), guid("IP13")}
    assert one.times == 14


def test_the_factors_to_clarify_are_those_below_the_mark_with_what_they_are_taken_for() -> None:
    found = measures.to_clarify(measures.by_factor(many(), FACTORS), measures.confused(many()))
    assert [(one.label[:4], taken_for) for one, taken_for in found] == [
        ("IP13", (guid("IP02"),)), ("IP02", (guid("IP13"),)),
    ]  # fmt: skip


def test_regions_count_whole_codings() -> None:
    lines = measures.by_region(many(), FACTORS)
    assert [(one.label, one.of, one.either, one.both) for one in lines] == [
        ("London", 80, 51, 43), ("Wales", 80, 29, 23),
    ]  # fmt: skip


def test_nothing_coded_gives_nothing() -> None:
    assert measures.whole((), FACTORS)[0].value is None
    assert measures.by_factor((), FACTORS) == measures.by_level((), FACTORS) == measures.by_region((), FACTORS) == ()

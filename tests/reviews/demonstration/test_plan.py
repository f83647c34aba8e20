"""The invented reviews follow the published figures, and the same seed always invents the same ones."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from statistics import mean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.cases.reference import offence_list_on
from reviews.cases.rules import CRN, REFERENCE, REGIONS, Outcome, RiskLevel
from reviews.demonstration import rates
from reviews.demonstration.plan import PlannedReview, plan
from reviews.judgement.rules import Answer
from reviews.people.characteristics.rules import in_codes, told_in
from reviews.people.rules import Relation
from reviews.quality.rules import Mark
from reviews.stages import APPROVED, Stage
from taxonomy.vocabulary.rules import INDIVIDUAL, SYSTEMIC, Kind, read_version
from taxonomy.vocabulary.versions import published_files

TODAY = date(2026, 11, 21)
FACTORS = {factor.code: factor for factor in read_version(published_files()[0]).factors}


@pytest.fixture(scope="module")
def reviews() -> tuple[PlannedReview, ...]:
    return plan(600, 1, TODAY)


def share(counted: int, of: int) -> float:
    return counted / of


def test_the_same_seed_invents_the_same_reviews() -> None:
    assert plan(30, 7, TODAY) == plan(30, 7, TODAY)
    assert plan(30, 7, TODAY) != plan(30, 8, TODAY)


def test_there_are_reviews_at_every_stage_and_some_dozens_are_open(reviews: tuple[PlannedReview, ...]) -> None:
    stages = Counter(review.stage for review in reviews)
    assert stages.keys() == set(Stage)
    assert sum(stages.values()) == 600
    assert 30 <= sum(stages[stage] for stage in set(Stage) - APPROVED - {Stage.WITHDRAWN}) <= 90
    assert sum(stages[stage] for stage in APPROVED) >= 500


def test_what_people_answered_fits_the_groups_is_uneven_and_is_not_always_known(
    reviews: tuple[PlannedReview, ...],
) -> None:
    told = [review.person.characteristics for review in reviews]
    assert all(in_codes(one) == one == told_in(one).answers for one in told)
    white = sum(one.get("ethnicity", "").startswith("white") for one in told)
    assert 0.55 < share(white, len(told)) < 0.8
    assert 0.02 < share(sum(one["sex"] == "female" for one in told), len(told)) < 0.11
    assert 0.1 < share(sum("sexual-orientation" not in one for one in told), len(told)) < 0.3


def test_every_number_of_reviews_can_be_asked_for() -> None:
    for number in (0, 1, 2, 13, 47):
        assert len(plan(number, 1, TODAY)) == number


def test_approvals_are_spread_over_five_years_and_grow(reviews: tuple[PlannedReview, ...]) -> None:
    passed = [review.moments.passed.date() for review in reviews if review.moments.passed]
    ages = [(TODAY - day).days / 365 for day in passed]
    assert max(ages) > 4.5
    assert max(ages) <= 5.1
    assert min(ages) < 0.2
    assert sum(age < 2.5 for age in ages) > sum(age >= 2.5 for age in ages)


def test_days_in_quality_assurance_are_skewed_with_a_mean_of_half_a_year(reviews: tuple[PlannedReview, ...]) -> None:
    days = [review.qa_days for review in reviews if review.stage in APPROVED]
    assert 160 <= mean(days) <= 200
    assert median(days) < mean(days) - 15
    assert max(days) > 400


def test_the_outcome_of_the_charge_follows_the_published_rate(reviews: tuple[PlannedReview, ...]) -> None:
    outcomes = Counter(review.outcome for review in reviews if review.stage is Stage.CLOSED)
    assert outcomes[Outcome.AWAITED] == 0
    assert 0.49 <= share(outcomes[Outcome.CONVICTED], sum(outcomes.values())) <= 0.61
    assert all(review.outcome is Outcome.AWAITED for review in reviews if review.stage is Stage.FINAL)
    assert all(review.outcome is Outcome.DISCONTINUED for review in reviews if review.stage is Stage.WITHDRAWN)


def test_extensions_and_the_answer_follow_their_rates(reviews: tuple[PlannedReview, ...]) -> None:
    extended = [review.extension_days for review in reviews if review.extension_days]
    assert 0.72 <= share(len(extended), 600) <= 0.82
    assert (min(extended), max(extended)) >= (7, 100)
    assert max(extended) <= 365
    assert 0.32 <= share(sum(review.answer is Answer.YES for review in reviews), 600) <= 0.44


def test_the_risk_level_follows_the_sample(reviews: tuple[PlannedReview, ...]) -> None:
    levels = Counter(review.risk_level for review in reviews)
    assert 0.40 <= share(levels[RiskLevel.HIGH] + levels[RiskLevel.VERY_HIGH], 600) <= 0.50
    assert 0.37 <= share(levels[RiskLevel.MEDIUM], 600) <= 0.47
    assert 0.06 <= share(levels[RiskLevel.LOW], 600) <= 0.14
    assert 0 < levels[RiskLevel.NOT_ASSESSED] <= 30


def test_offences_are_those_of_the_list_in_the_published_order(reviews: tuple[PlannedReview, ...]) -> None:
    assert rates.OFFENCES.keys() == set(offence_list_on(TODAY).kinds)
    offences = Counter(review.offence for review in reviews)
    assert [offence for offence, _ in offences.most_common(3)] == [
        "murder", "rape", "attempted murder or conspiracy to murder",
    ]  # fmt: skip
    assert 0.18 <= share(offences["murder"], 600) <= 0.29


def test_every_region_has_reviews_and_london_most(reviews: tuple[PlannedReview, ...]) -> None:
    assert rates.REGIONS.keys() == set(REGIONS)
    regions = Counter(review.region for review in reviews)
    assert regions.keys() == set(REGIONS)
    assert regions.most_common(1)[0][0] == "London"


def test_ratings_follow_the_inspectorate(reviews: tuple[PlannedReview, ...]) -> None:
    marks = Counter(mark for review in reviews for mark in review.marks)
    assert 0.43 <= share(marks[Mark.GOOD] + marks[Mark.OUTSTANDING], sum(marks.values())) <= 0.51


def test_reviews_name_individual_factors_systemic_ones_or_both(reviews: tuple[PlannedReview, ...]) -> None:
    named: Counter[tuple[bool, bool]] = Counter()
    for review in reviews:
        levels = {FACTORS[code].level for code in review.causes if not FACTORS[code].is_about_reviews}
        named[bool(levels & INDIVIDUAL), bool(levels & SYSTEMIC)] += 1
    assert named[False, False] == 0
    assert 0.28 <= share(named[True, False], 600) <= 0.41
    assert 0.13 <= share(named[False, True], 600) <= 0.24


def test_factors_are_found_where_they_can_be(reviews: tuple[PlannedReview, ...]) -> None:
    for review in reviews:
        if "IP05" in review.causes:
            assert review.offence in rates.SEXUAL
        if "IP06" in review.causes:
            assert review.victims[0][0] is Relation.PARTNER
        if "NP07" in review.causes:
            assert review.offence_on < date(2022, 4, 1)
        assert len(review.causes) == len(set(review.causes)) <= 6


def test_caseload_rises_over_the_years_and_stands_out_in_london(reviews: tuple[PlannedReview, ...]) -> None:
    def rate(some: list[PlannedReview]) -> float:
        return share(sum("PD01" in review.causes for review in some), len(some))

    assert rate([review for review in reviews if review.offence_on.year >= 2024]) > rate(
        [review for review in reviews if review.offence_on.year <= 2022]
    )
    assert rate([review for review in reviews if review.region == "London"]) > rate(list(reviews))


def test_every_factor_in_the_rates_is_in_the_vocabulary() -> None:
    for rate in rates.FACTORS:
        assert FACTORS[rate.code].kind is Kind.CAUSE
    for rate in rates.GOOD:
        assert FACTORS[rate.code].kind is Kind.GOOD_PRACTICE
        assert not FACTORS[rate.code].is_about_reviews


def test_complainants_of_sexual_offences_are_never_named(reviews: tuple[PlannedReview, ...]) -> None:
    for review in reviews:
        if review.offence in rates.SEXUAL:
            assert all(name == "" for _relation, name in review.victims)


def test_references_and_numbers_are_well_formed_and_used_once(reviews: tuple[PlannedReview, ...]) -> None:
    references = [review.reference for review in reviews]
    assert all(REFERENCE.fullmatch(reference) for reference in references)
    assert len(set(references)) == len(references)
    assert all(int(reference[-4:]) > 100 for reference in references)  # those before are the cast's
    crns = [review.person.crn for review in reviews]
    assert all(CRN.fullmatch(crn) for crn in crns)
    assert len(set(crns)) == len(crns)
    assert not any(crn.startswith("X") for crn in crns)


def test_references_follow_the_order_of_notification(reviews: tuple[PlannedReview, ...]) -> None:
    for before, after in pairwise(reviews):
        assert before.moments.notified <= after.moments.notified
        if before.reference[:8] == after.reference[:8]:
            assert before.reference < after.reference


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**31), st.dates(date(2026, 3, 1), date(2031, 12, 31)))
def test_nothing_happens_before_its_cause_or_in_the_future(seed: int, today: date) -> None:
    for review in plan(40, seed, today):
        at = review.moments
        order = [
            at.notified, at.commissioned, at.drafting, at.written, at.replying, at.countersigning, at.sent_back,
            at.signed, at.returned, at.passed,
        ]  # fmt: skip
        happened = [moment for moment in order if moment is not None]
        assert happened == sorted(set(happened))
        last = max(moment for moment in (*happened, at.outcome, at.closed, at.withdrawn) if moment is not None)
        assert last.date() <= today
        if at.outcome and at.passed and at.written:
            assert at.outcome < at.written or at.outcome > at.passed  # an outcome changes the words of the report
        if at.closed:
            assert at.outcome
            assert at.passed
            assert at.closed > max(at.outcome, at.passed)
        assert review.started_on <= (review.ended_on or review.offence_on) <= review.offence_on
        assert review.offence_on <= review.charged_on <= review.court_on <= review.notified_on
        if review.outcome_on:
            assert review.charged_on <= review.outcome_on <= today


def test_rates_that_are_not_published_are_marked_as_assumptions() -> None:
    from pathlib import Path

    text = Path(rates.__file__).read_text()
    for name in ("SUPERVISION", "REGIONS", "RETURNED_BY_QA", "ALL_STEPS_TAKEN", "NAMED", "FACTORS"):
        where = text.index(f"\n{name}")
        assert re.search(r"[Aa]ssumption", text[max(0, where - 420) : where + 120]), name

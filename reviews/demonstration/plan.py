"""What each invented review is to be: a pure function of a seed, a number and a day. Nobody in it is real.

The plan says who, what, where and when, and which factors are found; `story` puts it into words, and `walk` makes it by
the same commands that people use.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from faker import Faker

from reviews.cases.rules import Outcome, ParallelProcess, ReviewType, RiskLevel, Supervision
from reviews.demonstration import causes, people, rates
from reviews.demonstration.chance import one_of
from reviews.demonstration.history import Moments, history
from reviews.demonstration.people import PlannedPerson, PlannedStaff
from reviews.judgement.rules import Answer
from reviews.people.rules import Relation
from reviews.quality.rules import Mark
from reviews.stages import Stage
from workbench import clock

STANDARDS = 4
OUT_OF_REACH = 0.15  # assumption: share of practitioners who cannot be asked for a reply any more
UNITS = ("Riverside", "Castle", "Harbour", "Moorside", "Meadow", "Old Town")


@dataclass(frozen=True)
class PlannedReview:
    """One invented review, before it is put into words."""

    number: int
    seed: int
    stage: Stage
    reference: str
    region: str
    unit: str
    offence: str
    offence_on: date
    charged_on: date
    court_on: date
    supervision: Supervision
    started_on: date
    ended_on: date | None
    risk_level: RiskLevel
    mappa_level: int | None
    review_type: ReviewType
    parallel: tuple[ParallelProcess, ...]
    person: PlannedPerson
    victims: tuple[tuple[Relation, str], ...]
    staff: tuple[PlannedStaff, ...]
    causes: tuple[str, ...]
    good: tuple[str, ...]
    answer: Answer
    extension_days: int
    qa_days: int
    marks: tuple[Mark, ...]
    outcome: Outcome
    outcome_on: date | None
    moments: Moments
    is_restricted: bool = False
    is_out_of_reach: bool = False  # the practitioner has left or is ill, and does not reply
    traits: frozenset[str] = frozenset()

    @property
    def notified_on(self) -> date:
        """The day of the notification."""
        return clock.day_of(self.moments.notified)


def plan(number: int, seed: int, today: date) -> tuple[PlannedReview, ...]:
    """So many invented reviews, in the order in which they were notified."""
    chance = random.Random(seed)  # noqa: S311 - invents, and keeps no secret
    faker = Faker("en_GB")
    faker.seed_instance(seed)
    stages = [stage for stage, share in _parted(number) for _ in range(share)]
    crns = chance.sample(range(100_000, 1_000_000), number)
    reviews = [
        planned(index, stage, crn, chance.randrange(2**31), faker, today)
        for index, (stage, crn) in enumerate(zip(stages, crns, strict=True))
    ]
    return _referenced(sorted(reviews, key=lambda review: (review.moments.notified, review.number)))


def _parted(number: int) -> Iterator[tuple[Stage, int]]:
    """How many reviews stand at each stage: by the largest remainders, so that the parts add up."""
    whole = sum(rates.STAGES.values())
    exact = {stage: number * share / whole for stage, share in rates.STAGES.items()}
    parts = {stage: int(value) for stage, value in exact.items()}
    for stage in sorted(exact, key=lambda stage: parts[stage] - exact[stage])[: number - sum(parts.values())]:
        parts[stage] += 1
    yield from parts.items()


def _referenced(reviews: list[PlannedReview]) -> tuple[PlannedReview, ...]:
    """References in the order of notification, from 0101 in each year: the numbers before are for the showcase."""
    last: dict[int, int] = {}
    named = []
    for review in reviews:
        year = review.moments.notified.year
        last[year] = last.get(year, 100) + 1
        named.append(replace(review, reference=f"SFO-{year}-{last[year]:04d}"))
    return tuple(named)


def planned(
    number: int, stage: Stage, crn: int, seed: int, faker: Faker, today: date, region: str = ""
) -> PlannedReview:
    """One review at this stage; in this region, or in any."""
    chance = random.Random(seed)  # noqa: S311 - invents, and keeps no secret
    offence = one_of(chance, rates.OFFENCES)
    supervision = one_of(chance, rates.SUPERVISION)
    risk_level = one_of(chance, rates.RISK)
    region = region or one_of(chance, rates.REGIONS)
    qa_days = max(4, round(chance.gammavariate(rates.QA_SHAPE, rates.QA_DAYS / rates.QA_SHAPE)))
    extension_days = _extension(chance)
    outcome = one_of(chance, rates.OUTCOMES) if stage is Stage.CLOSED else Outcome.AWAITED
    if stage is Stage.WITHDRAWN:
        outcome = Outcome.DISCONTINUED
    moments = history(chance, stage, extension_days, qa_days, today)
    notified_on = clock.day_of(moments.notified)
    court_on = notified_on - timedelta(days=chance.randint(1, 3))
    charged_on = court_on - timedelta(days=chance.randint(0, 2))
    offence_on = charged_on - timedelta(days=chance.choice((0, 0, 1, 1, 2, 3, 5, 9, 20)))
    started_on = offence_on - timedelta(days=round(chance.lognormvariate(5.3, 0.6)))
    ended_on = offence_on - timedelta(days=chance.randint(1, 25)) if chance.random() < 0.06 else None
    relation = people.relation_to_victim(chance, offence)
    mappa_level = _mappa(chance, offence, risk_level)
    traits = frozenset(causes.traits_of(offence, relation, supervision, mappa_level, offence_on))
    outcome_on = None
    if moments.outcome is not None:
        outcome_on = max(charged_on, clock.day_of(moments.outcome) - timedelta(days=chance.randint(1, 9)))
    return PlannedReview(
        number=number,
        seed=seed,
        stage=stage,
        reference="",
        region=region,
        unit=f"{chance.choice(UNITS)} delivery unit",
        offence=offence,
        offence_on=offence_on,
        charged_on=charged_on,
        court_on=court_on,
        supervision=supervision,
        started_on=started_on if ended_on is None else min(started_on, ended_on),
        ended_on=ended_on,
        risk_level=risk_level,
        mappa_level=mappa_level,
        review_type=ReviewType.SHORTENED if chance.random() < rates.MANDATORY_SHORTENED else ReviewType.STANDARD,
        parallel=tuple(_parallel(chance, offence, relation)),
        person=people.person_on_probation(chance, faker, crn, offence_on, region),
        victims=tuple(people.victims(chance, faker, offence, relation)),
        staff=tuple(people.staff(chance, faker)),
        causes=causes.causes(chance, traits, region, offence_on),
        good=causes.good_practice(chance, traits, region, offence_on),
        answer=Answer.YES if chance.random() < rates.ALL_STEPS_TAKEN else Answer.NO,
        extension_days=extension_days,
        qa_days=qa_days,
        marks=tuple(one_of(chance, rates.MARKS) for _ in range(STANDARDS)),
        outcome=outcome if outcome_on is not None else Outcome.AWAITED,
        outcome_on=outcome_on,
        moments=moments,
        is_out_of_reach=chance.random() < OUT_OF_REACH,
        traits=traits,
    )


def _mappa(chance: random.Random, offence: str, risk_level: RiskLevel) -> int | None:
    managed = 0.65 if risk_level in (RiskLevel.HIGH, RiskLevel.VERY_HIGH) else 0.25
    if offence == "a qualifying terrorism offence":
        managed = 1.0
    if chance.random() >= managed:
        return None
    return one_of(chance, {1: 0.72, 2: 0.24, 3: 0.04})


def _extension(chance: random.Random) -> int:
    if chance.random() >= rates.EXTENDED:
        return 0
    shortest, longest = rates.EXTENSION_DAYS
    return min(longest, max(shortest, round(chance.lognormvariate(4.0, 0.7))))


def _parallel(chance: random.Random, offence: str, relation: Relation) -> Iterator[ParallelProcess]:
    if "murder" in offence and "attempted" not in offence and relation in (Relation.PARTNER, Relation.FAMILY):
        yield ParallelProcess.DOMESTIC_HOMICIDE
    if relation is Relation.CHILD and chance.random() < 0.5:
        yield ParallelProcess.CHILD_SAFEGUARDING
    if offence in ("murder", "manslaughter") and chance.random() < 0.1:
        yield ParallelProcess.INQUEST

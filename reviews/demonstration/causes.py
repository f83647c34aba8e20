"""Which factors an invented review finds, by its case, its region and its year. Pure."""

import math
import random
from collections.abc import Iterator
from datetime import date

from reviews.cases.rules import Supervision
from reviews.demonstration import rates
from reviews.demonstration.chance import one_of
from reviews.demonstration.rates import Rate
from reviews.people.rules import Relation

# The parts of the vocabulary that are sampled by what a review names.
INDIVIDUAL, SYSTEMIC, OVERSIGHT = ("IP",), ("PD", "OR", "NP", "PA", "IS"), "MO"
OF_SYSTEM = ("OR", "NP", "PA", "IS")  # wider than the team: what the last step of a chain is about
ABOUT_REVIEWS = frozenset({"OR10", "OR11", "NP04", "NP06"})
MOST = 6


def traits_of(
    offence: str, relation: Relation, supervision: Supervision, mappa_level: int | None, offence_on: date
) -> Iterator[str]:
    """What in the case decides which factors can be found in it."""
    if offence in rates.SEXUAL:
        yield "sexual"
    if relation is Relation.PARTNER:
        yield "partner"
    if relation is Relation.CHILD:
        yield "child"
    yield "licence" if supervision in (Supervision.LICENCE, Supervision.POST_SENTENCE) else "order"
    if mappa_level is not None:
        yield "mappa"
    if date(2020, 4, 1) <= offence_on <= date(2022, 3, 31):
        yield "pandemic"


def causes(chance: random.Random, traits: frozenset[str], region: str, offence_on: date) -> tuple[str, ...]:
    """The factors found, by what the review names; never none."""
    groups = {"individual": (INDIVIDUAL,), "systemic": (SYSTEMIC,), "both": (INDIVIDUAL, SYSTEMIC)}
    needed = groups[one_of(chance, rates.NAMED)]
    kinds = {OVERSIGHT, *(kind for group in needed for kind in group)}
    possible = [rate for rate in rates.FACTORS if rate.code[:2] in kinds]
    while True:
        found = [rate.code for rate in possible if is_found(chance, rate, traits, region, offence_on)]
        chosen = tuple(sorted(chance.sample(found, min(len(found), MOST))))
        if all(any(code[:2] in group for code in chosen if code not in ABOUT_REVIEWS) for group in needed):
            return chosen


def good_practice(chance: random.Random, traits: frozenset[str], region: str, on: date) -> tuple[str, ...]:
    """The good practices found: none, one or two."""
    return tuple(rate.code for rate in rates.GOOD if is_found(chance, rate, traits, region, on))[:2]


def is_found(chance: random.Random, rate: Rate, traits: frozenset[str], region: str, on: date) -> bool:
    """Whether a factor is found in this review."""
    if rate.when and rate.when not in traits:
        return False
    years = on.year + on.month / 12 - 2023
    likely = rate.percent / 100 * math.pow(rate.trend, years) * dict(rate.regions).get(region, 1.0)
    return chance.random() < min(likely, 0.9)

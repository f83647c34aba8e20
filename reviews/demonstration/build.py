"""Filling a database with invented reviews: every step of every review, in the order of time."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from reviews.demonstration.acts import Acts, Hands
from reviews.demonstration.cast import Company, engage
from reviews.demonstration.plan import PlannedReview, plan
from reviews.demonstration.story import tell
from reviews.demonstration.walk import Step, steps_of
from workbench import clock
from workbench.access import Actor, Role
from workbench.clock import BRITAIN
from workbench.db import transaction

BATCH = 150  # steps in one transaction: few enough to be kept often, enough not to wait for the disk at every one
SET_UP_BEFORE = timedelta(days=30)  # the accounts are older than the first notification

Progress = Callable[[int, int], None]


def build(first: Actor, number: int, seed: int, today: date, progress: Progress) -> int:
    """Fill the database with so many reviews, and the people who work on them. Returns how many were made."""
    plans = plan(number, seed, today)
    start = min((review.moments.notified for review in plans), default=datetime.combine(today, time(9), BRITAIN))
    with transaction() as db, clock.stopped_at(start - SET_UP_BEFORE):
        company = engage(db, first, seed)
    made = [Acts(review, tell(review), hands_of(review, company)) for review in plans]
    steps = sorted((step for acts in made for step in steps_of(acts)), key=lambda step: step.at)
    with _without_collecting():
        for taken in range(0, len(steps), BATCH):
            _take(steps[taken : taken + BATCH])
            progress(min(taken + BATCH, len(steps)), len(steps))
    return len(made)


def hands_of(review: PlannedReview, company: Company) -> Hands:
    """Who works on this review, in its region."""
    return Hands(
        reviewer=company.one(Role.REVIEWER, review.region, review.seed),
        manager=company.one(Role.COUNTERSIGNER, review.region, review.seed),
        quality=company.one(Role.QA, "", review.seed),
        practitioner=company.one(Role.PRACTITIONER, review.region, review.seed),
    )


def _take(steps: Sequence[Step]) -> None:
    with transaction() as db:
        for step in steps:
            with clock.stopped_at(step.at):
                step.act(db)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Making thousands of rows leaves no rings of garbage to look for, and looking takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()

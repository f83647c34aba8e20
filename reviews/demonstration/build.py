"""Filling a database with invented reviews, in parts that are made side by side."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from reviews.demonstration import parts
from reviews.demonstration.acts import Acts, Hands
from reviews.demonstration.cast import Company, engage
from reviews.demonstration.parts import Part
from reviews.demonstration.plan import PlannedReview, plan
from reviews.demonstration.second_coding import code_again
from reviews.demonstration.showcase import SHOWCASE, showcase
from reviews.demonstration.story import tell
from reviews.demonstration.walk import BeforeClosing
from workbench import clock
from workbench.access import Actor, Role
from workbench.clock import BRITAIN
from workbench.db import engine, transaction

SET_UP_BEFORE = timedelta(days=30)  # the accounts are older than the first notification
PART = 20  # reviews in one part: enough of them to share the work evenly, and to show how far it has come

Progress = Callable[[int, int], None]


def build(
    first: Actor,
    number: int,
    seed: int,
    today: date,
    *,
    processes: int,
    progress: Progress,
    before_closing: BeforeClosing | None = None,
) -> int:
    """Fill the database with so many reviews and the people who work on them. Returns how many were made.

    `first` is whoever sets the database up. With one process, the parts are made one after another in this one.
    `before_closing` is what a later package does with a review that is about to be closed.
    """
    plans = plan(max(0, number - SHOWCASE), seed, today)
    start = min((review.moments.notified for review in plans), default=datetime.combine(today, time(9), BRITAIN))
    with transaction() as db, clock.stopped_at(start - SET_UP_BEFORE):
        company = engage(db, first, seed)
    made = list(showcase(number, company, today))
    made += [Acts(review, tell(review), hands_of(review, company)) for review in plans]
    with TemporaryDirectory(prefix="sfo-demo-") as folder:
        _make_in_parts(made, Path(folder), processes, progress, before_closing)
    code_again(company, seed)
    return len(made)


def hands_of(review: PlannedReview, company: Company) -> Hands:
    """Who works on this review, in its region."""
    return Hands(
        reviewer=company.one(Role.REVIEWER, review.region, review.seed),
        manager=company.one(Role.COUNTERSIGNER, review.region, review.seed),
        quality=company.one(Role.QA, "", review.seed),
        practitioner=company.one(Role.PRACTITIONER, review.region, review.seed),
    )


def _make_in_parts(
    made: Sequence[Acts], folder: Path, processes: int, progress: Progress, before_closing: BeforeClosing | None
) -> None:
    target, beginning = engine(), folder / "start.db"
    present = parts.copy_to_start_from(target, beginning)
    count = -(-len(made) // PART)
    todo = [
        Part(tuple(made[part::count]), beginning, folder / f"part-{part}.db", before_closing) for part in range(count)
    ]
    entries, paths, done = [], [], 0
    with _side_by_side(min(processes, count)) as make_all:
        for part, path in zip(todo, make_all(todo), strict=True):
            entries += parts.add_part(target, path, present)
            paths.append(path)
            done += len(part.reviews)
            progress(done, len(made))
    parts.lay_chain(target, entries)
    for path in paths:
        parts.add_history(target, path, present)


@contextmanager
def _side_by_side(processes: int) -> Iterator[Callable[[Iterable[Part]], Iterable[Path]]]:
    if processes <= 1:
        yield lambda todo: map(parts.make, todo)
        return
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield lambda todo: pool.map(parts.make, todo)

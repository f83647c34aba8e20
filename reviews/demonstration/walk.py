"""The history of an invented review as steps, each at its moment."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlmodel import Session

from reviews.demonstration.acts import Acts
from reviews.demonstration.following import followed
from reviews.demonstration.plan import PlannedReview
from workbench.access import Actor

EXTENDED_AFTER = timedelta(days=70)

# What a later package does between the outcome of the charge and the closing: by the reviewer, by the manager, of which
# review, as it was planned. A function of a module, so that it can be handed to a child process.
BeforeClosing = Callable[[Session, Actor, Actor, str, PlannedReview], None]


@dataclass(frozen=True)
class Step:
    """One act, at its moment."""

    at: datetime
    act: Callable[[Session], None]


def steps_of(acts: Acts, before_closing: BeforeClosing | None = None) -> Iterator[Step]:
    """Every step that has been taken by today."""
    at = acts.plan.moments
    plain = (
        (at.notified, acts.notify), (at.commissioned, acts.commission), (at.drafting, acts.gather),
        (at.signed, acts.sign), (at.returned, acts.return_from_quality), (at.passed, acts.make_final),
        (at.outcome, acts.record_outcome), (at.withdrawn, acts.withdraw), (at.closed, acts.close),
    )  # fmt: skip
    yield from (Step(moment, act) for moment, act in plain if moment is not None)
    if at.drafting:
        yield from _writing(acts, at.drafting)
    if at.replying:
        yield from _replying(acts, at.replying)
    if before_closing and at.passed and at.outcome and at.closed:
        final = max(at.passed, at.outcome)
        yield Step(_between(final, at.closed, 0.8), partial(_and_then, acts, before_closing))
    if at.sent_back and at.signed:
        yield Step(at.sent_back, acts.send_back)
        yield Step(_between(at.sent_back, at.signed, 0.5), acts.put_right)
    if at.returned and at.passed:
        yield Step(_between(at.returned, at.passed, 0.3), acts.put_right)
        yield Step(_between(at.returned, at.passed, 0.5), acts.sign)
    for one in followed(acts.plan, acts.story):
        yield Step(one.at, partial(acts.follow, step=one))


def _and_then(acts: Acts, before_closing: BeforeClosing, db: Session) -> None:
    before_closing(db, acts.hands.reviewer, acts.hands.manager, acts.made.case_id, acts.plan)


def _writing(acts: Acts, drafting: datetime) -> Iterator[Step]:
    at = acts.plan.moments
    until = at.written or at.begun
    if until is None:
        return
    if acts.plan.extension_days:
        yield Step(max(drafting, min(at.notified + EXTENDED_AFTER, _between(drafting, until, 0.9))), acts.extend)
    yield Step(until, acts.write if at.written else acts.begin_to_write)


def _replying(acts: Acts, replying: datetime) -> Iterator[Step]:
    yield Step(replying, acts.open_to_staff)
    until = acts.plan.moments.countersigning
    yield Step(_between(replying, until or replying + timedelta(hours=2), 0.3), acts.reply)
    if until is not None:
        yield Step(_between(replying, until, 0.7), acts.answer)
        yield Step(until, acts.send_to_manager)


def _between(first: datetime, last: datetime, share: float) -> datetime:
    return first + (last - first) * share

"""The history of an invented review as steps, each at its moment."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from reviews.demonstration.acts import Acts

EXTENDED_AFTER = timedelta(days=70)


@dataclass(frozen=True)
class Step:
    """One act, at its moment."""

    at: datetime
    act: Callable[[Session], None]


def steps_of(acts: Acts) -> Iterator[Step]:
    """Every step that has been taken by today."""
    at = acts.plan.moments
    yield Step(at.notified, acts.notify)
    if at.commissioned:
        yield Step(at.commissioned, acts.commission)
    if at.drafting:
        yield Step(at.drafting, acts.gather)
        yield from _writing(acts, at.drafting)
    if at.replying:
        yield from _replying(acts, at.replying)
    if at.sent_back and at.signed:
        yield Step(at.sent_back, acts.send_back)
        yield Step(_between(at.sent_back, at.signed, 0.5), acts.put_right)
    if at.signed:
        yield Step(at.signed, acts.sign)
    if at.returned:
        yield Step(at.returned, acts.return_from_quality)
    if at.returned and at.passed:
        yield Step(_between(at.returned, at.passed, 0.3), acts.put_right)
        yield Step(_between(at.returned, at.passed, 0.5), acts.sign)
    if at.passed:
        yield Step(at.passed, acts.make_final)
    if at.outcome:
        yield Step(at.outcome, acts.record_outcome)
    if at.withdrawn:
        yield Step(at.withdrawn, acts.withdraw)
    if at.closed:
        yield Step(at.closed, acts.close)


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
    if until is None:
        yield Step(replying + timedelta(minutes=40), acts.reply)
        return
    yield Step(_between(replying, until, 0.3), acts.reply)
    yield Step(_between(replying, until, 0.7), acts.answer)
    yield Step(until, acts.send_to_manager)


def _between(first: datetime, last: datetime, share: float) -> datetime:
    return first + (last - first) * share

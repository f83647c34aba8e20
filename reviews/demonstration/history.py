"""When each thing happened to an invented review, worked out backwards from where it stands today. Pure."""

import math
import random
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, time, timedelta

from reviews.deadlines.calendar import is_working_day
from reviews.demonstration import rates
from reviews.stages import APPROVED, Stage
from workbench.clock import BRITAIN

# How far a review has come at each stage, in steps of NAMES below; all the way where nothing is said.
NAMES = ("commissioned", "drafting", "written", "replying", "countersigning", "signed", "passed")
REACHED = {
    Stage.NOTIFIED: 0, Stage.COMMISSIONED: 1, Stage.DRAFTING: 2, Stage.WITHDRAWN: 2, Stage.REPLYING: 4,
    Stage.COUNTERSIGNING: 5, Stage.QUALITY_ASSURANCE: 6, Stage.RETURNED: 6,
}  # fmt: skip
# The most days ago that an open review came to its stage.
SINCE = {Stage.NOTIFIED: 4, Stage.COMMISSIONED: 8, Stage.DRAFTING: 60, Stage.REPLYING: 9, Stage.COUNTERSIGNING: 7}
DRAFTED_IN = 78  # days from notification to a finished draft, so that replies fit within three months


@dataclass(frozen=True)
class Moments:
    """When each thing happened to the review, in this order. What has not happened is empty."""

    notified: datetime
    commissioned: datetime | None = None
    drafting: datetime | None = None
    begun: datetime | None = None  # the first findings, in a draft that is not yet finished
    written: datetime | None = None  # findings and answer, before the draft goes to staff
    replying: datetime | None = None
    countersigning: datetime | None = None
    sent_back: datetime | None = None  # by the manager
    signed: datetime | None = None
    returned: datetime | None = None  # by QA
    passed: datetime | None = None
    outcome: datetime | None = None  # recorded
    closed: datetime | None = None
    withdrawn: datetime | None = None

    def in_order(self) -> "Moments":
        """The same, with what falls on one day put half an hour apart, so that nothing comes before its cause.

        An outcome changes the words of the report. So it is recorded before they are written, or once they are final.
        """
        values = {item.name: getattr(self, item.name) for item in fields(self)}
        is_early = self.outcome and self.written and self.outcome < self.written
        out_of_turn = {"outcome", "withdrawn"} if is_early or not self.passed else set()
        last = self.notified
        for name, at in values.items():
            if at is not None and name not in out_of_turn:
                values[name] = last = max(at, last + timedelta(minutes=30 if name != "notified" else 0))
        return replace(self, **values)


def history(chance: random.Random, stage: Stage, extension_days: int, qa_days: int, today: date) -> Moments:
    """The history of a review that stands at this stage today."""
    to_commission, to_draft = chance.randint(1, 3), chance.randint(4, 15)
    to_write = DRAFTED_IN - to_draft - to_commission + extension_days
    to_reply, to_answer, to_sign = chance.randint(2, 6), chance.randint(11, 24), chance.randint(3, 12)
    sent_back = chance.randint(5, 12) if chance.random() < rates.RETURNED_BY_MANAGER else 0
    is_returned = qa_days > 30 and chance.random() < rates.RETURNED_BY_QA
    returned = round(qa_days * chance.uniform(0.35, 0.7)) if is_returned and stage in APPROVED else 0
    if stage is Stage.RETURNED:
        returned = chance.randint(12, 60)
    lengths = [to_commission, to_draft, to_write, to_reply, to_answer, to_sign + sent_back, qa_days]
    reached = REACHED.get(stage, len(NAMES))
    start = today - timedelta(days=_since(chance, stage, qa_days) + sum(lengths[:reached]))
    if stage is Stage.RETURNED:
        start -= timedelta(days=returned)
    days = [start + timedelta(days=sum(lengths[:count])) for count in range(1, reached + 1)]
    happened = {name: _at(chance, day, today) for name, day in zip(NAMES, days, strict=False)}
    if "signed" in happened and sent_back:
        happened["sent_back"] = _at(chance, days[4] + timedelta(days=to_sign), today)
    if "signed" in happened and returned:
        happened["returned"] = _at(chance, days[5] + timedelta(days=returned), today)
    if stage is Stage.DRAFTING:
        happened["begun"] = _at(chance, days[1] + timedelta(days=chance.randint(0, 30)), today)
    if stage is Stage.CLOSED:
        trial = start + timedelta(days=chance.randint(120, 520))
        if trial >= days[2] - timedelta(days=9):
            trial = max(trial, days[6] + timedelta(days=chance.randint(1, 30)))
        trial = min(trial, today - timedelta(days=4))
        happened["outcome"] = _at(chance, trial, today)
        closing = max(days[6], trial) + timedelta(days=chance.randint(1, 20))
        happened["closed"] = _at(chance, min(closing, today - timedelta(days=1)), today)
    if stage is Stage.WITHDRAWN:
        happened["outcome"] = _at(chance, days[1] + timedelta(days=chance.randint(5, 60)), today)
        happened["withdrawn"] = happened["outcome"] + timedelta(minutes=20)
    return Moments(notified=_at(chance, start, today), **happened).in_order()


def _since(chance: random.Random, stage: Stage, qa_days: int) -> int:
    """How many days ago the review came to the stage where it stands; approvals grow denser by half over the years."""
    if stage in APPROVED:
        share = (-0.75 + math.sqrt(0.75**2 + chance.random())) / 0.5
        return int((1 - share) * rates.YEARS * 365) + (9 if stage is Stage.CLOSED else 1)
    if stage is Stage.WITHDRAWN:
        return chance.randint(100, rates.YEARS * 365)
    return chance.randint(1, SINCE.get(stage, max(2, min(qa_days, 170))))


def _at(chance: random.Random, day: date, today: date) -> datetime:
    """A moment in working hours, on that day or the next working day; never later than yesterday."""
    while not is_working_day(day):
        day += timedelta(days=1)
    while day >= today or not is_working_day(day):
        day -= timedelta(days=1)
    return datetime.combine(day, time(chance.randint(9, 16), chance.randint(0, 59)), BRITAIN)

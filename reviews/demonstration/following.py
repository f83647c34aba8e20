"""What became of the improvements of an invented review: when each step was taken, by whom, and in what words."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlmodel import Session

from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.told import Story, ToldFinding
from reviews.demonstration.wording import phrases
from reviews.improvement.following.commands import follow_improvement
from reviews.improvement.following.rules import Act, StepDraft
from workbench.access import Actor
from workbench.clock import BRITAIN

# Assumptions: the share of improvements that came to each end; the rest were not followed at all.
COURSES = {"accepted": 0.62, "sent back": 0.08, "moved": 0.12, "withdrawn": 0.05, "waiting": 0.06, "left": 0.07}
STEPS = {
    "accepted": ((Act.OFFER, 0), (Act.ACCEPT, 12)),
    "sent back": ((Act.OFFER, 0), (Act.SEND_BACK, 15)),
    "moved": ((Act.MOVE, -8), (Act.OFFER, 70), (Act.ACCEPT, 80)),
    "withdrawn": ((Act.WITHDRAW, 0),),
    "waiting": ((Act.OFFER, 4),),
    "left": (),
}  # what was done, and how many days after the improvement was due (or the review final, if that was later)
MOVED_BY = timedelta(days=75)
AFTER_FINAL = timedelta(days=20)


@dataclass(frozen=True)
class Followed:
    """One step: at what moment, to which improvement (by its place), and what was done."""

    at: datetime
    place: int
    draft: StepDraft


def followed(plan: PlannedReview, story: Story) -> Iterator[Followed]:
    """Every step that will ever be taken, for each improvement in order. The same plan gives the same steps."""
    written, passed = plan.moments.written, plan.moments.passed
    if written is None or passed is None:
        return
    changes = [finding for finding in story.findings if finding.change]
    for place, told in enumerate(changes):
        yield from _course(plan.seed + place, place, told, written, passed)


def do(db: Session, hands: tuple[Actor, Actor, Actor], case_id: str, improvement_id: str, draft: StepDraft) -> None:
    """Let one of the reviewer, the manager and QA do it: the reviewer offers, and mostly the manager decides."""
    reviewer, manager, quality = hands
    who = {Act.OFFER: reviewer, Act.SEND_BACK: quality}.get(draft.act, manager)
    follow_improvement(db, who, case_id, improvement_id, draft)


def _course(seed: int, place: int, told: ToldFinding, written: datetime, passed: datetime) -> Iterator[Followed]:
    chance = random.Random(seed)  # noqa: S311 - invents, and keeps no secret
    course = chance.choices(list(COURSES), list(COURSES.values()))[0]
    due = datetime.combine((written + timedelta(days=told.within_days)).date(), time(11), BRITAIN)
    start = max(due - timedelta(days=chance.randint(0, 20)), passed + AFTER_FINAL)
    said = phrases()["following"]
    for act, days in STEPS[course]:
        at = start + timedelta(days=days, minutes=place)
        by_on = (max(at, due) + MOVED_BY).date() if act is Act.MOVE else None
        kept_at = chance.choice(said["kept_at"]) if act is Act.OFFER else ""
        yield Followed(at, place, StepDraft(act, chance.choice(said[act.name.lower()]), kept_at, by_on=by_on))

"""What is next in a review, in one sentence for whoever is looking. Pure."""

from collections.abc import Sequence

from reviews.progress import Task
from reviews.stages import Stage

WAITING: dict[Stage, str] = {
    Stage.NOTIFIED: "a manager says who reviews and who countersigns, and commissions the review.",
    Stage.COMMISSIONED: "the reviewer starts drafting, under Check and submit.",
    Stage.REPLYING: "staff read the draft and reply; the reviewer answers each reply.",
    Stage.COUNTERSIGNING: "the countersigning manager reads the text and the answers, and signs or returns them.",
    Stage.QUALITY_ASSURANCE: "QA rates the four standards, and passes the review or returns it.",
    Stage.RETURNED: "the reviewer answers the reasons for return and sends the review on again.",
    Stage.FINAL: "the outcome of each charge is recorded; staff can still read and comment.",
    Stage.CLOSED: "nothing; the review is closed. Staff can still read and comment.",
    Stage.WITHDRAWN: "nothing; the review was withdrawn.",
}


def next_step(stage: Stage, tasks: Sequence[Task]) -> str:
    """The next thing to do: while drafting the first thing missing, otherwise whose turn it is."""
    if stage is not Stage.DRAFTING:
        return WAITING[stage]
    for task in tasks:
        if task.missing:
            first = task.missing[0]
            return f"{task.label}. {first}"
    return "everything is in place; send the draft to staff under Check and submit."

"""What must be done before a review moves on, what a move means, and what a signature covers. Pure."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.evidence.rules import check_words
from reviews.stages import IN_WORDS, MAY_FOLLOW, Stage, way
from workbench.errors import Invalid

S = Stage
CONTENT = ("people", "chronology", "interviews", "findings", "judgement", "improvement")
AFTER_REPLIES = ("contradictions", "warnings", "replies", "summaries")

# The gates of each stage, to be open on the way in. Those of the text are asked again at every later stage, because the
# text stays open while staff reply and after a return. Warnings, and what does not seem to fit together, may wait for
# what staff say, and for no longer.
GATES_BEFORE: dict[Stage, tuple[str, ...]] = {
    S.NOTIFIED: (),
    S.COMMISSIONED: ("allocation",),
    S.DRAFTING: (),
    S.REPLYING: ("allocation", *CONTENT),
    S.COUNTERSIGNING: ("allocation", *CONTENT, *AFTER_REPLIES),
    S.QUALITY_ASSURANCE: ("allocation", *CONTENT, *AFTER_REPLIES, "countersignature"),
    S.RETURNED: (),
    S.FINAL: ("allocation", *CONTENT, *AFTER_REPLIES, "countersignature", "quality"),
    S.CLOSED: ("outcome", "answers"),
    S.WITHDRAWN: (),
}

# Where open warnings are shown, and hold nothing up yet.
BEFORE_WARNINGS = frozenset({S.COMMISSIONED, S.DRAFTING})

# What usually comes next. A returned review goes back to the manager, unless not a word of it has changed.
NEXT: dict[Stage, Stage | None] = {
    S.NOTIFIED: S.COMMISSIONED,
    S.COMMISSIONED: S.DRAFTING,
    S.DRAFTING: S.REPLYING,
    S.REPLYING: S.COUNTERSIGNING,
    S.COUNTERSIGNING: S.QUALITY_ASSURANCE,
    S.QUALITY_ASSURANCE: S.FINAL,
    S.RETURNED: S.COUNTERSIGNING,
    S.FINAL: S.CLOSED,
    S.CLOSED: None,
    S.WITHDRAWN: None,
}


@dataclass(frozen=True)
class Step:
    """A move as its button says it, and what will happen, in plain words."""

    label: str
    what_happens: str


STEPS: dict[Stage, Step] = {
    S.COMMISSIONED: Step(
        "Commission the review", "The review goes to its reviewer, who can start gathering what happened."
    ),
    S.DRAFTING: Step(
        "Start drafting",
        "You can write findings, the answer on reasonable steps and improvements. Nobody else can change them.",
    ),
    S.REPLYING: Step(
        "Open the draft to staff",
        "The draft is kept as it stands. Staff named in it can read it and reply. You can go on writing, and you "
        "answer each reply.",
    ),
    S.COUNTERSIGNING: Step(
        "Send to the countersigning manager",
        "The text, the replies and your answers go to the manager together. Nobody can change them meanwhile.",
    ),
    S.QUALITY_ASSURANCE: Step(
        "Send back to quality assurance",
        "Nothing has changed since the manager countersigned, so the review goes straight back to quality assurance.",
    ),
    S.CLOSED: Step(
        "Close the review",
        "Nothing more is expected. Whoever can read the report now can still read it, and staff can still comment.",
    ),
}


def next_stage(stage: Stage) -> Stage | None:
    """What usually comes next; nothing after the end."""
    return NEXT[stage]


def check_step(current: Stage, goal: Stage) -> None:
    """Raise `Invalid` unless there is a way forward from `current` to `goal`."""
    if not way(current, goal):
        following = [IN_WORDS[stage] for stage in Stage if stage in MAY_FOLLOW[current]]
        can_go = f"From here it can go to: {'; '.join(following)}." if following else "Nothing follows this stage."
        raise Invalid(
            f"The review is at “{IN_WORDS[current]}” and cannot go to “{IN_WORDS[goal]}” from there. {can_go}", "to"
        )


def check_reason(reason: str, why: str) -> None:
    """Raise `Invalid` when a review is sent back or withdrawn without a word."""
    if not reason.strip():
        raise Invalid(why, "reason")
    check_words(reason, "reason", "reason")


def signed_digest(text_digest: str, answers: Sequence[Sequence[str]]) -> str:
    """What a countersignature is under: SHA-256 (hex) of a text's digest with every reply and answer, in their order.

    Change a word of the text, of a reply or of an answer, and the signature no longer covers it.
    """
    content = [text_digest, [list(answer) for answer in answers]]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def quarter_of(day: date) -> str:
    """The calendar quarter in which the nation counts a review: 2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"

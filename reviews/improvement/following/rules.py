"""The life of an improvement once a review has come to quality assurance: its states and what may be done. Pure.

An improvement is open until evidence is offered that it was made. Somebody else than whoever offered it accepts the
evidence or sends it back with a reason. Its day can be moved, and it can be withdrawn, with a reason each time. What
was accepted or withdrawn stays so. Nothing of this touches the report: that says what was to change, and this what
became of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid, NotAllowed, NotYet

SOON = timedelta(days=30)


class State(StrEnum):
    """Where an improvement stands."""

    OPEN = "open"
    OFFERED = "evidence offered"
    SENT_BACK = "evidence sent back"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    """What can be done to it."""

    OFFER = "evidence offered"
    ACCEPT = "evidence accepted"
    SEND_BACK = "evidence sent back"
    MOVE = "day moved"
    WITHDRAW = "withdrawn"


LEADS_TO: dict[State, dict[Act, State]] = {
    State.OPEN: {Act.OFFER: State.OFFERED, Act.MOVE: State.OPEN, Act.WITHDRAW: State.WITHDRAWN},
    State.OFFERED: {Act.ACCEPT: State.ACCEPTED, Act.SEND_BACK: State.SENT_BACK, Act.WITHDRAW: State.WITHDRAWN},
    State.SENT_BACK: {Act.OFFER: State.OFFERED, Act.MOVE: State.SENT_BACK, Act.WITHDRAW: State.WITHDRAWN},
    State.ACCEPTED: {},
    State.WITHDRAWN: {},
}
TO_DO = frozenset({State.OPEN, State.SENT_BACK})  # somebody still has to make the change, or show that it was made


class Due(StrEnum):
    """How an improvement stands to its day, the most pressing first."""

    OVERDUE = "overdue"
    WAITING = "evidence waits to be accepted"
    SOON = "due within 30 days"
    LATER = "due later"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class StepDraft:
    """What somebody says when they do something to an improvement.

    `words` is what shows that it was made, or the reason; `kept_at` says where the document that shows it is kept.
    """

    act: Act
    words: str = ""
    kept_at: str = ""
    document_id: str = ""
    by_on: date | None = None  # the day to which it is moved


MISSING = {
    Act.OFFER: "Say what shows that the change was made.",
    Act.SEND_BACK: "Say what is still missing, so that it can be put right.",
    Act.MOVE: "Say why the day is moved.",
    Act.WITHDRAW: "Say why this will not be done.",
}


def after(state: State, act: Act) -> State:
    """The state that follows. Raises `NotYet` when this cannot be done to an improvement in this state."""
    if act not in LEADS_TO[state]:
        raise NotYet(f"This improvement stands at “{state}”, so this cannot be done now. Open the page again.")
    return LEADS_TO[state][act]


def check_step(draft: StepDraft, due_on: date, today: date) -> None:
    """Raise `Invalid`, naming the field, unless what is said is enough."""
    if draft.act in MISSING and not draft.words.strip():
        raise Invalid(MISSING[draft.act], "words")
    check_words(draft.words, "text", "words")
    check_words(draft.kept_at, "place", "kept_at", 400)
    if draft.act is not Act.MOVE:
        return
    if draft.by_on is None:
        raise Invalid("Enter the day to which it is moved.", "by_on")
    if draft.by_on < today:
        raise Invalid("That day has passed. Check the year.", "by_on")
    if draft.by_on <= due_on:
        raise Invalid("Enter a day that is later than the one it has.", "by_on")


def check_second_person(act: Act, actor_id: str, offered_by_id: str) -> None:
    """Raise `NotAllowed` when somebody would decide on evidence that they offered themselves."""
    if act in (Act.ACCEPT, Act.SEND_BACK) and actor_id == offered_by_id:
        raise NotAllowed("You offered this evidence. Somebody else has to accept it or send it back.")


def due(state: State, due_on: date, today: date) -> Due:
    """How it stands to its day. While evidence waits to be accepted, nobody is late but whoever decides."""
    if state is State.OFFERED:
        return Due.WAITING
    if state not in TO_DO:
        return Due(state.value)
    if due_on < today:
        return Due.OVERDUE
    return Due.SOON if due_on <= today + SOON else Due.LATER


def replayed(acts: Sequence[Act]) -> State:
    """The state after these acts, in their order, from the beginning."""
    state = State.OPEN
    for act in acts:
        state = after(state, act)
    return state

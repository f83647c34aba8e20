"""How a warning is answered: in words, or by a finding. Pure.

A warning is never dismissed without a word. Whoever answers says why the record is as it is, or that a finding will be
written; a finding then has to rest on it, and until it does that is missing from the findings. An answer can be taken
back, with the reason, and then the warning is open again.
"""

from dataclasses import dataclass
from enum import StrEnum

from workbench.errors import Invalid

LONGEST = 4000


class AnswerKind(StrEnum):
    """How it is answered."""

    IN_WORDS = "in words"
    FINDING = "as a finding"


class State(StrEnum):
    """Where a warning stands."""

    OPEN = "open"
    CHANGED = "changed since it was answered"
    ANSWERED = "answered in words"
    FINDING = "turned into a finding"
    NOT_RAISED = "no longer raised"


WAITING = frozenset({State.OPEN, State.CHANGED})  # somebody still has to answer


@dataclass(frozen=True)
class Given:
    """An answer as it was given: how, and of which facts."""

    kind: AnswerKind
    digest: str


def state_of(digest: str, answer: Given | None) -> State:
    """Where a warning stands that the record raises, with these facts, and this answer."""
    if answer is None:
        return State.OPEN
    if answer.digest != digest:
        return State.CHANGED
    return State.FINDING if answer.kind is AnswerKind.FINDING else State.ANSWERED


def check_answer(words: str) -> None:
    """Raise `Invalid` unless an answer says something that can be kept."""
    if not words.strip():
        raise Invalid("Say in words what explains this, or turn it into a finding.", "words")
    _check(words, "words")


def check_why(words: str) -> None:
    """Raise `Invalid` unless it is said why an answer is taken back."""
    if not words.strip():
        raise Invalid("Say why the answer no longer holds.", "why")
    _check(words, "why")


def check_can_answer(state: State) -> None:
    """Raise `Invalid` for a warning that waits for no answer."""
    if state is State.NOT_RAISED:
        raise Invalid("The record no longer raises this warning, so there is nothing to answer.", "words")
    if state not in WAITING:
        raise Invalid("This warning has been answered. Take the answer back first to change it.", "words")


def check_can_reopen(state: State) -> None:
    """Raise `Invalid` for a warning that has no answer to take back."""
    if state is State.OPEN:
        raise Invalid("This warning has no answer to take back.", "why")


def _check(words: str, field: str) -> None:
    if len(words.strip()) > LONGEST:
        raise Invalid(f"Shorten this to {LONGEST:,} characters.", field)
    if "\0" in words:
        raise Invalid("This has a character in it that cannot be kept. Type it again.", field)

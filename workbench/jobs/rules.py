"""What a piece of work may use, how far it says it is, and what its end is called. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workbench.errors import Refused

Report = Callable[[float, str], None]  # called by the work: the share done, from 0 to 1, and what is being done


@dataclass(frozen=True)
class Limits:
    """What one piece of work may use. Beyond it the work is stopped, and the person who asked is told."""

    seconds: float = 120
    memory_mb: int = 1500  # of address space on Linux, of memory in use elsewhere
    wait_seconds: float = 300  # for its turn, when as much work as is allowed at once is being done


@dataclass(frozen=True)
class Progress:
    """How far a piece of work is: the share done, from 0 to 1, and what is being done, in words."""

    share: float
    words: str


class Ending(StrEnum):
    """How a child ended, as it says itself."""

    DONE = "done"
    REFUSED = "refused"  # by a rule: the sentence is the rule's own
    OUT_OF_MEMORY = "out of memory"
    FAILED = "failed"  # on an error that nobody foresaw


@dataclass(frozen=True)
class End:
    """The last thing a child says: how it ended, with its result, its refusal, or the place of its error."""

    ending: Ending
    value: Any = None


def too_long(seconds: float) -> Refused:
    """The refusal of work that was stopped for its time."""
    return Refused(
        f"This took longer than {seconds:g} seconds and was stopped. Nothing was changed. "
        "Try again with less at once, or ask your administrator."
    )


def too_much() -> Refused:
    """The refusal of work that was stopped for its memory."""
    return Refused(
        "This needed more memory than is allowed and was stopped. Nothing was changed. "
        "Try again with less at once, or ask your administrator."
    )


def broken_off(what: str) -> Refused:
    """The refusal of work that ended on an error nobody foresaw. `what` is for the administrator: no case data."""
    return Refused(
        f"This could not be finished because of a fault in the workbench ({what}). Nothing was changed. "
        "Try again, and tell your administrator if it happens again."
    )


def no_turn() -> Refused:
    """The refusal of work whose turn did not come."""
    return Refused("The workbench is busy with other work. Nothing was changed. Try again in a few minutes.")

"""What can become of a suggestion. Pure; only a person puts a factor on a finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.errors import Invalid


class State(StrEnum):
    """How a suggestion stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"  # the reviewer put the factor on the finding
    REJECTED = "rejected"  # not offered again for this finding, unless it is asked for
    PASSED_OVER = "passed over"  # offered once, and no longer suggested by the words


@dataclass(frozen=True)
class Rate:
    """How many of the suggestions that somebody decided on were accepted; of one version of the engine."""

    engine: str
    offered: int  # ever, whatever became of them
    accepted: int
    rejected: int

    @property
    def share(self) -> float | None:
        """Accepted among those decided on; nothing when none was."""
        decided = self.accepted + self.rejected
        return self.accepted / decided if decided else None


def check_can_reject(state: State) -> None:
    """Raise `Invalid` when the suggestion is not there to be rejected."""
    if state is State.ACCEPTED:
        raise Invalid("This factor is on the finding. Remove it there first.", "tags")


def check_can_undo(state: State) -> None:
    """Raise `Invalid` when there is no rejection to take back."""
    if state is not State.REJECTED:
        raise Invalid("This suggestion was not rejected, so there is nothing to undo.", "tags")


def after_choosing(state: State, is_on_it: bool) -> State:
    """How a suggestion stands once the factors of the finding are chosen anew."""
    if is_on_it:
        return State.ACCEPTED
    return State.OFFERED if state is State.ACCEPTED else state


def to_offer(suggested: Iterable[str], rejected: Iterable[str], again: bool) -> tuple[str, ...]:
    """The codes to offer: those that the words suggest, without the rejected ones unless they are asked for."""
    turned_down = set() if again else set(rejected)
    return tuple(code for code in suggested if code not in turned_down)

"""Refusals: the one family of exceptions that a person at the screen may see.

Each carries one plain sentence that says what is wrong and what to do. They are caught in two places only: the `saving`
context of a page and the edge of the `sfo` command.
"""

from collections.abc import Mapping
from dataclasses import dataclass


class Refused(Exception):
    """The workbench will not do what was asked. `sentence` says why, and what to do about it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotAllowed(Refused):
    """This person may not do this. Also raised for a thing that is not there, so that ids tell nothing."""


class Invalid(Refused):
    """What was given cannot be taken as it is. `field` names the box on the form, so the sentence stands beside it."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class Stale(Refused):
    """Somebody else saved first. `theirs` is what they saved, by field, to be shown beside what was typed."""

    def __init__(self, sentence: str, theirs: Mapping[str, object]) -> None:
        super().__init__(sentence)
        self.theirs = dict(theirs)


@dataclass(frozen=True)
class Gap:
    """One thing still missing before a review can move on.

    `gate` is the name of the feature that asks for it, `reason` one sentence, `where` the `url_path` of the page that
    cures it.
    """

    gate: str
    reason: str
    where: str


class NotYet(Refused):
    """Right person, wrong moment. `gaps` lists every thing that still has to be done first."""

    def __init__(self, sentence: str, gaps: tuple[Gap, ...] = ()) -> None:
        super().__init__(sentence)
        self.gaps = gaps

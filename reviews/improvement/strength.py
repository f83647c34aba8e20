"""How strong a change is: how well it holds when people are busy, tired or new. Pure.

The idea is that of the action hierarchy by which health services weigh what follows from an investigation: a change
that makes the right way the easy way, or the only one, lasts; one that asks people to remember fades. The kinds of
change, and where the hierarchy is written, are dated reference data (`reference`). The writer chooses the kinds; an
improvement is as strong as the strongest of them. Nothing here stops anybody: it says what stands there, and what would
make it stronger.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.errors import Invalid


class ChangeStrength(StrEnum):
    """How well a change holds, the strongest first."""

    STRONGER = "stronger"
    INTERMEDIATE = "intermediate"
    WEAKER = "weaker"


@dataclass(frozen=True)
class ChangeKind:
    """A kind of change. `cues` are the beginnings of words that speak of it."""

    code: str
    name: str
    strength: ChangeStrength
    example: str
    cues: tuple[str, ...]

    @property
    def in_short(self) -> str:
        """Its name inside a sentence."""
        return self.name[:1].lower() + self.name[1:]

    def speaks_in(self, text: str) -> str:
        """The first words of this text that speak of such a change; empty when none do."""
        found = re.search(rf"\b(?:{'|'.join(map(re.escape, self.cues))})\w*", text, re.IGNORECASE)
        return found[0] if found else ""


@dataclass(frozen=True)
class KindSet:
    """One dated set of kinds of change, the strongest first, with its source."""

    name: str
    valid_from: date
    note: str
    source: str
    kinds: tuple[ChangeKind, ...]


def strength_of(kinds: Sequence[ChangeKind]) -> ChangeStrength | None:
    """As strong as the strongest of its kinds; nothing when no kind was chosen."""
    order = list(ChangeStrength)
    return min((kind.strength for kind in kinds), key=order.index, default=None)


def check_kinds(codes: Sequence[str], known: Collection[str]) -> None:
    """Raise `Invalid` when a kind is chosen that is none, or one twice."""
    if not set(codes) <= set(known) or len(codes) != len(set(codes)):
        raise Invalid("Choose the kinds of change from the list, each once.", "kinds")


SAID = {
    None: "Choose what kind of change this is. Then it is said here how strong it is.",
    ChangeStrength.STRONGER: "This is a strong change: it holds when people are busy or new.",
    ChangeStrength.INTERMEDIATE: (
        "This change is of middle strength: it helps people, and still counts on them to use what helps."
    ),
    ChangeStrength.WEAKER: (
        "This change is weak: it asks people to remember and to take care. It would be stronger with something that "
        "holds when they are busy, such as a step the system does not let them leave out, a simpler way of working, "
        "less work for each person, or a checklist where the work is done."
    ),
}


def said_of(kinds: Sequence[ChangeKind]) -> str:
    """How strong it is in one or two plain sentences, with what would make a weak change stronger."""
    return SAID[strength_of(kinds)]


def hint(text: str, chosen: Sequence[ChangeKind], every: Sequence[ChangeKind]) -> str:
    """A sentence where the words and the chosen kinds do not seem to say the same; empty when they do.

    Only the weakest kind that the words speak of is named, and only when the words speak of none that was chosen.
    """
    spoken = [(kind, words) for kind in every if (words := kind.speaks_in(text))]
    if not spoken or {kind.code for kind, _ in spoken} & {kind.code for kind in chosen}:
        return ""
    kind, words = spoken[-1]
    if not chosen:
        return f"“{words}” sounds like: {kind.in_short}. Choose that kind if it is so."
    others = " and ".join(f"“{one.in_short}”" for one in chosen)
    return f"“{words}” sounds like: {kind.in_short}. You chose {others}. Check that both say the same."

"""How far a review explains why, and not only what: a measure, and what is still unexplained. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reviews.findings.complete import Explained, missing
from reviews.findings.rules import FindingKind
from workbench.ui.words import count


class Explains(StrEnum):
    """How far a whole review explains why, as the nation counts it."""

    EVERY = "Every concern"  # is complete to a factor of the system around people
    SOME = "Some concerns"
    NO = "No concern"  # each has a reason why no such factor was found, or its chain is not complete
    NOTHING = "It has no concern to explain"


@dataclass(frozen=True)
class Unexplained:
    """One thing that is still missing of the chain of a finding."""

    finding_id: str
    number: int
    title: str
    words: str


@dataclass(frozen=True)
class Depth:
    """Of how many concerns the chain is complete, and how many entries of the chronology a finding rests on."""

    concerns: int
    to_system: int  # complete to a factor of the system around people
    reasoned: int  # complete to a reason why no such factor was found
    entries: int
    used: int  # entries that a finding rests on
    missing: tuple[Unexplained, ...]

    @property
    def explains(self) -> Explains:
        """How many of its concerns, in one word."""
        if not self.concerns:
            return Explains.NOTHING
        if not self.to_system:
            return Explains.NO
        return Explains.EVERY if self.to_system == self.concerns else Explains.SOME

    @property
    def share_to_system(self) -> float | None:
        """Of the concerns; nothing where there are none."""
        return self.to_system / self.concerns if self.concerns else None

    @property
    def share_used(self) -> float | None:
        """Of the entries; nothing where there are none."""
        return self.used / self.entries if self.entries else None

    @property
    def in_words(self) -> str:
        """In one or two sentences."""
        return f"{self._of_concerns} {self._of_entries}"

    @property
    def _of_concerns(self) -> str:
        if not self.concerns:
            return "There is no concern to explain yet."
        shown = f"{self.to_system:,} of {count(self.concerns, 'concern', 'concerns')}"
        is_or_are = "is" if self.to_system == 1 else "are"
        said = f"{shown} {is_or_are} explained as far as the organisation or system"
        if self.reasoned:
            say = "says" if self.reasoned == 1 else "say"
            said += f", and {self.reasoned:,} {say} why no such factor was found"
        return f"{said}."

    @property
    def _of_entries(self) -> str:
        if not self.entries:
            return "The chronology has no entries yet."
        is_or_are = "is" if self.used == 1 else "are"
        return f"{self.used:,} of {count(self.entries, 'entry', 'entries')} {is_or_are} used in a finding."


def depth(findings: tuple[Explained, ...], entries: int, used: int) -> Depth:
    """The depth of explanation of a review with these findings, and so many entries, of which so many are used."""
    concerns = [one for one in findings if one.kind is FindingKind.CONCERN]
    complete = [one for one in concerns if one.is_complete]
    return Depth(
        concerns=len(concerns),
        to_system=sum(bool(one.reaches) for one in complete),
        reasoned=sum(one.is_reasoned for one in complete),
        entries=entries,
        used=used,
        missing=tuple(Unexplained(one.id, one.number, one.title, words) for one in findings for words in missing(one)),
    )


def as_numbers(found: Depth) -> dict[str, Any]:
    """For scripts: the counts, the shares (nothing where there is nothing to share), and what is missing."""
    return {
        "concerns": found.concerns,
        "concerns_to_system": found.to_system,
        "concerns_with_reason": found.reasoned,
        "share_to_system": found.share_to_system,
        "entries": found.entries,
        "entries_used": found.used,
        "share_entries_used": found.share_used,
        "missing": [{"finding": one.number, "reason": one.words} for one in found.missing],
    }

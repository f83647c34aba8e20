"""What makes the explanation of a finding complete, and what is still missing. Pure.

A concern does not end at what an individual did, nor at management oversight alone. It ends at something in the system
around them that bore on practice or contributed, or at a recorded reason why nothing of the kind was found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviews.findings.rules import FindingKind, Strength
from reviews.findings.steps import Step
from taxonomy.vocabulary.rules import OVERSIGHT, SYSTEMIC, Level

GO_ON = (
    f"Add a factor of the team, organisation, national policy, partner agencies or information systems, at "
    f"“{Step.CONDITIONS}” or “{Step.SYSTEM}”, or record why none was found."
)


@dataclass(frozen=True)
class Placed:
    """A factor where it stands in the chain of a finding."""

    code: str
    level: Level
    strength: Strength
    step: Step
    is_about_reviews: bool = False


@dataclass(frozen=True)
class Explained:
    """What is there of a finding's chain. `none_found` is the reason why no factor of the system was found."""

    id: str
    number: int
    kind: FindingKind
    title: str
    why: str
    system: str
    none_found: str
    is_grounded: bool
    tags: tuple[Placed, ...]

    @property
    def reaches(self) -> tuple[Placed, ...]:
        """The factors of the system around people that explain it: they bore on practice, or contributed.

        One that was present only explains nothing. One about the review system explains a finding about that alone.
        """
        bearing = tuple(tag for tag in self.tags if tag.level in SYSTEMIC and tag.strength is not Strength.PRESENT)
        if all(tag.is_about_reviews for tag in self.tags):
            return bearing
        return tuple(tag for tag in bearing if not tag.is_about_reviews)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not missing(self)

    @property
    def is_reasoned(self) -> bool:
        """Whether it ends at a reason why no factor of the system was found, and not at such a factor."""
        return not self.reaches and bool(self.none_found.strip())


def missing(one: Explained) -> tuple[str, ...]:
    """What is still missing, each in a sentence that says of which finding and where."""
    return tuple(_missing(one))


def _missing(one: Explained) -> Iterator[str]:
    if not one.why.strip():
        yield f"Say why finding {one.number} came about."
    if not one.is_grounded:
        yield f"Choose what finding {one.number} rests on."
    if not one.tags:
        yield f"Choose a factor for finding {one.number}."
    in_system = [tag.code for tag in one.tags if tag.step is Step.SYSTEM]
    if in_system and not one.system.strip():
        yield f"Say in finding {one.number} how {', '.join(in_system)} came into it, at “{Step.SYSTEM}”."
    if one.kind is FindingKind.CONCERN and one.tags and not one.reaches and not one.is_reasoned:
        yield f"{_stops(one)} {GO_ON}"


def _stops(one: Explained) -> str:
    """Where the chain of a concern stops."""
    where = f"Finding {one.number} stops at"
    systemic = [tag for tag in one.tags if tag.level in SYSTEMIC]
    if systemic:
        codes = _codes(systemic)
        if all(tag.strength is Strength.PRESENT for tag in systemic):
            return f"{where} what was present only ({codes}): that does not explain it."
        return f"{where} what is about the review system, or was present only ({codes}): that does not explain it."
    oversight = [tag for tag in one.tags if tag.level in OVERSIGHT]
    if oversight:
        return f"{where} management oversight ({_codes(oversight)})."
    individual = [tag for tag in one.tags if tag.level is Level.PRACTITIONER]
    if individual:
        return f"{where} what an individual did or did not do ({_codes(individual)})."
    return f"{where} {_codes(one.tags)}, which names no factor of the system."


def _codes(tags: Sequence[Placed]) -> str:
    return ", ".join(tag.code for tag in tags)

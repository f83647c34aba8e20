"""A finding that is still being written: any part may be missing, and it is kept until it is added or saved. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from reviews.findings.complete import Explained, Placed
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.findings.steps import Step
from taxonomy.vocabulary.rules import Factor


class Part(StrEnum):
    """What is kept by itself, each with its own version: boxes that save at once do not hinder each other."""

    CHOICES = "choices"
    TITLE = "title"
    KNOWN = "known"
    WHAT = "what"
    WHY = "why"
    SYSTEM = "system"
    NONE_FOUND = "none_found"


@dataclass(frozen=True)
class Choices:
    """What is chosen so far: concern or good practice, what it rests on, its factors, and the warnings it answers."""

    kind: FindingKind = FindingKind.CONCERN
    grounds: tuple[GroundDraft, ...] = ()
    tags: tuple[TagDraft, ...] = ()
    warnings: tuple[str, ...] = ()  # of the chronology, which it answers

    def with_ground(self, ground: GroundDraft) -> "Choices":
        """With one more thing it rests on, unless that is there already."""
        return self if ground in self.grounds else replace(self, grounds=(*self.grounds, ground))

    def without_ground(self, ground: GroundDraft) -> "Choices":
        """Without it."""
        return replace(self, grounds=tuple(other for other in self.grounds if other != ground))

    def with_tag(self, code: str, strength: Strength = Strength.CONTRIBUTED, step: Step | None = None) -> "Choices":
        """With a factor put on it; one that is there already takes the new strength and step, and keeps its place."""
        tag = TagDraft(code, strength, step)
        if code not in {other.code for other in self.tags}:
            return replace(self, tags=(*self.tags, tag))
        return replace(self, tags=tuple(tag if other.code == code else other for other in self.tags))

    def without_tag(self, code: str) -> "Choices":
        """Without the factor."""
        return replace(self, tags=tuple(tag for tag in self.tags if tag.code != code))


@dataclass(frozen=True)
class Unsent:
    """A finding as far as it is written."""

    choices: Choices = Choices()
    title: str = ""
    what: str = ""
    why: str = ""
    known: str = ""
    system: str = ""
    none_found: str = ""

    @property
    def text(self) -> str:
        """Its words, for suggestions."""
        return "\n".join(filter(None, (self.title, self.known, self.what, self.why, self.system)))

    def finished(self) -> FindingDraft:
        """As a draft, to be added or saved. Whether it is complete, the rules say."""
        title = " ".join(self.title.split())  # its box takes more than one line
        chosen = self.choices
        words = (self.known, self.system, self.none_found)
        return FindingDraft(
            chosen.kind, title, self.what, self.why, chosen.grounds, chosen.tags, chosen.warnings, *words
        )


def explained(unsent: Unsent, factors: Iterable[Factor]) -> Explained:
    """What is there of its chain so far. A factor that the vocabulary no longer has counts for nothing."""
    known = {factor.code: factor for factor in factors}
    tags = tuple(
        Placed(tag.code, factor.level, tag.strength, tag.stands_at(factor), factor.is_about_reviews)
        for tag in unsent.choices.tags
        if (factor := known.get(tag.code))
    )
    words = (unsent.why, unsent.system, unsent.none_found)
    return Explained("", 0, unsent.choices.kind, unsent.title, *words, bool(unsent.choices.grounds), tags)


def choices_as_plain(choices: Choices) -> dict[str, Any]:
    """As JSON keeps them."""
    return {
        "kind": choices.kind.value,
        "grounds": [
            {
                "kind": ground.kind.value,
                "id": ground.id,
                "words": ground.words,
                "gap_from": ground.gap_from.isoformat() if ground.gap_from else None,
                "gap_to": ground.gap_to.isoformat() if ground.gap_to else None,
                "step": ground.step.value,
            }
            for ground in choices.grounds
        ],
        "tags": [
            {"code": tag.code, "strength": tag.strength.value, "step": tag.step and tag.step.value}
            for tag in choices.tags
        ],
        "warnings": list(choices.warnings),
    }


def choices_from_plain(body: Mapping[str, Any]) -> Choices:
    """As they were before `choices_as_plain`."""
    return Choices(
        kind=FindingKind(body["kind"]),
        grounds=tuple(
            GroundDraft(
                kind=GroundKind(ground["kind"]),
                id=ground["id"],
                words=ground["words"],
                gap_from=date.fromisoformat(ground["gap_from"]) if ground["gap_from"] else None,
                gap_to=date.fromisoformat(ground["gap_to"]) if ground["gap_to"] else None,
                step=Step(ground["step"]),
            )
            for ground in body["grounds"]
        ),
        tags=tuple(
            TagDraft(tag["code"], Strength(tag["strength"]), Step(tag["step"]) if tag["step"] else None)
            for tag in body["tags"]
        ),
        warnings=tuple(body.get("warnings", ())),
    )

"""A finding that is still being written: every part may be missing, and it is kept as JSON until it is added. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from workbench.errors import Invalid


@dataclass(frozen=True)
class Unsent:
    """What has been typed and chosen so far. `seen_version` is that of the finding to be changed; 0 for a new one."""

    kind: FindingKind | None = None
    title: str = ""
    what: str = ""
    why: str = ""
    grounds: tuple[GroundDraft, ...] = ()
    tags: tuple[TagDraft, ...] = ()
    seen_version: int = 0

    @property
    def text(self) -> str:
        """Its words, for suggestions."""
        return "\n".join(filter(None, (self.title, self.what, self.why)))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it to lose."""
        return not (self.text.strip() or self.grounds or self.tags)

    def finished(self) -> FindingDraft:
        """As a draft to be added or saved. Raises `Invalid` when nobody has said yet which kind it is."""
        if self.kind is None:
            raise Invalid("Choose whether this is a concern or good practice.", "kind")
        return FindingDraft(self.kind, self.title, self.what, self.why, self.grounds, self.tags)

    def with_ground(self, ground: GroundDraft) -> "Unsent":
        """With one more thing it rests on, unless that is there already."""
        return self if ground in self.grounds else replace(self, grounds=(*self.grounds, ground))

    def without_ground(self, ground: GroundDraft) -> "Unsent":
        """Without it."""
        return replace(self, grounds=tuple(other for other in self.grounds if other != ground))

    def with_tag(self, code: str, strength: Strength = Strength.CONTRIBUTED) -> "Unsent":
        """With a factor put on it; a factor that is there already takes the new strength and keeps its place."""
        if code not in {tag.code for tag in self.tags}:
            return replace(self, tags=(*self.tags, TagDraft(code, strength)))
        tags = tuple(TagDraft(code, strength) if tag.code == code else tag for tag in self.tags)
        return replace(self, tags=tags)

    def without_tag(self, code: str) -> "Unsent":
        """Without the factor."""
        return replace(self, tags=tuple(tag for tag in self.tags if tag.code != code))


def as_plain(unsent: Unsent) -> dict[str, Any]:
    """As JSON keeps it."""
    return {
        "kind": unsent.kind.value if unsent.kind else None,
        "title": unsent.title,
        "what": unsent.what,
        "why": unsent.why,
        "grounds": [
            {
                "kind": ground.kind.value,
                "id": ground.id,
                "words": ground.words,
                "gap_from": ground.gap_from.isoformat() if ground.gap_from else None,
                "gap_to": ground.gap_to.isoformat() if ground.gap_to else None,
            }
            for ground in unsent.grounds
        ],
        "tags": [{"code": tag.code, "strength": tag.strength.value} for tag in unsent.tags],
        "seen_version": unsent.seen_version,
    }


def from_plain(body: Mapping[str, Any]) -> Unsent:
    """As it was before `as_plain`."""
    return Unsent(
        kind=FindingKind(body["kind"]) if body["kind"] else None,
        title=body["title"],
        what=body["what"],
        why=body["why"],
        grounds=tuple(
            GroundDraft(
                kind=GroundKind(ground["kind"]),
                id=ground["id"],
                words=ground["words"],
                gap_from=date.fromisoformat(ground["gap_from"]) if ground["gap_from"] else None,
                gap_to=date.fromisoformat(ground["gap_to"]) if ground["gap_to"] else None,
            )
            for ground in body["grounds"]
        ),
        tags=tuple(TagDraft(tag["code"], Strength(tag["strength"])) for tag in body["tags"]),
        seen_version=body["seen_version"],
    )

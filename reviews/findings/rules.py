"""What a finding is, what it may rest on, and what makes it complete. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.errors import Invalid


class FindingKind(StrEnum):
    """A finding is a concern about practice, or good practice."""

    CONCERN = "concern"
    GOOD_PRACTICE = "good practice"


class GroundKind(StrEnum):
    """What a finding can rest on. A gap is a dated span in which something was not done."""

    ENTRY = "entry"
    GAP = "gap"
    INTERVIEW = "interview"
    DOCUMENT = "document"


class Strength(StrEnum):
    """How far a factor bore on practice. No word says that practice caused the offence."""

    BORE_DIRECTLY = "bore directly on how risk was managed"
    CONTRIBUTED = "contributed"
    PRESENT = "present only"


@dataclass(frozen=True)
class GroundDraft:
    """One thing a finding rests on: an id (entry, interview, document), or a dated gap and what was not done in it."""

    kind: GroundKind
    id: str = ""  # of the entry, interview or document
    words: str = ""  # the passage or page relied on; for a gap, what was not done
    gap_from: date | None = None
    gap_to: date | None = None


@dataclass(frozen=True)
class TagDraft:
    """A factor put on a finding, by its code in the version in force, and how far it bore."""

    code: str
    strength: Strength = Strength.CONTRIBUTED


@dataclass(frozen=True)
class FindingDraft:
    """A finding as the reviewer writes it."""

    kind: FindingKind
    title: str
    what: str
    why: str
    grounds: tuple[GroundDraft, ...]
    tags: tuple[TagDraft, ...]


def check_finding(draft: FindingDraft, factor_codes: frozenset[str]) -> None:
    """Raise `Invalid`, naming the field, unless the finding says what, says why, rests on something and is tagged."""
    if not draft.title.strip():
        raise Invalid("Give the finding a short title.", "title")
    if not draft.what.strip():
        raise Invalid("Say what was done, or not done.", "what")
    if not draft.why.strip():
        raise Invalid(
            "Say why it came about: what made sense to the people involved, and the conditions they worked in.", "why"
        )
    if not draft.grounds:
        raise Invalid("Choose at least one entry, gap, interview or document that the finding rests on.", "grounds")
    for ground in draft.grounds:
        check_ground(ground)
    if not draft.tags:
        raise Invalid("Choose at least one factor, so that the finding counts in the national picture.", "tags")
    for tag in draft.tags:
        if tag.code not in factor_codes:
            raise Invalid(
                f"“{tag.code}” is not a factor in this version of the vocabulary. Choose one from the list.", "tags"
            )
    codes = [tag.code for tag in draft.tags]
    if len(codes) != len(set(codes)):
        raise Invalid("The same factor is chosen twice. Remove one.", "tags")


def check_ground(ground: GroundDraft) -> None:
    """Raise `Invalid` when a ground does not say what it is."""
    if ground.kind is not GroundKind.GAP:
        if not ground.id:
            raise Invalid(f"Choose the {ground.kind.value} that the finding rests on.", "grounds")
        if ground.kind is GroundKind.INTERVIEW and not ground.words.strip():
            raise Invalid("Quote the passage of the interview that the finding rests on.", "grounds")
        return
    if ground.gap_from is None or ground.gap_to is None:
        raise Invalid("A gap needs its first and last day. They may be the best dates known.", "gap_from")
    if ground.gap_to < ground.gap_from:
        raise Invalid("The gap ends before it starts. Check both dates.", "gap_to")
    if not ground.words.strip():
        raise Invalid("Say what was not done in the gap.", "gap_words")

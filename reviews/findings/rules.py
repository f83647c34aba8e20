"""What a finding is, what it may rest on, and what makes it complete. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.evidence.rules import check_words
from reviews.findings.steps import PLACES, Step, usual_step
from taxonomy.vocabulary.rules import Factor, Kind, fitting, lowered
from workbench.errors import Invalid


class FindingKind(StrEnum):
    """A finding is a concern about practice, or good practice."""

    CONCERN = "concern"
    GOOD_PRACTICE = "good practice"

    @property
    def takes(self) -> Kind:
        """The kind of factor that may be put on it: causes on a concern, good practice on good practice."""
        return Kind.GOOD_PRACTICE if self is FindingKind.GOOD_PRACTICE else Kind.CAUSE


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
    """One thing a finding rests on: an id (entry, interview, document), or a dated gap and what was not done in it.

    `step` is that which it shows.
    """

    kind: GroundKind
    id: str = ""  # of the entry, interview or document
    words: str = ""  # the passage or page relied on; for a gap, what was not done
    gap_from: date | None = None
    gap_to: date | None = None
    step: Step = Step.RECORD


@dataclass(frozen=True)
class TagDraft:
    """A factor put on a finding, by its code in the version in force, how far it bore, and at which step it stands."""

    code: str
    strength: Strength = Strength.CONTRIBUTED
    step: Step | None = None  # none: where a factor of its level usually stands

    def stands_at(self, factor: Factor) -> Step:
        """The step at which it stands."""
        return self.step or usual_step(factor.level)


@dataclass(frozen=True)
class FindingDraft:
    """A finding as the reviewer writes it: what happened at each step of its chain, what shows that, and its factors.

    `what` is what was done or not done, `why` the conditions at the time. `none_found` is the reason why no factor of
    the system around people was found.
    """

    kind: FindingKind
    title: str
    what: str
    why: str
    grounds: tuple[GroundDraft, ...]
    tags: tuple[TagDraft, ...]
    warnings: tuple[str, ...] = ()  # of the chronology, which it answers
    known: str = ""
    system: str = ""
    none_found: str = ""


def check_finding(draft: FindingDraft, factors: Iterable[Factor]) -> None:
    """Raise `Invalid`, naming the field, unless the finding says what, says why, rests on something and is tagged.

    `factors` are those of the vocabulary in force.
    """
    if not draft.title.strip():
        raise Invalid("Give the finding a short title.", "title")
    check_words(draft.title, "title", "title", 200)
    if not draft.what.strip():
        raise Invalid("Say what was done, or not done.", "what")
    check_words(draft.what, "account of what was done", "what")
    if not draft.why.strip():
        raise Invalid(
            "Say why it came about: what made sense to the people involved, and the conditions they worked in.", "why"
        )
    check_words(draft.why, "account of why", "why")
    check_words(draft.known, "account of what was known", "known")
    check_words(draft.system, "account of the organisation or system", "system")
    check_words(draft.none_found, "reason why none was found", "none_found")
    if not draft.grounds:
        raise Invalid("Choose at least one entry, gap, interview or document that the finding rests on.", "grounds")
    for ground in draft.grounds:
        check_ground(ground)
    check_tags(draft.kind, draft.tags, tuple(factors))


def check_ground(ground: GroundDraft) -> None:
    """Raise `Invalid` when a ground does not say what it is."""
    check_words(ground.words, "passage relied on", "grounds")
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


def check_tags(kind: FindingKind, tags: tuple[TagDraft, ...], factors: tuple[Factor, ...]) -> None:
    """Raise `Invalid` unless there is a factor, each is of this vocabulary and fits, and none stands twice."""
    if not tags:
        raise Invalid("Choose at least one factor, so that the finding counts in the national picture.", "tags")
    known = {factor.code: factor for factor in factors}
    fit = {factor.code for factor in fitting(factors, kind.takes)}
    for tag in tags:
        if tag.code not in known:
            raise Invalid(
                f"“{tag.code}” is not a factor in this version of the vocabulary. Choose one from the list.", "tags"
            )
        if tag.code not in fit and kind is FindingKind.CONCERN:
            raise Invalid(f"{tag.code} is good practice, and this is a concern. Choose a cause instead.", "tags")
        if tag.code not in fit:
            raise Invalid(f"{tag.code} is a cause of concern, and this is good practice. Choose good practice.", "tags")
        check_place(tag, known[tag.code])
    codes = [tag.code for tag in tags]
    if len(codes) != len(set(codes)):
        raise Invalid("The same factor is chosen twice. Remove one.", "tags")


def check_place(tag: TagDraft, factor: Factor) -> None:
    """Raise `Invalid` when a factor stands at a step where a factor of its level does not belong."""
    places = PLACES[factor.level]
    if tag.stands_at(factor) not in places:
        steps = " or ".join(f"“{step}”" for step in places)
        raise Invalid(f"{tag.code} is a factor of the level “{lowered(factor.level)}”. Put it at {steps}.", "tags")

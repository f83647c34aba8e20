"""How the next version comes about: what a draft may become, and what the words of a factor must have. Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from taxonomy.vocabulary.rules import Factor, Level, Notes
from workbench.errors import Invalid, NotAllowed
from workbench.ui.words import day

LONGEST_NAME, LONGEST = 200, 4000
NO_NOTES = Notes()
PREFIXES = {
    Level.PRACTITIONER: "IP", Level.MANAGEMENT: "MO", Level.TEAM: "PD", Level.ORGANISATION: "OR",
    Level.NATIONAL: "NP", Level.PARTNERS: "PA", Level.SYSTEMS: "IS", Level.GOOD_PRACTICE: "GP", Level.APART: "XX",
}  # fmt: skip


class DraftStage(StrEnum):
    """Where the next version stands."""

    DRAFTING = "being drafted"
    CONSULTATION = "out for consultation"
    PUBLISHED = "published"
    GIVEN_UP = "given up"


@dataclass(frozen=True)
class FactorWords:
    """What of a factor a draft may change. Code, guid and level stay: with others it would be another factor."""

    name: str
    definition: str
    synonyms: tuple[str, ...] = ()
    notes: Notes = NO_NOTES

    @classmethod
    def of(cls, factor: Factor) -> "FactorWords":
        """The words of a factor as they stand."""
        return cls(factor.name, factor.definition, factor.synonyms, factor.notes)


def check_factor_words(words: FactorWords, *, definition_follows: bool = False) -> None:
    """Raise `Invalid`, naming the field, unless the factor has a name and a definition, none of them endless.

    A factor that comes from a file may have none yet: then its `definition_follows`, before the draft goes out.
    """
    if not words.name.strip():
        raise Invalid("Give the factor a name.", "name")
    if len(words.name) > LONGEST_NAME:
        raise Invalid(f"The name has {len(words.name)} characters. Use at most {LONGEST_NAME}.", "name")
    if not words.definition.strip() and not definition_follows:
        raise Invalid("Say what the factor means.", "definition")
    for field, text in (("definition", words.definition), *vars(words.notes).items()):
        if len(text) > LONGEST:
            raise Invalid(f"This has {len(text):,} characters. Use at most {LONGEST:,}.", field)


def check_being_drafted(stage: DraftStage) -> None:
    """Raise `NotAllowed` unless the draft can be changed."""
    if stage is not DraftStage.DRAFTING:
        raise NotAllowed(f"This version is {stage}, so it cannot be changed. Take it back to drafting first.")


def check_consultation(stage: DraftStage, until: date, today: date) -> None:
    """Raise unless the draft can go out for comments until this day."""
    check_being_drafted(stage)
    if until < today:
        raise Invalid("The last day for comments is in the past. Choose today or a later day.", "until")


def check_comment(text: str) -> None:
    """Raise `Invalid` for an empty or an endless comment."""
    if not text.strip() or len(text) > LONGEST:
        raise Invalid(f"Write your comment, in at most {LONGEST:,} characters.", "comment")


def check_publication(stage: DraftStage, until: date | None, on: date, today: date) -> None:
    """Raise unless the draft can be published now, to hold from `on`: what is published is what was consulted on."""
    if stage is not DraftStage.CONSULTATION or until is None:
        raise NotAllowed("A version is published after its consultation. Put it out for comments first.")
    if until >= today:
        raise NotAllowed(f"Comments can be made until {day(until)}. Publish on a later day.")
    if on < today:
        raise Invalid("The version cannot hold from a day in the past: reviews were coded without it.", "on")


def check_whole(factors: Iterable[Factor]) -> None:
    """Raise `Invalid` when a factor has no definition, or two have the same: nobody could choose between them."""
    seen: dict[str, str] = {}
    for factor in factors:
        said = factor.definition.strip().lower()
        if not said:
            raise Invalid(f"{factor.code} {factor.name} has no definition yet. Write it first.", "definition")
        if said in seen:
            raise Invalid(f"{factor.code} has the definition of {seen[said]}. Say how they differ.", "definition")
        seen[said] = factor.code


def next_name(last: str, today: date) -> str:
    """The name of the next version: 2026-2 after 2026-1, and 2027-1 in the year after."""
    year, _, number = last.partition("-")
    return f"{year}-{int(number) + 1}" if int(year) >= today.year else f"{today.year}-1"


def next_code(level: Level, used: Collection[str]) -> str:
    """A code that no factor of any version or draft has had."""
    prefix = PREFIXES[level]
    taken = [int(code[2:]) for code in used if code.startswith(prefix)]
    number = max(taken, default=0) + 1
    if number > 99:
        raise Invalid(f"There are no codes left that begin with {prefix}.", "level")
    return f"{prefix}{number:02d}"

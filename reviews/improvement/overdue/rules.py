"""Which improvements of many are listed, in what order, and how they are counted. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from reviews.improvement.following.rules import Due, State
from reviews.improvement.rules import ImprovementLevel
from reviews.improvement.strength import ChangeStrength
from workbench.errors import Invalid

ORDER = list(Due)
NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class Listed:
    """An improvement of one of many reviews, with where it stands."""

    improvement_id: str
    case_id: str
    reference: str
    region: str
    number: int
    what: str
    how_known: str
    owner: str
    level: ImprovementLevel
    strength: ChangeStrength | None
    state: State
    due_on: date
    due: Due

    @property
    def in_order(self) -> tuple[int, date, str, int, str]:
        """What it is sorted by: the most pressing first, and no two alike."""
        return (ORDER.index(self.due), self.due_on, self.reference, self.number, self.improvement_id)


@dataclass(frozen=True)
class Choice:
    """Which are listed. What is empty leaves all in."""

    due: str = ""
    region: str = ""
    level: str = ""
    strength: str = ""

    def takes(self, one: Listed) -> bool:
        """Whether this one is listed."""
        facts = ((self.due, one.due), (self.region, one.region), (self.level, one.level))
        is_strong_so = not self.strength or self.strength == (one.strength or NOT_SAID)
        return is_strong_so and all(not wanted or wanted == there for wanted, there in facts)

    @property
    def as_text(self) -> str:
        """The choice as one short text, for the link to a file."""
        return "|".join((self.due, self.region, self.level, self.strength))


def choice_in(text: str) -> Choice:
    """The choice that a text says. Raises `Invalid` when it says none."""
    parts = text.split("|")
    if len(parts) != len(Choice.__dataclass_fields__):
        raise Invalid("That list cannot be made. Choose on the page again.")
    return Choice(*parts)


def chosen(every: Iterable[Listed], choice: Choice) -> tuple[Listed, ...]:
    """Those that the choice takes, the most pressing first."""
    return tuple(sorted((one for one in every if choice.takes(one)), key=lambda one: one.in_order))


def how_many(every: Iterable[Listed], choice: Choice) -> Counter[Due]:
    """How many stand how to their day, whatever the choice says of that."""
    wide = replace(choice, due="")
    return Counter(one.due for one in every if wide.takes(one))


def by_level_and_strength(listed: Iterable[Listed]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """For each level how many are of each strength, the strongest first, and then those of which nothing is said."""
    counts = Counter((one.level, one.strength) for one in listed)
    columns = (*ChangeStrength, None)
    return tuple((level.value, tuple(counts[level, strength] for strength in columns)) for level in ImprovementLevel)

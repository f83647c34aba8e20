"""What stands on the one page of a case: facts under headings, few enough for one screen and one printed page. Pure.

Where there is more than fits, the page says how much more, and which screen has all of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.ui.words import day

EACH_DAY = "On each day"  # the screen that has all of it
LONGEST = 100  # characters of one value; what a person typed may be longer than a page has room for
LONGEST_LABEL = 38  # as long as two days are with their months and years


@dataclass(frozen=True)
class Fact:
    """One line: what it is, and its value. `asks` marks what somebody should look at."""

    label: str
    value: str
    asks: bool = False


@dataclass(frozen=True)
class Card:
    """A heading with its facts."""

    heading: str
    facts: tuple[Fact, ...]
    more: str = ""  # how much is left out, and where it is
    longest: int = LONGEST  # characters of one of its values


@dataclass(frozen=True)
class CasePage:
    """The page of one case, as it stood on a day."""

    reference: str
    as_of: date
    cards: tuple[Card, ...]

    @property
    def title(self) -> str:
        """The title of the printed page. No name of a person stands in it."""
        return f"Review {self.reference} on one page, {day(self.as_of)}"

    @property
    def characters(self) -> int:
        """How much there is to read."""
        return sum(len(fact.label) + len(fact.value) for card in self.cards for fact in card.facts)


def without_names(page: CasePage, change: Callable[[str], str]) -> CasePage:
    """The page with its values changed. They have to be whole: half a name is not known for one."""
    cards = (
        replace(
            one, facts=tuple(replace(fact, label=change(fact.label), value=change(fact.value)) for fact in one.facts)
        )
        for one in page.cards
    )
    return replace(page, cards=tuple(cards))


def card(heading: str, facts: Iterable[Fact], none: str = "", more: str = "", longest: int = LONGEST) -> Card:
    """A card, with its values whole; `none` is said when there is no fact at all."""
    return Card(heading, tuple(facts) or (Fact("", none),), more, longest)


def fitted(page: CasePage) -> CasePage:
    """The page with long values cut. The last thing that is done to it."""
    cards = (
        replace(
            one,
            facts=tuple(
                replace(fact, label=short(fact.label, LONGEST_LABEL), value=short(fact.value, one.longest))
                for fact in one.facts
            ),
        )
        for one in page.cards
    )
    return replace(page, cards=tuple(cards))


def latest(facts: Sequence[Fact], most: int, where: str) -> tuple[Sequence[Fact], str]:
    """The last so many facts, and how many earlier ones are left out."""
    left = len(facts) - most
    return (facts[-most:], earlier(left, where)) if left > 0 else (facts, "")


def earlier(left: int, where: str) -> str:
    """“3 earlier, under “On each day”.”, if any are left out."""
    return f"{left} earlier, under “{where}”." if left else ""


def short(words: str, longest: int) -> str:
    """The words, cut where they are longer than there is room for."""
    return words if len(words) <= longest else f"{words[: longest - 1].rstrip()}…"


def span(first: date, last: date) -> str:
    """“2 June to 31 August 2025”, “30 December 2025 to 3 January 2026”, “3 May 2025”."""
    if first == last:
        return day(first)
    start = f"{first.day} {first:%B}" if first.year == last.year else day(first)
    return f"{start} to {day(last)}"

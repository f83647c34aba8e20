"""What a return of the caseload is, and what makes one acceptable. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from workbench.errors import Invalid
from workbench.ui.words import day

COLUMNS = ("as_at", "characteristic", "group", "people", "source")
LONGEST_SOURCE, LONGEST_REASON = 300, 500
MOST_PEOPLE = 10_000_000
EARLIEST = date(1990, 1, 1)  # a day before it is a year that was mistyped


@dataclass(frozen=True)
class Figure:
    """How many people on probation are of one group. The group is the code of one that is counted, or “not known”."""

    characteristic: str
    group: str
    people: int


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a row of a file: its number, its value, and what to do. Row 0 is one that is missing."""

    row: int
    value: str
    cure: str


@dataclass(frozen=True)
class ReturnDraft:
    """A return as a file gave it: the caseload on one day, from one source."""

    as_at: date
    source: str
    figures: tuple[Figure, ...]
    sha256: str

    @property
    def totals(self) -> Mapping[str, int]:
        """How many people there are for each characteristic that is in it."""
        found: dict[str, int] = {}
        for figure in self.figures:
            found[figure.characteristic] = found.get(figure.characteristic, 0) + figure.people
        return found


@dataclass(frozen=True)
class Caseload:
    """The people on probation on one day: how many there are of each group, all by their codes."""

    as_at: date
    source: str
    figures: tuple[tuple[str, str, int], ...]

    def people(self, characteristic: str) -> dict[str, int]:
        """How many there are of each group of a characteristic; empty when the return does not have it."""
        return {group: people for of, group, people in self.figures if of == characteristic}


@dataclass(frozen=True)
class ReadReturn:
    """A file as it was read: a return, or everything that is wrong with it."""

    draft: ReturnDraft | None
    wrong: tuple[Wrong, ...] = ()


def check_return(draft: ReturnDraft, days: frozenset[date], today: date) -> None:
    """Raise `Invalid` when the day is still to come or long ago, or when a return for it stands already."""
    if draft.as_at > today:
        raise Invalid(f"{day(draft.as_at)} is still to come. Check the column as_at.", "file")
    if draft.as_at < EARLIEST:
        raise Invalid(
            f"{day(draft.as_at)} is too long ago to compare with. Check the year in the column as_at.", "file"
        )
    if draft.as_at in days:
        raise there_already(draft.as_at)


def there_already(as_at: date) -> Invalid:
    """The refusal of a second return of one day."""
    return Invalid(
        f"There is a return as at {day(as_at)} already. Withdraw it first, with the reason, if this one is to take its "
        "place.",
        "file",
    )


def check_withdrawal(reason: str, is_withdrawn: bool) -> None:
    """Raise `Invalid` unless it is said why, of a return that stands."""
    if is_withdrawn:
        raise Invalid("This return was withdrawn before.", "reason")
    if not reason.strip():
        raise Invalid("Say why the return is withdrawn, such as “double counted”.", "reason")
    if len(reason) > LONGEST_REASON:
        raise Invalid(f"The reason is longer than {LONGEST_REASON} letters. Shorten it.", "reason")

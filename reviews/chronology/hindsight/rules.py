"""The hindsight line: what was known at the time to those whose practice is judged, and what only later. Pure.

Whoever looks back knows how it ended. So each entry says, wherever it is shown, on which side of the line it lies:

- *known to the practitioner*: something recorded names one whose practice is judged, and they surely knew by their day;
- *known to others*: somebody surely knew by then (an agency, a role in it, another member of staff), and it is not
  shown that the practitioner did. That their own agency knew does not show that they did. One who is judged by an
  earlier day, and knew only after it, is told apart: to them it was not known at the time;
- *only later*: it had surely not happened, or all that is recorded says that it was surely known only after the day,
  and it is not on record that somebody wrote it down by then;
- *not established*: everything else. Nothing is recorded, or what is recorded has no day or one too imprecise to tell.

What had surely not happened by a day was known to nobody by then, whatever is recorded: a date may have been corrected
since. “Surely” is `ImpreciseDate.surely_by` and `surely_after`. Each entry is on exactly one side, and as the day moves
on it can only move up this list from “only later”, through “not established” and “others”, to the practitioner.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.hindsight.line import HindsightLine, Judged, in_a_row
from workbench.errors import Invalid


class Side(StrEnum):
    """On which side of the line an entry lies."""

    PRACTITIONER = "known to the practitioner at the time"
    OTHERS = "known to others at the time"
    LATER = "only known later"
    NOT_ESTABLISHED = "not established"


MARKS = {Side.PRACTITIONER: "◆", Side.OTHERS: "◇", Side.LATER: "▷", Side.NOT_ESTABLISHED: "–"}
LEGEND = (
    "With hindsight: ◆ known at the time to those whose practice is judged, ◇ to others, ▷ only later, "
    "– not established."
)


@dataclass(frozen=True)
class PracticeDraft:
    """Whose practice is judged, and the day of the decision (empty: the day of the offence)."""

    staff_id: str
    judged_on: date | None = None


@dataclass(frozen=True)
class Hindsight:
    """On which side an entry lies, in words that a document may show."""

    side: Side
    in_words: str

    @property
    def marked(self) -> str:
        """The words with a mark of their own shape before them, for a screen."""
        return f"{MARKS[self.side]} {self.in_words}"

    @property
    def beside(self) -> str:
        """The same, short enough to stand beside many others: without those to whom it is not shown to be known."""
        return self.marked.partition(";")[0]


class Recorded(Protocol):
    """What is asked of something recorded about who knew."""

    @property
    def staff_id(self) -> str | None:
        """The member of staff, where that is established."""

    @property
    def name(self) -> str:
        """Who knew, as documents name them."""

    @property
    def known_from(self) -> ImpreciseDate:
        """From when."""


def check_practice(draft: PracticeDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless it names somebody and a day that has come."""
    if not draft.staff_id:
        raise Invalid("Choose the member of staff whose practice is judged.", "staff_id")
    if draft.judged_on is not None and draft.judged_on > today:
        raise Invalid("The day of the decision is in the future. Check the year.", "judged_on")


def hindsight(
    recorded: Sequence[Recorded], happened: ImpreciseDate, line: HindsightLine, recorded_on: date | None = None
) -> Hindsight:
    """On which side of the line an entry lies, from when it happened and all that is recorded of who knew of it.

    `recorded_on` is the day on which it was written down, where that is known: whoever did so knew.
    """
    judged = line.judged or (Judged("", "", line.on),)
    knew = [one for one in judged if any(_is_of(known, one) and _by(known, happened, one.on) for known in recorded)]
    if knew:
        rest = _not_shown(one.label for one in judged if one not in knew)
        return Hindsight(Side.PRACTITIONER, f"Known at the time to {in_a_row([one.label for one in knew])}{rest}")
    others = [known for known in recorded if any(_by(known, happened, one.on) for one in judged)]
    if others:
        late = [one for one in judged if any(_is_of(known, one) for known in others)]
        in_time = in_a_row([known.name for known in others if not any(_is_of(known, one) for one in late)])
        later = in_a_row([known.name for known in others if any(_is_of(known, one) for one in late)])
        said = [f"at the time to {in_time}"] if in_time else []
        said += [f"after their own decision to {later}"] if later else []
        rest = _not_shown(one.label for one in line.judged if one not in late)
        return Hindsight(Side.OTHERS, f"Known {', and '.join(said)}{rest}")
    last = max(one.on for one in judged)
    if happened.surely_after(last):
        return Hindsight(Side.LATER, "Only known later: it had not happened yet")
    was_written = recorded_on is not None and recorded_on <= last
    if recorded and not was_written and all(known.known_from.surely_after(last) for known in recorded):
        return Hindsight(Side.LATER, "Only known later")
    return Hindsight(Side.NOT_ESTABLISHED, "Not established who knew at the time")


def _by(known: Recorded, happened: ImpreciseDate, on: date) -> bool:
    """Whether it was surely known by the end of the day, which it cannot have been before it happened."""
    return known.known_from.surely_by(on) and not happened.surely_after(on)


def _not_shown(labels: Iterable[str]) -> str:
    named = in_a_row(tuple(labels))
    return f"; not shown to be known to {named}" if named else ""


def _is_of(known: Recorded, judged: Judged) -> bool:
    return bool(judged.staff_id) and known.staff_id == judged.staff_id

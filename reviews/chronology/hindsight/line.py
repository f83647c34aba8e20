"""Where the hindsight line lies in a review: those whose practice is judged, and the days. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.lanes import Band, line_on
from workbench.ui.words import day


@dataclass(frozen=True)
class Judged:
    """Somebody whose practice is judged, as documents name them, and the day by which they are judged."""

    staff_id: str
    label: str
    on: date


@dataclass(frozen=True)
class HindsightLine:
    """Where the line lies in one review: a day, and those whose practice is judged, each by a day of their own."""

    on: date  # the day of the offence, or of the charge
    judged: tuple[Judged, ...]
    is_chosen: bool  # whether somebody said whose practice is judged; else it is everybody named as staff
    is_charge: bool = False  # whether the day of the offence is not established, and that of the charge stands for it

    @property
    def days(self) -> tuple[date, ...]:
        """The days by which somebody is judged, in order."""
        return tuple(sorted({one.on for one in self.judged} or {self.on}))

    @property
    def in_words(self) -> str:
        """“by what was known to Probation practitioner 1 by 9 January 2026”."""
        if not self.judged:
            return f"by what was known by {self._day(self.on)}"
        named = {on: in_a_row([one.label for one in self.judged if one.on == on]) for on in self.days}
        return f"by what was known {in_a_row([f'to {who} by {self._day(on)}' for on, who in named.items()])}"

    def _day(self, on: date) -> str:
        is_charge = self.is_charge and on == self.on
        return day(on) + (" (the day of the charge, as that of the offence is not established)" if is_charge else "")


def drawn_lines(line: HindsightLine) -> tuple[Band, ...]:
    """The line as a figure of the chronology draws it: one for each day by which somebody is judged."""
    said = {on: [one.label for one in line.judged if one.on == on] for on in line.days}
    return tuple(
        line_on(on, f"practice{f' of {in_a_row(names)}' if names else ''} is judged by what was known by then")
        for on, names in said.items()
    )


def in_a_row(names: Sequence[str]) -> str:
    """“Police, Prison and Courts”."""
    named = list(dict.fromkeys(names))
    return " and ".join(filter(None, [", ".join(named[:-1]), *named[-1:]]))

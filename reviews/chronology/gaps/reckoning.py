"""Reckoning the gaps of one review from its entries: contact, assessments and home visits. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from reviews.cases.offence_days import reviewed_offence_of
from reviews.cases.queries import CaseView
from reviews.chronology.gaps.community import End, Stretch, held_between, stretches
from reviews.chronology.gaps.expecting import expectations, not_established, standings
from reviews.chronology.gaps.reference import Frequencies, frequencies_on, frequency_sets
from reviews.chronology.gaps.rules import Contact, Gap, gaps_in
from reviews.chronology.gaps.visits import VisitDue, visits_due
from reviews.chronology.gaps.windows import LAST, Happening, Window
from workbench import clock

# What says of an entry of this kind that it took place; a level of risk is its own record.
SAYS_SO = {"contact": ("kept", "kept"), "home_visit": ("done", True), "assessment": ("completed", True)}
ASKED_OF = (("contact", "kept"),)  # of a contact nothing else is asked, so that those that agree in it are alike
OWN = ("assessment", "contact", "home_visit")  # what is expected of probation: nobody else's stands for it
SAID = ("custody", "risk_level", "tier")  # what says how often, whoever recorded it
KINDS = (*OWN, *SAID)
OFFENCE, CHARGE = "the offence with which they are charged", "the charge: the day of the offence is not established"


@dataclass(frozen=True)
class Reckoned:
    """What was reckoned of a chronology, and what could not be.

    `nothing_expected` holds the days at liberty on which neither tier nor level of risk is established; `undated`
    counts the contacts without a date, which may lie in any gap.
    """

    stretches: tuple[Stretch, ...]
    contact: tuple[Gap, ...]
    assessment: tuple[Gap, ...]
    visits: tuple[VisitDue, ...]
    nothing_expected: tuple[tuple[date, date], ...]
    undated: int
    custody: tuple[tuple[date, date], ...]  # the time in which they are taken to have been in custody, by the record
    is_released: bool  # whether that ended before the time under review did
    silent: int  # entries about custody that have no date, or do not say in or out
    changes: tuple[str, ...]  # the entries that say how often contact was expected, and when: levels, tiers, custody
    contacts: tuple[str, ...]  # the entries that are, or may be, contact
    frequencies: Frequencies

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps in contact and between assessments, the earliest first."""
        return tuple(sorted((*self.contact, *self.assessment), key=lambda gap: (gap.before.on, gap.after.on)))


def reckon(case: CaseView, found: Sequence[Happening]) -> Reckoned:
    """The gaps of this review's chronology, up to the offence or the end of supervision."""
    frequencies = frequencies_for(case)
    counts = cache(frequencies.counts)
    found = [one for one in found if one.kind not in OWN or counts(one.agency)]
    contacts = [one for one in found if _is_contact(one)]
    assessments = [one for one in found if _is_assessment(one) and counts(one.agency)]
    moved = [one for one in found if one.kind == "custody"]
    start, end = _start(case, contacts), end_of(case)
    free = stretches(start, end, moved)
    held = held_between(start, end, free)
    levels = standings(found, free[0].start.on, free[-1].end.on) if free else ()
    expected = {
        (what, one): expectations(what, levels, frequency_sets(), one.start.on, one.end.on)
        for what in ("contact", "assessment")
        for one in free
    }
    visits = [one for one in found if one.kind == "home_visit"]
    return Reckoned(
        stretches=free,
        contact=tuple(gap for one in free for gap in gaps_in(one, _as_contacts(contacts), expected["contact", one])),
        assessment=tuple(
            gap for one in free for gap in gaps_in(one, _as_contacts(assessments), expected["assessment", one])
        ),
        visits=tuple(due for one in free for due in visits_due(one, levels, visits, frequencies.first_visit)),
        nothing_expected=tuple(
            days for one in free for days in not_established(expected["contact", one], one.start.on, one.end.on)
        ),
        undated=sum(one.number for one in contacts if one.window is None),
        custody=held,
        is_released=not held or held[-1][1] < end.on,
        silent=sum(one.window is None or one.details.get("movement") not in ("in", "out") for one in moved),
        changes=tuple(one.id for one in found if one.kind in SAID),
        contacts=tuple(one.id for one in contacts),
        frequencies=frequencies,
    )


def frequencies_for(case: CaseView) -> Frequencies:
    """How often contact was expected when supervision began, and with whom it counts."""
    return frequencies_on(case.started_on or clock.today())


def end_of(case: CaseView) -> End:
    """Where the time under review ends: the offence, the end of supervision, or today, whichever is first."""
    ends = [End(clock.today(), words="today")]
    ends += [End(case.ended_on, words="supervision ended")] if case.ended_on else []
    if offence := reviewed_offence_of(case):
        on, is_charge = offence
        ends.append(End(on, words=CHARGE if is_charge else OFFENCE))
    return min(reversed(ends), key=lambda one: one.on)


def _start(case: CaseView, contacts: list[Happening]) -> End:
    first = min((one.window.begins_by for one in contacts if one.window is not None), default=LAST)
    return End(case.started_on or first, words="supervision began" if case.started_on else "the first contact")


def _is_contact(one: Happening) -> bool:
    """Whether it is, or may be, contact with the person: a contact kept, or a home visit done."""
    if one.kind == "contact":
        return one.details.get("kept") in ("kept", "not known", None)
    return one.kind == "home_visit" and one.details.get("done") is not False


def _is_assessment(one: Happening) -> bool:
    """Whether it is, or may be, an assessment: one completed, or a level of risk that somebody gave."""
    if one.kind == "risk_level":
        return one.details.get("level") != "not assessed"
    return one.kind == "assessment" and one.details.get("completed") is not False


def _as_contacts(found: list[Happening]) -> list[Contact]:
    """As they end gaps. Of several known to the same time, the first in the order of the chronology speaks for all."""
    first: dict[tuple[Window, bool], Contact] = {}
    for one in found:
        if one.window is not None:
            is_sure = _is_sure(one)
            first.setdefault((one.window, is_sure), Contact(one.id, one.order, one.window, is_sure))
    return list(first.values())


def _is_sure(one: Happening) -> bool:
    """Whether the record says that it took place. What does not say so may have, and may not have."""
    name, wanted = SAYS_SO.get(one.kind, ("", None))
    return one.details.get(name) == wanted

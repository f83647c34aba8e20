"""The cards of the one page, each made from what its feature says. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from reports.case_page.contents import Card, Fact, card, latest, short, span
from reviews.cases.queries import CaseView
from reviews.chronology.periods.addresses import Verified
from reviews.chronology.periods.home_visits import counted
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.rules import NOBODY, Period
from reviews.chronology.periods.transfers import Came, Transfer
from reviews.chronology.warnings.standing import WarningView
from reviews.people.queries import SupervisedView
from reviews.progress import Progress
from reviews.stages import APPROVED, HELD_BY, IN_WORDS, Stage
from workbench.access import Role
from workbench.ui.words import count, day, sentence

WHERE = "On each day"
HOLDERS = {
    Role.REVIEWER: "the reviewer",
    Role.COUNTERSIGNER: "the countersigning manager",
    Role.QA: "quality assurance",
}
MOST_LEVELS, MOST_RESPONSIBLE, MOST_ADDRESSES, MOST_WARNINGS, MOST_AGENCIES, MOST_TRANSFERS = 4, 6, 3, 5, 8, 2
MOST_OFFENCES = 3


def who(person: SupervisedView | None, case: CaseView) -> Card:
    """The person on probation, what they are charged with, and the order or licence."""
    facts = [Fact("Name", "Not recorded yet")]
    if person is not None:
        names = ", ".join(f"{alias.name} ({alias.kind})" for alias in person.aliases) or "None recorded"
        born = f"{person.crn}, born {day(person.date_of_birth, 'on a day not known')}"
        facts = [Fact("Name", person.name), Fact("CRN", born), Fact("Other names", names)]
    facts += [
        Fact("Offence", f"{sentence(offence.in_words)}, charged {day(offence.charged_on)}")
        for offence in case.offences[:MOST_OFFENCES]
    ]
    ended = f" to {day(case.ended_on)}" if case.ended_on else ""
    facts.append(Fact("Order", f"{sentence(case.supervision)}, from {day(case.started_on, 'a day not known')}{ended}"))
    facts.append(Fact("Where", f"{case.region}, {case.unit}" if case.unit else case.region))
    if case.parallel:
        facts.append(Fact("Other processes", sentence(", ".join(case.parallel))))
    left = len(case.offences) - MOST_OFFENCES
    return card("Person and charge", facts, more=f"{left} more offences, under “Notification”." if left > 0 else "")


def stands(case: CaseView, progress: Progress | None, today: date) -> Card:
    """Where the review stands, and what is due."""
    holder = HELD_BY[case.stage]
    is_late = (
        case.due_on is not None
        and case.due_on < today
        and case.stage not in APPROVED
        and case.stage is not Stage.WITHDRAWN
    )
    facts = [
        Fact("Stage", IN_WORDS[case.stage] + (f", with {HOLDERS[holder]}" if holder else "")),
        Fact("Due", day(case.due_on, "not set") + (" (overdue)" if is_late else ""), is_late),
    ]
    if progress is not None:
        left = [task.label for task in progress.tasks if not task.is_done]
        facts.append(Fact("Still to do", ", ".join(left) or "Nothing before it moves on"))
    return card("Where the review stands", facts)


def risk(case: CaseView, periods: Periods) -> Card:
    """The level of risk now and each earlier one, by group; the MAPPA level and the tier."""
    mappa = "Not established" if case.mappa_level is None else f"Level {case.mappa_level}"
    facts = [Fact("At the notification", f"{sentence(case.risk_level)}; MAPPA {mappa[:1].lower()}{mappa[1:]}")]
    more = ""
    for group, course in periods.risk:
        levels, left = latest([_level(group, one) for one in course], MOST_LEVELS if group == "overall" else 1, WHERE)
        facts += levels
        more = more or left
    if not periods.risk:
        facts.append(Fact("In the chronology", "No level is on record"))
    now = [f"{name} {_now(course)}" for name, course in (("MAPPA", periods.mappa), ("tier", periods.tier))]
    facts.append(Fact("", f"{'; '.join(now)}."))
    return card("Risk of serious harm", facts, more=more)


def responsible(periods: Periods) -> Card:
    """Who was responsible on each day, and how the last transfers went."""
    facts = [Fact(span(one.first, one.last), _who(one), one.value == NOBODY) for one in periods.responsible]
    shown, more = latest(facts, MOST_RESPONSIBLE, WHERE)
    moves = [_transfer(one) for one in periods.transfers[-MOST_TRANSFERS:]]
    days = periods.days_without_anybody
    is_cut = bool(more) and days > 0
    said = [Fact("Nobody", f"On {count(days, 'day', 'days')} of the time under review", asks=True)] if is_cut else []
    return card("Responsible", [*shown, *said, *moves], more=more)


def homes(periods: Periods) -> Card:
    """The addresses, whether anybody verified them, and the home visits."""
    facts = [
        Fact(one.label, f"{_time(one.since, one.until)}; {one.verified_in_words}", one.verified is Verified.NO)
        for one in periods.addresses
    ]
    shown, more = latest(facts, MOST_ADDRESSES, WHERE)
    visits = [f"{number} {came.value}" for came, number in counted(periods.visits).items() if number]
    late = sum(one.visited.value in ("late", "missing") for one in periods.visits_due)
    words = sentence(", ".join(visits)) or "None on record"
    words += f"; {late} required by the level of risk late or missing" if late else ""
    said = [Fact("Home visits", words, asks=late > 0)]
    return card("Addresses and home visits", [*(shown or [Fact("Address", "None on record")]), *said], more=more)


def agencies(entries: Mapping[str, int]) -> Card:
    """Which agencies the chronology tells of."""
    named = sorted(entries, key=lambda agency: (-entries[agency], agency))
    facts = (
        [Fact("", ", ".join(f"{short(one, 32)} ({entries[one]})" for one in named[:MOST_AGENCIES]))] if named else []
    )
    left = len(named) - MOST_AGENCIES
    more = f"{left} more, under “Chronology”." if left > 0 else ""
    return card(f"Agencies in the chronology ({len(named)})", facts, "No entries yet.", more, longest=400)


def warnings(waiting: Sequence[WarningView]) -> Card:
    """What the record itself asks about, and nobody has answered."""
    names = Counter(one.name for one in waiting)
    facts = [
        Fact("", f"{name} ({number})" if number > 1 else name, asks=True)
        for name, number in sorted(names.items(), key=lambda item: (-item[1], item[0]))
    ]
    left = len(facts) - MOST_WARNINGS
    more = f"{left} more kinds, under “Gaps and warnings”." if left > 0 else ""
    return card(f"Open warnings ({len(waiting)})", facts[:MOST_WARNINGS], "None.", more)


def _level(group: str, one: Period) -> Fact:
    return Fact(sentence(group), f"{sentence(one.in_words)}, {span(one.first, one.last)}")


def _now(course: Sequence[Period]) -> str:
    """What was in force when the time under review ended, since when, and what was before."""
    if all(not one.values for one in course):
        return "not established"
    last, before = course[-1], [one.in_words for one in course[:-1] if one.values]
    return f"{last.in_words} from {day(last.first)}" + (f" (before: {', '.join(before[-3:])})" if before else "")


def _who(one: Period) -> str:
    return (
        f"Nobody, by the record ({count(one.days, 'day', 'days')})" if one.value == NOBODY else sentence(one.in_words)
    )


def _transfer(one: Transfer) -> Fact:
    asks = bool({one.acceptance, one.address_check} & {Came.LATE, Came.MISSING})
    said = f"to {one.to_unit or 'a unit not established'}: acceptance {one.acceptance.value}, address check"
    return Fact(f"Transfer, {day(one.notice_on, 'day not known')}", f"{sentence(said)} {one.address_check.value}", asks)


def _time(since: date | None, until: date | None) -> str:
    start = f"from {day(since)}" if since else "since when is not established"
    return f"{start} to {day(until)}" if until else start

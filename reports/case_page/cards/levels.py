"""The level of risk now and each earlier one, the MAPPA level and the tier. Pure."""

from collections.abc import Sequence

from reports.case_page.contents import EACH_DAY, Card, Fact, card, earlier, span
from reviews.cases.queries import CaseView
from reviews.chronology.periods.queries import Periods
from reviews.chronology.periods.rules import Period
from workbench.ui.words import day, sentence

MOST_LEVELS = 4  # of the overall level; of the level for one group, the latest alone


def risk(case: CaseView, periods: Periods) -> Card:
    """The level of risk now and each earlier one, by group; the MAPPA level and the tier."""
    mappa = "Not established" if case.mappa_level is None else f"Level {case.mappa_level}"
    facts = [Fact("At the notification", f"{sentence(case.risk_level)}; MAPPA {mappa[:1].lower()}{mappa[1:]}")]
    left = 0
    for group, course in periods.risk:
        most = MOST_LEVELS if group == "overall" else 1
        facts += [_level(group, one) for one in course[-most:]]
        left += max(0, len(course) - most)
    if not periods.risk:
        facts.append(Fact("In the chronology", "No level is on record"))
    now = [f"{name} {_now(course)}" for name, course in (("MAPPA", periods.mappa), ("tier", periods.tier))]
    facts.append(Fact("", f"{'; '.join(now)}."))
    return card("Risk of serious harm", facts, more=earlier(left, EACH_DAY))


def _level(group: str, one: Period) -> Fact:
    return Fact(sentence(group), f"{sentence(one.in_words)}, {span(one.first, one.last)}")


def _now(course: Sequence[Period]) -> str:
    """What was in force when the time under review ended, since when in it, and what was before."""
    if all(not one.values for one in course):
        return "not established"
    if len(course) == 1:
        return f"{course[0].in_words} throughout"  # it may have come long before
    last, before = course[-1], [one.in_words for one in course[:-1] if one.values]
    return f"{last.in_words} from {day(last.first)}" + (f" (before: {', '.join(before[-3:])})" if before else "")

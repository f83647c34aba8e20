"""Who the review is about, with what they are charged, and where the review stands. Pure."""

from datetime import date

from reports.case_page.contents import Card, Fact, card
from reviews.cases.queries import CaseView
from reviews.people.queries import SupervisedView
from reviews.progress import Progress
from reviews.stages import APPROVED, HELD_BY, IN_WORDS, Stage
from workbench.access import Role
from workbench.ui.words import day, sentence

HOLDERS = {
    Role.REVIEWER: "the reviewer",
    Role.COUNTERSIGNER: "the countersigning manager",
    Role.QA: "quality assurance",
}
MOST_OFFENCES = 3
LONGEST_OF_A_PERSON = 300  # characters: of the names by which somebody is found again none is to be cut


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
    more = f"{left} more offences, under “Notification”." if left > 0 else ""
    return card("Person and charge", facts, more=more, longest=LONGEST_OF_A_PERSON)


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
        left = [task.label for task in progress.needed if not task.is_done]
        facts.append(Fact("Still to do", ", ".join(left) or "Nothing before it moves on"))
    return card("Where the review stands", facts)

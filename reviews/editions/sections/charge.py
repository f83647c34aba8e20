"""Section 2: the person on probation, the charge, and what they were subject to."""

from reviews.editions.kinds import EditionKind
from reviews.editions.record import Charge, ReportRecord
from reviews.editions.sections.writing import Section
from reviews.people.rules import Relation
from workbench.ui.words import day, sentence

TITLE = "The person on probation and the charge"
RELATIONS = {
    Relation.STRANGER: "a stranger to the person charged",
    Relation.PARTNER: "a partner or former partner of the person charged",
    Relation.FAMILY: "of the family of the person charged",
    Relation.KNOWN: "known to the person charged",
    Relation.CHILD: "a child",
}


def write(section: Section, record: ReportRecord, kind: EditionKind) -> None:
    """Never guilt: “charged with”, until an outcome is recorded."""
    for charge in record.charges:
        section.text(f"The person on probation was {charge.in_words}.")
    if not all(charge.has_outcome for charge in record.charges):
        section.text(
            "The outcome is not known yet. Nothing in this report says that the person is guilty."
            if len(record.charges) == 1
            else "Not every outcome is known yet. Where it is not, nothing in this report says that they are guilty."
        )
    for number, charge in enumerate(record.charges, start=1):
        section.label(f"Charge {number}" if len(record.charges) > 1 else "The charge")
        _charge(section, charge)
    section.label("Supervision")
    _supervision(section, record)
    section.label("Victims")
    if record.victims:
        for number, victim in enumerate(record.victims, start=1):
            several = len(record.victims) > 1
            section.fact(f"Victim {number}" if several else "The victim", RELATIONS[victim.relation])
    else:
        section.text("No victim is recorded.")
    processes = [process for process in record.parallel if kind is EditionKind.FULL or process != "misconduct"]
    if processes:
        section.label("Other processes about the same events")
        for process in processes:
            section.item(sentence(process))
        section.text("This review says nothing of what those processes have found.")


def _charge(section: Section, charge: Charge) -> None:
    section.fact("Said to have happened", day(charge.happened_on))
    section.fact("Charged", day(charge.charged_on))
    section.fact(
        "Outcome", day(charge.outcome_on, "recorded, day not known") if charge.has_outcome else "not known yet"
    )


def _supervision(section: Section, record: ReportRecord) -> None:
    supervision = record.supervision
    section.fact("Subject to", supervision.kind)
    section.fact("From", day(supervision.started_on))
    section.fact("Ended", day(supervision.ended_on, "no end recorded"))
    section.fact("Region", supervision.region)
    if supervision.unit:
        section.fact("Probation delivery unit", supervision.unit)
    section.fact("Risk of serious harm, as last assessed", supervision.risk_level)
    level = f"level {supervision.mappa_level}" if supervision.mappa_level else "no level recorded"
    section.fact("Multi-agency public protection arrangements (MAPPA)", level)

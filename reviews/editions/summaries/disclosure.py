"""The disclosure edition: what the review found, told to the victims and their families in plain words.

It is written from the record and is never the full edition with parts left out: it holds no replies, nothing of what
staff said when they were spoken to, and no list of documents.
"""

from collections.abc import Sequence

from reviews.cases.rules import RiskLevel
from reviews.editions.kinds import EDITIONS, EditionKind, Heading
from reviews.editions.record import FindingRecord, ReportRecord
from reviews.editions.rules import Words
from reviews.editions.sections import glossary
from reviews.editions.sections.cover import cover
from reviews.editions.sections.writing import Section
from reviews.editions.summaries import ending, opening
from reviews.editions.summaries.plain import rested_on, told
from reviews.findings.rules import FindingKind
from reviews.judgement.rules import Answer
from workbench.ui.words import day, sentence

WHAT_IT_IS = (
    "This document is for people who were hurt, and for the families of people who were hurt or who died. It says how "
    "the Probation Service managed the case before the offence, what we found, and what will change.",
    "You can read it when you want to, and with whom you want to. A victim liaison officer can go through it with you, "
    "as often as you ask, and will bring your questions back to us.",
    "We look at what staff did in the light of what they knew at the time. "
    "No finding says that practice caused an offence.",
)
WHO_IS_NAMED = (
    "Staff are named by their role, and the person who was under supervision as “the person on probation”. Some names, "
    "addresses and numbers were taken out to protect people. Where something was taken out, the text says what it was, "
    "and a letter gives the reason. Ask if you want to know more about a reason."
)
ANSWERS = {
    Answer.YES: "Yes. We found that all reasonable steps were taken to manage the risk of serious harm.",
    Answer.NO: "No. We found that not all reasonable steps were taken to manage the risk of serious harm.",
}


def write(whole: ReportRecord, record: ReportRecord, reasons: Sequence[str] = ()) -> tuple[Words, ...]:
    """The draft. Every sentence of the case comes from the record. `reasons` are why something is taken out."""
    titles = EDITIONS[EditionKind.DISCLOSURE].headings
    sections = {title: Section(number, title) for number, title in enumerate(titles, start=1)}
    _about(sections[Heading.ABOUT], reasons)
    _court(sections[Heading.CHARGE], record)
    _happened(sections[Heading.HAPPENED], record)
    _found(sections[Heading.FOUND], record)
    ending.judged(sections[Heading.JUDGEMENT], record, ANSWERS)
    ending.will_change(sections[Heading.CHANGE], record, says_how_known=True)
    body = [words for section in sections.values() for words in section.paragraphs]
    glossary.write(sections[Heading.WORDS], body)
    ordered = [words for section in sections.values() for words in section.paragraphs]
    return (*cover(whole, EditionKind.DISCLOSURE), *ordered)


def _about(section: Section, reasons: Sequence[str]) -> None:
    for text in WHAT_IT_IS:
        section.text(text)
    section.label("Who is named")
    section.text(WHO_IS_NAMED)
    for reason in reasons:
        section.item(reason)


def _court(section: Section, record: ReportRecord) -> None:
    for charge in record.charges:
        on = f" on {day(charge.outcome_on)}" if charge.has_outcome and charge.outcome_on else ""
        section.text(f"The person on probation was {charge.in_words}{on}.")
    section.text(opening.undecided(record))
    supervision = record.supervision
    is_assessed = supervision.risk_level != RiskLevel.NOT_ASSESSED
    assessed = (
        f", as last assessed before the offence: {supervision.risk_level}" if is_assessed else " was not assessed"
    )
    section.text(f"{opening.supervised(supervision)} The risk of serious harm to others{assessed}.")


def _happened(section: Section, record: ReportRecord) -> None:
    if rested_on(record):
        section.text("These are the events that our findings rest on, in the order in which they happened.")
    for entry in told(record):
        section.text(f"{sentence(entry.when)}. {entry.agency}. {entry.what}", about=entry.id)
    if not record.entries:
        section.text("The chronology has no entries.")


def _found(section: Section, record: ReportRecord) -> None:
    if not record.findings:
        section.text("The review makes no findings.")
    for finding in record.findings:
        kind = (
            "Something that was not as it should be" if finding.kind is FindingKind.CONCERN else "Something done well"
        )
        section.subheading(f"{kind}: {finding.title}", about=finding.id)
        section.text(finding.what, about=finding.id)
        if finding.known.strip():
            section.label("What was known at the time", about=finding.id)
            section.text(finding.known, about=finding.id)
        _why(section, finding)


def _why(section: Section, finding: FindingRecord) -> None:
    if finding.why.strip() or finding.system.strip():
        section.label("Why it came about", about=finding.id)
        section.text(finding.why, about=finding.id)
        section.text(finding.system, about=finding.id)

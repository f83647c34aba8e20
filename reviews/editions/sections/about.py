"""Section 1: what this report is, what it says in brief, and how to read it."""

from reviews.editions.kinds import EditionKind
from reviews.editions.record import ReportRecord
from reviews.editions.sections.writing import Section
from reviews.findings.rules import FindingKind
from reviews.judgement.rules import QUESTION
from workbench.ui.words import count, sentence

TITLE = "About this review"


def write(section: Section, record: ReportRecord, kind: EditionKind, places: dict[str, str]) -> None:
    """`places` gives the number of the paragraph in which each finding begins."""
    section.text(
        "When a person on probation is charged with a serious further offence, the Probation Service reviews how their "
        "case was managed. The review asks what was done and not done, why, and what should change."
    )
    section.text(
        "It looks at practice. It does not decide whether anybody is guilty of an offence, and it is not about "
        "discipline."
    )
    _in_brief(section, record, places)
    section.subheading("How to read this report")
    section.text(
        "Practice is looked at in the light of what people knew at the time. Where it is not established who knew of "
        "something, or from when, the report says so."
    )
    section.text(
        "A finding says how a matter bore on the way risk was managed. No finding says that practice caused an offence."
    )
    section.text(_who_is_named(kind))
    section.text(
        "Paragraphs are numbered, so that others can point to them. Section 8 explains some of the words used."
    )


def _in_brief(section: Section, record: ReportRecord, places: dict[str, str]) -> None:
    section.subheading("In brief")
    answer = record.judgement.answer if record.judgement else None
    said = f"{sentence(answer.value)}. The reasons are in section 6." if answer else "This is not answered yet."
    section.text(f"{QUESTION} {said}")
    concerns = sum(finding.kind is FindingKind.CONCERN for finding in record.findings)
    good = len(record.findings) - concerns
    if not record.findings:
        section.text("The review makes no findings.")
        return
    section.text(
        f"The review finds {count(concerns, 'concern', 'concerns')} about practice and "
        f"{count(good, 'example', 'examples')} of good practice:"
    )
    for finding in record.findings:
        section.item(f"{finding.title} ({finding.kind.value}, paragraph {places[finding.id]})", about=finding.id)
    if record.improvements:
        follow = count(len(record.improvements), "improvement follows", "improvements follow")
        section.text(f"{sentence(follow)} from them, in section 7.")


def _who_is_named(kind: EditionKind) -> str:
    staff = "Staff are named by role and number only, and victims by their relation to the person charged."
    if kind is EditionKind.STAFF:
        return (
            f"{staff} The person on probation is not named. This edition is for the staff whose work the review looks "
            "at: it leaves out what the review holds about each of them as a person."
        )
    return f"{staff} The person on probation is named on the cover only."

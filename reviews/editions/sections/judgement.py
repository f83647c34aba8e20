"""Section 6: were all reasonable steps taken?"""

from reviews.editions.record import KeyEntry, ReportRecord
from reviews.editions.sections.writing import Section
from reviews.judgement.rules import Answer
from workbench.ui.words import sentence

TITLE = "Were all reasonable steps taken?"
ANSWERS = {
    Answer.YES: "Yes. All reasonable steps were taken to manage the risk of serious harm.",
    Answer.NO: "No. Not all reasonable steps were taken to manage the risk of serious harm.",
}


def write(section: Section, record: ReportRecord, rows: dict[str, str], places: dict[str, str]) -> None:
    """`rows` and `places` give the numbers of entries and findings, by their ids."""
    judgement = record.judgement
    if judgement is None or judgement.answer is None:
        section.text("This is not answered yet.")
    else:
        section.text(ANSWERS[judgement.answer])
    if judgement is None:
        return
    if judgement.reasons.strip():
        section.label("Reasons")
        section.text(judgement.reasons)
    findings = [finding for finding in record.findings if finding.id in judgement.finding_ids]
    entries = [entry for entry in record.entries if entry.id in judgement.entry_ids]
    if findings or entries:
        section.label("What the answer relies on")
    for finding in findings:
        section.item(f"Finding {finding.number}, {finding.title} (paragraph {places[finding.id]})", about=finding.id)
    for entry in entries:
        section.item(
            f"{sentence(entry.when)}, {entry.agency}: {entry.what} (paragraph {rows[entry.id]}){_then(entry)}",
            about=entry.id,
        )


def _then(entry: KeyEntry) -> str:
    """What was known of it at the time."""
    return f". {entry.hindsight}." if entry.hindsight else ""

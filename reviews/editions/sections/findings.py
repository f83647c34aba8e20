"""Section 5: the findings, what each rests on, who knew and when, and why it came about."""

from reviews.editions.record import FindingRecord, KeyEntry, ReportRecord, Rests
from reviews.editions.sections.writing import Section, span
from reviews.findings.rules import FindingKind
from workbench.ui.words import day

TITLE = "Findings and why"


def write(section: Section, record: ReportRecord, rows: dict[str, str]) -> dict[str, str]:
    """`rows` gives the row of each entry in section 4. Returns the number of each finding's first paragraph."""
    if not record.findings:
        section.text("The review makes no findings.")
        return {}
    section.text(
        "Each finding says what was done or not done, what that rests on, and why it came about. The factors are those "
        "of the national vocabulary, each with how far it bore."
    )
    return {finding.id: _finding(section, record, finding, rows) for finding in record.findings}


def _finding(section: Section, record: ReportRecord, finding: FindingRecord, rows: dict[str, str]) -> str:
    kind = "a concern about practice" if finding.kind is FindingKind.CONCERN else "good practice"
    section.subheading(f"Finding {finding.number}, {kind}: {finding.title}", about=finding.id)
    first = section.text(finding.what, about=finding.id)
    if finding.rests_on:
        section.label("What this rests on, and who knew", about=finding.id)
        for rests in finding.rests_on:
            section.item(_rests(record, rests, rows), about=finding.id)
    section.label("Why it came about", about=finding.id)
    section.text(finding.why, about=finding.id)
    if finding.factors:
        section.label("Factors", about=finding.id)
        for factor in finding.factors:
            section.item(f"{factor.name} ({factor.level}, {factor.code}): {factor.strength}", about=finding.id)
    return first


def _rests(record: ReportRecord, rests: Rests, rows: dict[str, str]) -> str:
    words = f"“{rests.words.strip()}”" if rests.words.strip() else ""
    if rests.gap_from and rests.gap_to:
        return f"A gap, {span(day(rests.gap_from), day(rests.gap_to))}: {rests.words.strip()}"
    if rests.entry_id:
        entry = next(entry for entry in record.entries if entry.id == rests.entry_id)
        what = f"{words}." if words else entry.what
        return f"Paragraph {rows[entry.id]} ({entry.when}, {entry.agency}): {what} {_knew(entry)}"
    if rests.interview_id:
        interview = next(interview for interview in record.interviews if interview.id == rests.interview_id)
        return f"{interview.staff}, spoken to on {day(interview.held_on)}: {words}"
    document = next(document for document in record.documents if document.id == rests.document_id)
    return f"Document {document.number}, {document.title}" + (f": {words}" if words else "")


def _knew(entry: KeyEntry) -> str:
    if not entry.knew:
        return "Who knew of this, and when, is not established."
    return f"Known to: {'; '.join(entry.knew)}." + (f" {entry.hindsight}." if entry.hindsight else "")

"""Section 3: what the review covers, who was spoken to and what was read."""

from reviews.editions.kinds import EditionKind
from reviews.editions.record import InterviewRecord, ReportRecord
from reviews.editions.sections.writing import Section
from workbench.ui.words import count, day

TITLE = "How the review was done"


def write(section: Section, record: ReportRecord, kind: EditionKind) -> None:
    """Interviews by role and number. What concerns a member of staff as a person is for the full edition alone."""
    start = f"from {day(record.period_from)} " if record.period_from else ""
    section.text(
        f"This is a {record.review_type} review. It looks at the management of the case {start}until it was notified "
        f"on {day(record.notified_on)}."
    )
    if record.is_mandatory:
        section.text("A person charged with this offence while on probation must be the subject of a review.")
    _chronology(section, record)
    _interviews(section, record, kind)
    _documents(section, record)


def _chronology(section: Section, record: ReportRecord) -> None:
    if not record.entries:
        return
    undated = sum(not entry.is_dated for entry in record.entries)
    shows_all = len(record.entries) == record.entries_in_all
    shown = f"Section 4 shows {'all' if shows_all else len(record.entries)} of them"
    section.text(
        f"The reviewer put together a chronology of {count(record.entries_in_all, 'entry', 'entries')} from the "
        f"records of the agencies involved. {shown}" + (f", {undated} without a date." if undated else ".")
    )


def _interviews(section: Section, record: ReportRecord, kind: EditionKind) -> None:
    section.subheading("Staff spoken to")
    if not record.interviews:
        section.text("No interview is recorded.")
        return
    section.text("The review asked to speak to these members of staff about the case:")
    for interview in record.interviews:
        section.item(_interview(interview, kind), about=interview.id)
    if kind is EditionKind.FULL and any(interview.conditions for interview in record.interviews):
        section.subheading("Conditions in which staff worked at the time")
        for interview in record.interviews:
            if interview.conditions:
                section.label(interview.staff)
                section.text(interview.conditions, about=interview.id)


def _interview(interview: InterviewRecord, kind: EditionKind) -> str:
    if interview.held_on is None:
        said = f"{interview.staff}: not spoken to."
    else:
        said = (
            f"{interview.staff}: spoken to on {day(interview.held_on)}; note of the interview {interview.note_state}."
        )
    return f"{said} {interview.attempts}".strip() if kind is EditionKind.FULL else said


def _documents(section: Section, record: ReportRecord) -> None:
    section.subheading("Documents read")
    if not record.documents:
        section.text("No document is on the register of this review.")
        return
    section.text(f"The review has {count(len(record.documents), 'document', 'documents')} on its register:")
    for document in record.documents:
        section.item(f"Document {document.number}: {document.title}, from {document.given_by}", about=document.id)

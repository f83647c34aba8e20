"""The texts of a review in which words can be marked: found by what they belong to."""

from collections.abc import Collection, Iterable

from sqlmodel import Session

from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.coding.marking.rules import Part, Sort, TextView
from reviews.findings.queries import FindingView, findings_of
from reviews.interviews.queries import InterviewView, interviews_of
from reviews.interviews.rules import Prose
from workbench.access import Actor
from workbench.ui.words import sentence


def texts_by_key(
    db: Session, actor: Actor, case_id: str, keys: Collection[tuple[Part, str]]
) -> dict[tuple[Part, str], TextView]:
    """Those of these texts that are there and say something. Reads as little of the review as they ask for."""
    sorts = {part.sort for part, _ in keys}
    found: list[TextView] = []
    if Sort.ENTRY in sorts:
        ids = {about_id for part, about_id in keys if part.sort is Sort.ENTRY}
        found += map(of_entry, entries_by_id(db, actor, case_id, ids).values())
    if Sort.FINDING in sorts:
        found += of_findings(findings_of(db, actor, case_id))
    if Sort.INTERVIEW in sorts:
        found += of_interviews(interviews_of(db, actor, case_id))
    return {text.key: text for text in found if text.key in keys}


def of_entry(entry: EntryView) -> TextView:
    """What happened."""
    return TextView(Part.HAPPENED, entry.id, f"{sentence(entry.in_words)}, {entry.agency}", entry.summary)


def of_findings(findings: Iterable[FindingView]) -> list[TextView]:
    """Each step of each finding that says something."""
    return [
        TextView(part, finding.id, f"Finding {finding.number}, {part}", text)
        for finding in findings
        for part, text in (
            (Part.KNOWN, finding.known),
            (Part.ACT, finding.what),
            (Part.CONDITIONS, finding.why),
            (Part.SYSTEM, finding.system),
        )
        if text
    ]


def of_interviews(interviews: Iterable[InterviewView]) -> list[TextView]:
    """The note of each interview, and how the work was."""
    parts = ((Part.NOTE, Prose.NOTE), (Part.WORKING, Prose.CONDITIONS))
    return [
        TextView(part, interview.id, f"{interview.label}: {part}", text)
        for interview in interviews
        for part, prose in parts
        if (text := interview.texts.get(prose, ""))
    ]

"""Tags on words in a demonstration: the reviewer's on entries, findings and a note; and quality assurance's beside."""

import re

from sqlmodel import Session

from reviews.chronology.entries.queries import entries_by_id
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.rules import MarkDraft, Part, TextView
from reviews.coding.marking.texts import of_entry, of_findings, of_interviews
from reviews.demonstration.second_coding import CONFUSED
from reviews.findings.queries import FindingView, findings_of
from reviews.findings.rules import GroundKind
from reviews.interviews.queries import interviews_of
from workbench.access import Actor

FINDINGS = 3  # of a review, whose words are tagged
PARTED = re.compile(r"[^.;:,]+")
ENOUGH = 3  # words


def tag_words(db: Session, who: Actor, case_id: str) -> None:
    """A phrase of each of the first findings, of the first entry it rests on, and of the first interview note."""
    findings = findings_of(db, who, case_id)[:FINDINGS]
    rested_on: set[str] = set()
    for finding in findings:
        code = finding.tags[0].code
        resting = {ground.about_id for ground in finding.grounds[:1] if ground.kind is GroundKind.ENTRY}
        resting, rested_on = resting - rested_on, rested_on | resting
        for text in (*_conditions(finding), *map(of_entry, entries_by_id(db, who, case_id, resting).values())):
            _tag(db, who, case_id, text, 0, code)
    notes = of_interviews(interviews_of(db, who, case_id))
    for text in notes[:1] if findings else ():
        _tag(db, who, case_id, text, 0, findings[0].tags[-1].code)


def tag_words_again(db: Session, who: Actor, case_id: str) -> None:
    """Somebody else's: the same phrase of a finding with the same factor, or with one that people confuse with it."""
    for place, finding in enumerate(findings_of(db, who, case_id)[:FINDINGS]):
        code = finding.tags[0].code
        for text in _conditions(finding):
            _tag(db, who, case_id, text, 0, CONFUSED.get(code, code) if place else code)
            _tag(db, who, case_id, text, 1, finding.tags[-1].code)


def _conditions(finding: FindingView) -> list[TextView]:
    return [text for text in of_findings([finding]) if text.part is Part.CONDITIONS]


def _tag(db: Session, who: Actor, case_id: str, text: TextView, nth: int, code: str) -> None:
    """The nth phrase of a text that is long enough to say something."""
    phrases = [found for found in PARTED.finditer(text.text) if len(found.group().split()) >= ENOUGH]
    if len(phrases) <= nth:
        return
    words = phrases[nth].group().strip()
    start = phrases[nth].start() + phrases[nth].group().index(words)
    draft = MarkDraft(text.part, text.about_id, start, start + len(words), words, text.digest, code)
    add_mark(db, who, case_id, draft)

"""Interviews written up with the conditions at the time, and entries linked to the documents that they name."""

from sqlmodel import Session

from reviews.demonstration.drafts import Made
from reviews.demonstration.told import ToldInterview
from reviews.evidence.commands import link_entries
from reviews.evidence.queries import documents_of
from reviews.evidence.suggested import suggested_links
from reviews.interviews.commands import add_attempt, change_interview, save_prose
from reviews.interviews.rules import InterviewDetails, Working
from workbench.access import Actor


def write_up(db: Session, reviewer: Actor, made: Made, told: ToldInterview) -> None:
    """The last interview made: its numbers, its texts, what was tried, and what they said of the note."""
    interview_id = made.interviews[-1]
    for prose, text in told.texts:
        save_prose(db, reviewer, made.case_id, interview_id, prose, text, 0)
    for draft in told.tried:
        add_attempt(db, reviewer, made.case_id, interview_id, draft)
    if told.their_words or told.working != Working():
        details = InterviewDetails(told.held_on, told.state, told.attempts, told.their_words, told.working)
        change_interview(db, reviewer, made.case_id, interview_id, details, seen_version=1)


def link_documents(db: Session, reviewer: Actor, made: Made) -> None:
    """The reviewer accepts, document by document, that the entries whose source names it rest on it."""
    for document in documents_of(db, reviewer, made.case_id):
        if suggested := suggested_links(db, reviewer, made.case_id, document):
            link_entries(db, reviewer, made.case_id, document.id, [one.draft for one in suggested])

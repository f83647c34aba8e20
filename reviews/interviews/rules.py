"""What an interview record says, what makes it acceptable, and what it still lacks. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid


class NoteState(StrEnum):
    """Whether the person interviewed agrees the note. Some are ill or have left, so a note may stand unanswered."""

    AGREED = "agreed"
    NOT_AGREED = "not agreed"
    NOT_ANSWERED = "not answered"


class Prose(StrEnum):
    """The long texts of an interview record, which are saved while they are written."""

    CONDITIONS = "conditions"
    NOTE = "note"


@dataclass(frozen=True)
class InterviewDraft:
    """A conversation held, or the attempts made to hold it. The note may be written later; the gate asks for it."""

    person_id: str
    held_on: date | None
    note: str = ""
    conditions: str = ""
    note_state: NoteState = NoteState.NOT_ANSWERED
    attempts: str = ""


def check_interview(draft: InterviewDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the record says who, and when it was held or what was tried."""
    if not draft.person_id:
        raise Invalid("Choose the member of staff. Add them under People first if they are not listed.", "person_id")
    if draft.held_on is None and not draft.attempts.strip():
        raise Invalid("Enter the date it was held, or say what was tried.", "held_on")
    if draft.held_on is not None and draft.held_on > today:
        raise Invalid("The interview date is in the future. Check the year.", "held_on")
    if draft.held_on is None and draft.note_state is not NoteState.NOT_ANSWERED:
        raise Invalid("An interview that was not held has no note to agree.", "note_state")
    if draft.note_state is NoteState.NOT_AGREED and not draft.attempts.strip():
        raise Invalid("Say how agreement was sought, and what is not agreed.", "attempts")
    for text, what in ((draft.note, "note"), (draft.conditions, "conditions"), (draft.attempts, "attempts")):
        check_words(text, what, what)


def lacks_note(held_on: date | None, note: str) -> bool:
    """Whether an interview was held and nothing of what was said is written yet."""
    return held_on is not None and not note.strip()

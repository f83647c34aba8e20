"""What an interview record says, and what makes it acceptable. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workbench.errors import Invalid


class NoteState(StrEnum):
    """Whether the person interviewed agrees the note. People may be ill or have left: a note may stand so."""

    AGREED = "agreed"
    NOT_AGREED = "not agreed"
    NOT_ANSWERED = "not answered"


@dataclass(frozen=True)
class InterviewDraft:
    """A conversation held, or the attempts made to hold it."""

    person_id: str
    held_on: date | None
    note: str
    conditions: str = ""
    note_state: NoteState = NoteState.NOT_ANSWERED
    attempts: str = ""


def check_interview(draft: InterviewDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the record says what was said, or what was tried."""
    if not draft.person_id:
        raise Invalid("Choose the member of staff. Add them under People first if they are not listed.", "person_id")
    if draft.held_on is None and not draft.attempts.strip():
        raise Invalid("Enter the date it was held, or say what was tried.", "held_on")
    if draft.held_on is not None and draft.held_on > today:
        raise Invalid("The interview date is in the future. Check the year.", "held_on")
    if draft.held_on is not None and not draft.note.strip():
        raise Invalid("Write the note of what was said.", "note")
    if draft.note_state is NoteState.NOT_AGREED and not draft.attempts.strip():
        raise Invalid("Say how agreement was sought, and what is not agreed.", "attempts")

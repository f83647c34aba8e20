"""What an interview record says, what makes it acceptable, and what it still lacks. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.chronology.dates import ImpreciseDate
from reviews.evidence.rules import check_words
from workbench.errors import Invalid


class NoteState(StrEnum):
    """Whether the person interviewed agrees the note. Some are ill or have left, so a note may stand unanswered."""

    AGREED = "agreed"
    CORRECTED = "corrected"
    NOT_AGREED = "not agreed"
    NOT_ANSWERED = "not answered"


class Prose(StrEnum):
    """The long texts of an interview record, which are saved while they are written."""

    TRAINING = "training"  # what of it bore on the work looked at
    SUPERVISION = "supervision"  # what they received at the time
    CONDITIONS = "conditions"  # anything else of how the work was at the time
    NOTE = "note"  # what they said, in their meaning


class Purpose(StrEnum):
    """What somebody was written to or rung for."""

    HOLD = "to hold the interview"
    AGREE = "to have the note agreed"


@dataclass(frozen=True)
class AttemptDraft:
    """One attempt to reach a member of staff: on which day, what for, and how."""

    made_on: date | None
    words: str
    purpose: Purpose = Purpose.HOLD


@dataclass(frozen=True)
class Working:
    """How the work was for this person at the date of the events, in numbers with their units. Empty: not established.

    Practice is seen in its conditions. None of it is about conduct or discipline, which have no place in a review.
    """

    events: ImpreciseDate = ImpreciseDate.undated()  # noqa: RUF009 - frozen; when what was talked about took place
    grade: str = ""
    months_in_post: int | None = None
    caseload: int | None = None  # people held at the time
    workload: int | None = None  # per cent on the workload measure; 100 is what a post is meant to hold
    supervisions: int | None = None  # sessions held in the six months before


# field, what it is, the most that it can be
NUMBERS = (
    ("months_in_post", "time in post", 600, "months"),
    ("caseload", "caseload", 500, "people"),
    ("workload", "workload", 400, "per cent"),
    ("supervisions", "number of supervision sessions", 60, "sessions"),
)


@dataclass(frozen=True)
class InterviewDetails:
    """Whether and when a conversation was held, whether its note is agreed, and how the work was at the time."""

    held_on: date | None
    note_state: NoteState = NoteState.NOT_ANSWERED
    attempts: str = ""  # to hold it, or to have its note agreed, in so far as no day of it is known
    their_words: str = ""  # what they corrected or do not agree with, as they told the reviewer
    working: Working = Working()


@dataclass(frozen=True)
class InterviewDraft:
    """A conversation held, or the attempts made to hold it. Note and conditions may be written later; a gate asks."""

    person_id: str
    held_on: date | None
    note: str = ""
    conditions: str = ""
    note_state: NoteState = NoteState.NOT_ANSWERED
    attempts: str = ""
    their_words: str = ""

    @property
    def details(self) -> InterviewDetails:
        """What of it is not a text of its own."""
        return InterviewDetails(self.held_on, self.note_state, self.attempts, self.their_words)


def check_interview(draft: InterviewDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the record says who, and when it was held or what was tried."""
    if not draft.person_id:
        raise Invalid("Choose the member of staff. Add them under People first if they are not listed.", "person_id")
    check_details(draft.details, today)
    check_words(draft.note, "note", "note")
    check_words(draft.conditions, "conditions", "conditions")


def check_details(details: InterviewDetails, today: date, tried: int = 0) -> None:
    """Raise `Invalid`, naming the field, when the details do not fit together. `tried` counts attempts with a day."""
    check_working(details.working)
    if details.held_on is None and not details.attempts.strip() and not tried:
        raise Invalid("Enter the date it was held, or say what was tried.", "held_on")
    if details.held_on is not None and details.held_on > today:
        raise Invalid("The interview date is in the future. Check the year.", "held_on")
    if details.held_on is None and details.note_state is not NoteState.NOT_ANSWERED:
        raise Invalid("An interview that was not held has no note to agree.", "note_state")
    if details.note_state is NoteState.CORRECTED and not details.their_words.strip():
        raise Invalid("Enter what they corrected, in their own words.", "their_words")
    is_told = details.attempts.strip() or details.their_words.strip()
    if details.note_state is NoteState.NOT_AGREED and not is_told:
        raise Invalid("Say how agreement was sought, and what is not agreed.", "attempts")
    check_words(details.their_words, "account of what they said of the note", "their_words")
    check_words(details.attempts, "account of what was tried", "attempts")


def lacks_note(held_on: date | None, note: str) -> bool:
    """Whether an interview was held and nothing of what was said is written yet."""
    return held_on is not None and not note.strip()


def check_working(working: Working) -> None:
    """Raise `Invalid`, naming the field, for a number that cannot be what its unit says."""
    check_words(working.grade, "grade", "grade", 80)
    for field, what, most, unit in NUMBERS:
        value = getattr(working, field)
        if value is not None and not 0 <= value <= most:
            raise Invalid(f"The {what} must be between 0 and {most} {unit}. Check the number.", field)


def number_from(text: str, field: str) -> int | None:
    """The number typed; nothing when the box is empty. Raises `Invalid` for anything but a whole number."""
    typed = text.strip().replace(",", "")
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit()) or len(typed) > 6:
        unit = next(unit for name, _, _, unit in NUMBERS if name == field)
        raise Invalid(f"Enter a whole number of {unit}, such as 12, or leave the box empty.", field)
    return int(typed)


def check_attempt(draft: AttemptDraft, today: date) -> date:
    """The day of it. Raises `Invalid`, naming the field, unless the attempt says when it was made, and how."""
    if draft.made_on is None:
        raise Invalid("Enter the date of the attempt.", "made_on")
    if draft.made_on > today:
        raise Invalid("The date of the attempt is in the future. Check the year.", "made_on")
    if not draft.words.strip():
        raise Invalid("Say how you tried, such as a letter or a telephone call.", "words")
    check_words(draft.words, "account of the attempt", "words", 400)
    return draft.made_on


def check_answer(state: NoteState, words: str) -> None:
    """Raise `Invalid`, naming the field, unless somebody's answer to the note of their own interview says enough."""
    if state is NoteState.NOT_ANSWERED:
        raise Invalid("Choose whether you agree with the note.", "state")
    if state is not NoteState.AGREED and not words.strip():
        raise Invalid("Say in your own words what should be corrected, or what you do not agree with.", "words")
    check_words(words, "text", "words")

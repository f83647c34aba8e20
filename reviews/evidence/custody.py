"""Whose hands a document passed through: notes that are added and never changed. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.evidence.rules import check_words
from workbench.errors import Invalid


class CustodyAct(StrEnum):
    """What happened to a document after it was received."""

    HANDED = "handed to"
    RETURNED = "returned to"
    TAKEN_BACK = "received back from"
    COPIED = "copied for"
    CHECKED = "checked against its SHA-256 by"
    DESTROYED = "destroyed by"


@dataclass(frozen=True)
class CustodyDraft:
    """One note: on this day the document was handed to, or returned to, this agency or role."""

    act: CustodyAct
    who: str  # agency or role
    happened_on: date | None
    words: str = ""


def check_custody(draft: CustodyDraft, today: date) -> date:
    """The day of it. Raises `Invalid`, naming the field, unless the note says when and to or by whom."""
    if not draft.who.strip():
        raise Invalid("Enter the agency or role.", "who")
    check_words(draft.who, "agency or role", "who", 200)
    check_words(draft.words, "note", "words", 400)
    if draft.happened_on is None:
        raise Invalid("Enter the date of it.", "happened_on")
    if draft.happened_on > today:
        raise Invalid("The date is in the future. Check the year.", "happened_on")
    return draft.happened_on

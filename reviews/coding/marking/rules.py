"""What a mark is: words of a text with a factor on them; in which texts words can be marked, and what a mark needs."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reviews.coding.marking.anchoring import Anchor, anchor_at
from reviews.evidence.rules import check_words
from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid, NotYet

LONGEST = 2000  # letters: more than that is a text, not words of it
CHOOSE = "Choose the words first: with the mouse, or with the arrow keys and Enter."
CHANGED = "The text has been changed since you chose these words. Nothing was tagged. Choose the words again."


class Sort(StrEnum):
    """What a text belongs to."""

    ENTRY = "entry"
    FINDING = "finding"
    INTERVIEW = "interview"


class Part(StrEnum):
    """Which of its texts. An entry has one."""

    HAPPENED = "what happened"
    KNOWN = "what was known at the time"
    ACT = "what was done, or not done"
    CONDITIONS = "conditions at the time"
    SYSTEM = "organisation or system"
    NOTE = "what they said"
    WORKING = "how the work was at the time"

    @property
    def sort(self) -> Sort:
        """What it is a part of."""
        if self is Part.HAPPENED:
            return Sort.ENTRY
        return Sort.INTERVIEW if self in (Part.NOTE, Part.WORKING) else Sort.FINDING


@dataclass(frozen=True)
class MarkDraft:
    """Words that somebody chose, and the factor they put on them.

    `start` and `end` count Unicode code points from 0, the end after the last. `digest` is of the text they chose in.
    """

    part: Part
    about_id: str
    start: int
    end: int
    words: str
    digest: str
    code: str
    note: str = ""


@dataclass(frozen=True)
class TextView:
    """A text of a review."""

    part: Part
    about_id: str
    title: str  # “3 December 2025, Probation”, “Finding 2, conditions at the time”
    text: str

    @property
    def key(self) -> tuple[Part, str]:
        """Which text it is."""
        return self.part, self.about_id

    @property
    def digest(self) -> str:
        """SHA-256 of it."""
        return digest_of(self.text)


def digest_of(text: str) -> str:
    """SHA-256 (hex) of a text: whether it is still the one in which words were chosen."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def check_mark(draft: MarkDraft, text: str, factors: Iterable[Factor]) -> Factor:
    """The factor. Raises `NotYet` when the text is another now, and `Invalid`, naming the field, when the mark is not
    sound: the words must stand where they are said to, and the factor be of the vocabulary in force.
    """
    if not draft.words.strip():
        raise Invalid(CHOOSE, "words")
    if draft.digest != digest_of(text):
        raise NotYet(CHANGED)
    if not 0 <= draft.start < draft.end <= len(text) or text[draft.start : draft.end] != draft.words:
        raise Invalid("These words do not stand there in the text. Choose them again.", "words")
    if len(draft.words) > LONGEST:
        raise Invalid(f"Choose fewer words: at most {LONGEST:,} letters can be tagged at once.", "words")
    check_words(draft.note, "note", "note", 1000)
    factor = next((factor for factor in factors if factor.code == draft.code), None)
    if factor is None:
        raise Invalid("Choose the factor that these words show.", "factor")
    return factor


def anchor_of(draft: MarkDraft, text: str) -> Anchor:
    """What is kept of the words, so that they are found again."""
    return anchor_at(text, draft.start, draft.end)

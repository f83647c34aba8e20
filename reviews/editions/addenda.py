"""What is added to a text that is final. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.editions.kinds import EditionKind
from reviews.editions.rules import Style, Words
from reviews.editions.sections.writing import Section
from reviews.evidence.rules import check_words
from workbench.errors import Invalid
from workbench.ui.words import day

MAY_HAVE_ONE = (EditionKind.FULL, EditionKind.STAFF, EditionKind.PLAIN)
BEGINS = "Addendum of"


@dataclass(frozen=True)
class AddendumDraft:
    """Words to be added, and the editions that they are added to."""

    text: str
    kinds: tuple[EditionKind, ...]


def check_addendum(draft: AddendumDraft) -> None:
    """Something is said, and somewhere. A briefing has one page and is not added to."""
    if not draft.text.strip():
        raise Invalid("Write what is to be added.", "text")
    check_words(draft.text, "text", "addendum")
    if not draft.kinds or not set(draft.kinds) <= set(MAY_HAVE_ONE):
        raise Invalid("Choose the editions that it is added to.", "kinds")


def with_addendum(paragraphs: Sequence[Words], text: str, on: date) -> tuple[Words, ...]:
    """The same words, with a section at their end that says what was added and when."""
    last = 1 + sum(words.style is Style.HEADING for words in paragraphs)
    section = Section(last, f"{BEGINS} {day(on)}")
    section.text("This was added after the text had become final. Nothing before it was changed.")
    section.text(text)
    return (*paragraphs, *section.paragraphs)

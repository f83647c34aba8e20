"""Words chosen in a text of a review."""

from sqlmodel import Session

from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.rules import MarkDraft, Part, digest_of
from workbench.access import Actor


def words_in(text: str, words: str, *, about_id: str, part: Part = Part.HAPPENED, code: str = "IP02") -> MarkDraft:
    """The words where they first stand."""
    start = text.index(words)
    return MarkDraft(part, about_id, start, start + len(words), words, digest_of(text), code)


def in_first_entry(db: Session, actor: Actor, case_id: str, words: str = "nobody was told", **more: str) -> MarkDraft:
    """Words of the first entry, which says that a visit was put off twice and nobody was told."""
    entry = entries_of(db, actor, case_id)[0]
    return words_in(entry.summary, words, about_id=entry.id, **more)

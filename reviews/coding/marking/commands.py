"""Marking words of a review's texts, and taking one's own marks back."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rows import row_for, same
from reviews.coding.marking.rules import CHANGED, MarkDraft
from reviews.coding.marking.texts import texts_by_key
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed, NotYet

NOT_HERE = "That tag is not part of this review. Open the page again and choose it there."
NOT_YOURS = "Somebody else put that tag there, so it is theirs to remove."


def add_mark(db: Session, actor: Actor, case_id: str, draft: MarkDraft) -> str:
    """Put a factor on words of an entry, a finding or an interview note."""
    case = held_case(db, actor, Permission.MARK_WORDS, case_id)
    key = (draft.part, draft.about_id)
    found = texts_by_key(db, actor, case.id, {key}).get(key)
    if found is None:
        raise NotYet(CHANGED)
    row = row_for(case.id, actor, draft, found.text, factors_of(db))
    there = db.exec(select(WordMark).where(WordMark.case_id == case.id, WordMark.about_id == draft.about_id)).all()
    if same(row) in map(same, there):
        raise Invalid(f"You have tagged these words with {draft.code} already.", "factor")
    db.add(row)
    audit.collected(db, actor, "words_tagged", row, case.id)
    return row.id


def remove_mark(db: Session, actor: Actor, case_id: str, mark_id: str) -> None:
    """Take one's own mark off again. Others' are theirs."""
    case = held_case(db, actor, Permission.MARK_WORDS, case_id)
    if db.exec(select(WordMark.id).where(WordMark.id == mark_id, WordMark.case_id == case.id)).first() is None:
        raise NotAllowed(NOT_HERE)
    row = for_change(db, WordMark, mark_id)
    if row.marked_by_id != actor.account_id:
        raise NotAllowed(NOT_YOURS)
    audit.erased(db, actor, "tag_on_words_removed", row, case.id)
    db.delete(row)
    db.flush()

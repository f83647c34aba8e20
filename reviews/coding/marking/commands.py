"""Marking words of a review's texts, and taking one's own marks back."""

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rules import CHANGED, MarkDraft, anchor_of, check_mark
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
    row = _row(db, actor, case, draft)
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


def _row(db: Session, actor: Actor, case: CaseView, draft: MarkDraft) -> WordMark:
    """The mark, checked against the text as it now stands."""
    key = (draft.part, draft.about_id)
    found = texts_by_key(db, actor, case.id, {key}).get(key)
    if found is None:
        raise NotYet(CHANGED)
    factor = check_mark(draft, found.text, factors_of(db))
    anchor = anchor_of(draft, found.text)
    mine = select(WordMark.id).where(
        WordMark.about_id == draft.about_id,
        WordMark.part == draft.part,
        WordMark.start_at == anchor.start,
        WordMark.end_at == anchor.end,
        WordMark.digest == draft.digest,
        WordMark.factor_id == factor.id,
        WordMark.marked_by_id == actor.account_id,
    )
    if db.exec(mine).first() is not None:
        raise Invalid(f"You have tagged these words with {factor.code} already.", "factor")
    return WordMark(
        case_id=case.id,
        part=draft.part,
        about_id=draft.about_id,
        start_at=anchor.start,
        end_at=anchor.end,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        digest=draft.digest,
        factor_id=factor.id,
        marked_by_id=actor.account_id,
        note=draft.note.strip(),
    )

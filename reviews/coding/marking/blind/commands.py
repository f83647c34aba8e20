"""Tagging words of a finding while coding it a second time."""

from dataclasses import replace

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.coding.marking.blind.texts import texts_to_mark
from reviews.coding.marking.models import WordMark
from reviews.coding.marking.rows import row_for, same
from reviews.coding.marking.rules import CHANGED, MarkDraft
from reviews.coding.models import SecondCoding
from reviews.coding.queries import ToCode, mine_to_code
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_of
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed, NotYet

NOT_YOURS = "That finding is not yours to code, or is coded already. Go to Second coding and take another."


def add_blind_mark(db: Session, actor: Actor, coding_id: str, draft: MarkDraft) -> str:
    """Put a factor on words of the finding that one is coding. Others see it once the coding is finished."""
    coding, row = _mine(db, actor, coding_id)
    held_case(db, actor, Permission.SECOND_CODE, row.case_id)
    text = texts_to_mark(coding).get(draft.part)
    if text is None:
        raise NotYet(CHANGED)
    mark = row_for(row.case_id, actor, replace(draft, about_id=row.finding_id), text.text, factors_of(db))
    there = select(WordMark).where(WordMark.about_id == row.finding_id, WordMark.marked_by_id == actor.account_id)
    if same(mark) in map(same, db.exec(there)):
        raise Invalid(f"You have tagged these words with {draft.code} already.", "factor")
    db.add(mark)
    audit.collected(db, actor, "second_coding_words_tagged", mark, row.case_id)
    return mark.id


def remove_blind_mark(db: Session, actor: Actor, coding_id: str, mark_id: str) -> None:
    """Take one's own tag off again, until the coding is finished."""
    _coding, row = _mine(db, actor, coding_id)
    held_case(db, actor, Permission.SECOND_CODE, row.case_id)
    mine = (WordMark.about_id == row.finding_id, WordMark.marked_by_id == actor.account_id)
    if db.exec(select(WordMark.id).where(WordMark.id == mark_id, *mine)).first() is None:
        raise NotAllowed(NOT_YOURS)
    mark = for_change(db, WordMark, mark_id)
    audit.erased(db, actor, "second_coding_tag_removed", mark, row.case_id)
    db.delete(mark)
    db.flush()


def _mine(db: Session, actor: Actor, coding_id: str) -> tuple[ToCode, SecondCoding]:
    """The coding in hand. Whose it is is looked at first: a refusal shows nothing of another's."""
    coding = mine_to_code(db, actor)
    if coding is None or coding.id != coding_id:
        raise NotAllowed(NOT_YOURS)
    return coding, for_change(db, SecondCoding, coding_id)

"""Coding a finding a second time: taken, coded, finished or given back. Meanwhile its review is closed to the coder."""

from collections.abc import Sequence

from sqlmodel import Session

from reviews.cases.commands import close_to_blind_coder, open_to_blind_coder
from reviews.cases.queries import held_case
from reviews.coding.marking.blind.dropping import drop_blind_marks
from reviews.coding.models import SecondCoding
from reviews.coding.rules import check_codes
from reviews.coding.waiting import waiting
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factor_by_code, factors_of
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed, NotYet

NOT_YOURS = "That finding is not yours to code, or is coded already. Go to Second coding and take another."


def take_next(db: Session, actor: Actor) -> str:
    """Take the next finding that waits; nobody chooses which. From now on its review is closed to the coder."""
    free = waiting(db, actor)
    if not free:
        raise NotYet("No finding waits for you to code. New ones come when quality assurance draws them.")
    row = for_change(db, SecondCoding, free[0].id)
    if row.coder_id is not None:
        raise NotYet("Somebody else has just taken that finding. Take another.")
    held_case(db, actor, Permission.SECOND_CODE, row.case_id)
    before = audit.values_of(row)
    row.coder_id = actor.account_id
    row.second = []
    audit.altered(db, actor, "second_coding_taken", row, before, row.case_id)
    close_to_blind_coder(db, actor, row.case_id)
    return row.id


def keep_unsent_codes(db: Session, actor: Actor, coding_id: str, codes: Sequence[str]) -> None:
    """Keep what the coder has chosen so far. The record begins when they finish."""
    row = _mine(db, actor, coding_id)
    row.second = [factor_by_code(db, code).guid for code in dict.fromkeys(codes)]
    db.add(row)
    db.flush()


def finish_coding(db: Session, actor: Actor, coding_id: str, codes: Sequence[str]) -> None:
    """Say that the coding is done. It cannot be changed after that: it would no longer be blind."""
    row = _mine(db, actor, coding_id)
    check_codes(row.kind, codes, factors_of(db))
    before = audit.values_of(row)
    row.second = sorted(factor_by_code(db, code).guid for code in codes)
    row.coded_at = clock.now()
    audit.altered(db, actor, "second_coding_finished", row, before, row.case_id, factors=len(codes))
    open_to_blind_coder(db, actor, row.case_id)


def give_back(db: Session, actor: Actor, coding_id: str) -> None:
    """Give a finding back uncoded: the coder knows the case, or cannot code it. They are not given it again."""
    row = _mine(db, actor, coding_id)
    before = audit.values_of(row)
    drop_blind_marks(db, actor, row)
    row.coder_id, row.second = None, []
    row.given_back_by = sorted({*row.given_back_by, actor.account_id})
    audit.altered(db, actor, "second_coding_given_back", row, before, row.case_id)
    open_to_blind_coder(db, actor, row.case_id)


def _mine(db: Session, actor: Actor, coding_id: str) -> SecondCoding:
    """The coding, held. Whose it is is looked at first: a refusal shows nothing of another's."""
    found = db.get(SecondCoding, coding_id)
    if found is None or found.coder_id != actor.account_id or found.coded_at is not None:
        raise NotAllowed(NOT_YOURS)
    held_case(db, actor, Permission.SECOND_CODE, found.case_id)
    return for_change(db, SecondCoding, coding_id)

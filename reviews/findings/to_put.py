"""The factors that can be put on a finding, whichever version of the vocabulary it was coded with."""

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.findings.models import Tag
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_by_id, factors_of
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor


def factors_to_put(db: Session, actor: Actor, case_id: str, finding_id: str = "") -> tuple[Factor, ...]:
    """The factors of the version in force, and those that stand on this finding already as they were put there.

    A finding coded before the vocabulary went on is not coded anew because somebody mends a word of it.
    """
    the_case(db, actor, Permission.READ_CASE, case_id)
    there = select(Tag.factor_id).where(Tag.case_id == case_id, Tag.finding_id == finding_id)
    standing = db.exec(there).all() if finding_id else ()
    kept = {factor.code: factor for factor in factors_by_id(db, standing).values()}
    return (*kept.values(), *(factor for factor in factors_of(db) if factor.code not in kept))

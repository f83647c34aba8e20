"""Putting one factor on a finding, and taking it off again. What else the finding says stays as it is."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.findings.held import held_finding
from reviews.findings.models import Finding, Tag, UnsentFinding
from reviews.findings.putting.rules import check_put, check_take_off, stands_at
from reviews.findings.rules import Strength
from reviews.findings.suggesting.commands import note_chosen
from reviews.findings.to_put import factors_to_put
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_by_id
from taxonomy.vocabulary.rules import Factor
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotYet


def put_factor(db: Session, actor: Actor, case_id: str, finding_id: str, code: str, words_at: str = "") -> str:
    """Put a factor on a finding because of words that bear it; `words_at` is their step, if they are the finding's.

    It contributed, until somebody says otherwise.
    """
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = _finding(db, actor, case, finding_id)
    tags = _tags(db, row)
    there = {factor.guid for _, factor in tags}
    factor = check_put(row.number, row.kind, there, code, factors_to_put(db, actor, case.id, finding_id))
    tag = Tag(
        case_id=case.id,
        finding_id=row.id,
        factor_id=factor.id,
        strength=Strength.CONTRIBUTED,
        step=stands_at(words_at, factor),
        added_by_id=actor.account_id,
    )
    db.add(tag)
    _note_change(db, actor, row, [*(factor.code for _, factor in tags), code])
    audit.collected(db, actor, "factor_put_on_finding", tag, case.id, factor=code, because="a tag on words")
    return tag.id


def take_factor_off(db: Session, actor: Actor, case_id: str, finding_id: str, code: str) -> None:
    """Take a factor off a finding, where another one stays."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = _finding(db, actor, case, finding_id)
    tags = _tags(db, row)
    check_take_off(row.number, [factor.code for _, factor in tags], code)
    for tag, factor in tags:
        if factor.code == code:
            audit.erased(db, actor, "factor_taken_off_finding", tag, case.id, factor=code)
            db.delete(tag)
    _note_change(db, actor, row, [factor.code for _, factor in tags if factor.code != code])


def _finding(db: Session, actor: Actor, case: CaseView, finding_id: str) -> Finding:
    """The finding, held, unless this person is in the middle of changing it: that change would be taken for stale."""
    row = held_finding(db, case, finding_id)
    begun = select(UnsentFinding.id).where(
        UnsentFinding.case_id == case.id,
        UnsentFinding.account_id == actor.account_id,
        UnsentFinding.about == row.id,
    )
    if db.exec(begun).first() is not None:
        raise NotYet(
            f"You have begun to change finding {row.number}. Under Findings, add the factor there, or save or discard "
            "what you began first."
        )
    return row


def _tags(db: Session, row: Finding) -> Sequence[tuple[Tag, Factor]]:
    tags = db.exec(select(Tag).where(Tag.finding_id == row.id).order_by(col(Tag.id))).all()
    factors = factors_by_id(db, {tag.factor_id for tag in tags})
    return [(tag, factors[tag.factor_id]) for tag in tags]


def _note_change(db: Session, actor: Actor, row: Finding, codes: Sequence[str]) -> None:
    """A changed factor is a saving of the finding too: a second writer is told."""
    row.updated_at = clock.now()
    db.add(row)
    db.flush()
    note_chosen(db, actor, row.case_id, row.id, codes)

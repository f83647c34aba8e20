"""Findings with the factors that people put on them, for suggestions to learn from."""

from sqlmodel import Session, col, select

from reviews.cases.learnable import approved_cases
from reviews.findings.models import Finding, Tag
from taxonomy.suggestion.learning import Example
from taxonomy.suggestion.permissions import Permission
from taxonomy.vocabulary.queries import factors_of
from taxonomy.vocabulary.rules import Kind
from workbench.access import Actor, check


def coded_findings(db: Session, actor: Actor) -> tuple[Example, ...]:
    """Every finding of an approved review that is not restricted, with its factors of the version in force.

    Findings that were taken out, and reviews that were withdrawn, are not among them.
    """
    check(actor, Permission.TRAIN_SUGGESTIONS)
    approved = approved_cases(db)
    codes = {factor.id: factor.code for factor in factors_of(db) if factor.kind is not Kind.APART}
    put: dict[str, list[str]] = {}
    for tag in db.exec(select(Tag).order_by(col(Tag.strength), col(Tag.factor_id))):
        if tag.factor_id in codes:
            put.setdefault(tag.finding_id, []).append(codes[tag.factor_id])
    rows = db.exec(select(Finding).where(col(Finding.removed_on).is_(None)).order_by(col(Finding.id)))
    return tuple(
        Example(row.id, row.case_id, "\n".join(filter(None, (row.title, row.what, row.why))), tuple(put[row.id]))
        for row in rows
        if row.case_id in approved and row.id in put
    )

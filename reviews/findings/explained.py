"""Reading how far the findings of a review explain why: for the gate, and for the measure of depth."""

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import entry_count
from reviews.chronology.warnings.queries import to_become_findings
from reviews.findings.complete import Explained, Placed, missing
from reviews.findings.depth import Depth, depth
from reviews.findings.models import Finding, Ground, Tag
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered


@remembered()
def depth_of(db: Session, actor: Actor, case_id: str) -> Depth:
    """How far the review explains why. Entries are counted where they are, and not read."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    used = select(func.count(sa.distinct(col(Ground.entry_id)))).where(Ground.case_id == case_id)
    return depth(explained_in(db, case_id), entry_count(db, actor, case_id), db.exec(used).one())


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What is missing: a finding; of each, a step of its chain; one for each warning that is to become one."""
    there = select(col(Finding.warning_ids)).where(Finding.case_id == case_id, col(Finding.removed_on).is_(None))
    answered = {warning_id for ids in db.exec(there) for warning_id in ids}
    findings = explained_in(db, case_id)
    reasons = [] if findings else ["Add at least one finding: a concern or good practice."]
    reasons += [words for one in findings for words in missing(one)]
    reasons += [
        f"Write the finding that answers the warning “{one.name}”."
        for one in to_become_findings(db, case_id)
        if one.id not in answered
    ]
    return tuple(Gap("findings", reason, "findings") for reason in reasons)


@remembered()
def explained_in(db: Session, case_id: str) -> tuple[Explained, ...]:
    """The findings by number, each with what is there of its chain, for a caller that has checked the permission."""
    rows = db.exec(
        select(Finding)
        .where(Finding.case_id == case_id, col(Finding.removed_on).is_(None))
        .order_by(col(Finding.number), col(Finding.id))
    ).all()
    grounded = set(db.exec(select(Ground.finding_id).where(Ground.case_id == case_id).distinct()))
    tags = db.exec(select(Tag).where(Tag.case_id == case_id)).all()
    factors = factors_by_id(db, {tag.factor_id for tag in tags})
    placed: dict[str, list[tuple[int, Placed]]] = {}
    for tag in tags:
        factor = factors[tag.factor_id]
        one = Placed(factor.code, factor.level, tag.strength, tag.step, factor.is_about_reviews)
        placed.setdefault(tag.finding_id, []).append((factor.position, one))
    return tuple(
        Explained(
            id=row.id,
            number=row.number,
            kind=row.kind,
            title=row.title,
            why=row.why,
            system=row.system,
            none_found=row.none_found,
            is_grounded=row.id in grounded,
            tags=tuple(one for _, one in sorted(placed.get(row.id, ()), key=lambda pair: (pair[0], pair[1].code))),
        )
        for row in rows
    )

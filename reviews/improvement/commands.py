"""Writing improvements: each for one finding, with a role whose job it is."""

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.findings.queries import present_findings
from reviews.findings.tagged import factors_on
from reviews.improvement.following.stands import stands_of
from reviews.improvement.models import Improvement
from reviews.improvement.reference import kinds_on
from reviews.improvement.rules import ImprovementDraft, check_factors, check_improvement, check_owner
from reviews.improvement.strength import check_kinds
from reviews.people.queries import people_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed, NotYet
from workbench.numbering import next_number


def add_improvement(db: Session, actor: Actor, case_id: str, draft: ImprovementDraft) -> str:
    """Add a change that follows from a finding."""
    case = held_case(db, actor, Permission.WRITE_IMPROVEMENTS, case_id)
    factor_ids = _check(db, case, draft)
    assert draft.by_on is not None  # the rule saw to it
    row = Improvement(
        case_id=case.id,
        number=next_number(db, Improvement.number, Improvement.case_id == case.id),
        finding_id=draft.finding_id,
        what=draft.what.strip(),
        owner=draft.owner.strip(),
        by_on=draft.by_on,
        how_known=draft.how_known.strip(),
        level=draft.level,
        factor_ids=factor_ids,
        kinds=list(draft.kinds),
    )
    db.add(row)
    audit.collected(db, actor, "improvement_added", row, case.id)
    return row.id


def change_improvement(
    db: Session,
    actor: Actor,
    case_id: str,
    improvement_id: str,
    draft: ImprovementDraft,
    seen_version: int | None = None,
) -> None:
    """Change what an improvement says."""
    case = held_case(db, actor, Permission.WRITE_IMPROVEMENTS, case_id)
    factor_ids = _check(db, case, draft)
    row = _improvement(db, case, improvement_id, seen_version)
    _check_not_followed(db, row)
    before = audit.values_of(row)
    assert draft.by_on is not None  # the rule saw to it
    row.finding_id, row.level, row.by_on = draft.finding_id, draft.level, draft.by_on
    row.factor_ids, row.kinds = factor_ids, list(draft.kinds)
    row.what, row.owner, row.how_known = draft.what.strip(), draft.owner.strip(), draft.how_known.strip()
    audit.altered(db, actor, "improvement_changed", row, before, case.id)


def remove_improvement(db: Session, actor: Actor, case_id: str, improvement_id: str) -> None:
    """Take an improvement out. Editions already frozen keep its words."""
    case = held_case(db, actor, Permission.WRITE_IMPROVEMENTS, case_id)
    row = _improvement(db, case, improvement_id)
    _check_not_followed(db, row)
    audit.erased(db, actor, "improvement_removed", row, case.id)
    db.delete(row)
    db.flush()


def _check(db: Session, case: CaseView, draft: ImprovementDraft) -> list[str]:
    """The rules, and that what it answers is of this review. Gives the ids of the factors it is meant to change."""
    check_improvement(draft, clock.today())
    check_kinds(draft.kinds, {kind.code for kind in kinds_on(clock.today()).kinds})
    check_owner(draft.owner, tuple(member.name for member in people_in(db, case.id).staff))
    if draft.finding_id not in {finding.id for finding in present_findings(db, case.id)}:
        raise Invalid("Choose a finding of this review, from the list.", "finding_id")
    there = {factor.code: factor.factor_id for factor in factors_on(db, case.id).get(draft.finding_id, ())}
    check_factors(draft.factors, there)
    return [there[code] for code in there if code in draft.factors]


def _improvement(db: Session, case: CaseView, id: str, seen_version: int | None = None) -> Improvement:
    """The improvement, held. Whose it is comes first, so that a stale version of another review's tells nothing."""
    if db.exec(select(Improvement.case_id).where(Improvement.id == id)).first() != case.id:
        raise NotAllowed("That improvement is not part of this review. Open the review again and choose it there.")
    return for_change(db, Improvement, id, seen_version)


def _check_not_followed(db: Session, row: Improvement) -> None:
    if stands_of(db, {row.id}):
        raise NotYet(
            "Something has been recorded of how this improvement was followed, so its words stay as they are. Write "
            "another improvement. A manager can withdraw this one under “What became of the improvements”."
        )

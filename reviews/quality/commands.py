"""Rating a review against the standards."""

from sqlmodel import Session

from reviews.cases.queries import held_case
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition
from reviews.permissions import Permission
from reviews.quality.models import QualityReview, Rating
from reviews.quality.reference import standards_on
from reviews.quality.rules import QualityDraft, check_quality
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotYet
from workbench.numbering import next_number


def rate(db: Session, actor: Actor, case_id: str, draft: QualityDraft) -> str:
    """Keep one reading: the rating of each standard and the decision. `workflow` then moves the review."""
    case = held_case(db, actor, Permission.RATE_QUALITY, case_id)
    standards = standards_on(clock.today())
    check_quality(draft, standards.names)
    edition = latest_edition(db, actor, case.id, EditionKind.FULL)
    if edition is None:
        raise NotYet("There is no countersigned text to rate.")
    row = QualityReview(
        case_id=case.id,
        number=next_number(db, QualityReview.number, QualityReview.case_id == case.id),
        standards=standards.name,
        rated_by_id=actor.account_id,
        digest=edition.digest,
        decision=draft.decision,
        reason=draft.reason.strip(),
        received_on=clock.day_of(case.moved_at) if case.moved_at else None,
        decided_on=clock.today(),
    )
    db.add(row)
    audit.collected(db, actor, "review_rated", row, case.id, decision=draft.decision.value)
    for rating in draft.ratings:
        mark = Rating(
            case_id=case.id,
            quality_review_id=row.id,
            standard=rating.standard,
            mark=rating.mark,
            reason=rating.reason.strip(),
        )
        db.add(mark)
        audit.collected(db, actor, "standard_rated", mark, case.id)
    return row.id

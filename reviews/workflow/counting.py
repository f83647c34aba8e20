"""What the nation counts of a review, written in the moment it becomes final."""

from datetime import date

from sqlmodel import Session

from reviews.cases.queries import CaseView
from reviews.findings.explained import depth_of
from reviews.findings.queries import findings_of
from reviews.judgement.queries import judgement_of
from reviews.workflow.models import ApprovedFactor, ApprovedReview
from reviews.workflow.rules import quarter_of
from workbench import audit, clock
from workbench.access import Actor


def count_in_the_nation(db: Session, actor: Actor, case: CaseView, received_on: date) -> None:
    """Add the review, and each factor found in it once however many findings bear it. No name and no text goes along.

    The gates stand before this: there is a judgement with an answer, and every finding has its factors.
    """
    judgement = judgement_of(db, actor, case.id)
    assert judgement is not None
    assert judgement.answer is not None
    today = clock.today()
    quarter = quarter_of(today)
    depth = depth_of(db, actor, case.id)
    row = ApprovedReview(
        case_id=case.id,
        approved_on=today,
        quarter=quarter,
        region=case.region,
        offence=case.offences[0].kind,
        answer=judgement.answer.value,
        qa_days=(today - received_on).days,
        explains=depth.explains,
        entries=depth.entries,
        entries_used=depth.used,
    )
    db.add(row)
    tags = {tag.guid: tag for finding in findings_of(db, actor, case.id) for tag in finding.tags}
    for guid, tag in sorted(tags.items()):
        db.add(
            ApprovedFactor(
                case_id=case.id,
                approved_on=today,
                quarter=quarter,
                region=case.region,
                factor_guid=guid,
                factor_code=tag.code,
                factor_name=tag.name,
                level=tag.level.value,
            )
        )
    audit.record(
        db,
        actor,
        audit.Operation.COMBINATION,
        "review_counted",
        about=row,
        case_id=case.id,
        facts={"factors": len(tags)},
        values=audit.values_of(row),
    )

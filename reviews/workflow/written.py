"""What people wrote in a review for its report, page by page: for counting the remarks on its wording."""

from sqlmodel import Session

from reviews.findings.queries import findings_of
from reviews.improvement.queries import improvements_of
from reviews.judgement.queries import judgements_of
from reviews.wording.written import Written
from workbench.access import Actor


def written_in(db: Session, actor: Actor, case_id: str) -> tuple[Written, ...]:
    """The prose of the findings, the judgement and the improvements, as it is saved."""
    findings = [
        text
        for one in findings_of(db, actor, case_id)
        for text in (one.title, one.known, one.what, one.why, one.system, one.none_found)
    ]
    reasons = [one.reasons for one in judgements_of(db, actor, case_id)]
    improvements = [text for one in improvements_of(db, actor, case_id) for text in (one.what, one.how_known)]
    return (
        Written("findings", "Findings and why", tuple(findings)),
        Written("judgement", "Reasonable steps", tuple(reasons)),
        Written("improvements", "Improvements", tuple(improvements)),
    )

"""What does not fit together in a review as it stands, joined with what was said of it."""

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.findings.queries import FindingView, findings_of
from reviews.findings.rules import FindingKind, Strength
from reviews.improvement.queries import improvements_of
from reviews.judgement.contradictions.models import Resolution
from reviews.judgement.contradictions.rules import Clash, Concern, Put, contradictions, put
from reviews.judgement.queries import areas_of, judgements_of
from reviews.judgement.rules import OVERALL
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


@remembered()
def contradictions_of(db: Session, actor: Actor, case_id: str) -> tuple[Put, ...]:
    """Everything that does not fit together now, with what was said of it."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    answers = {one.area: one.answer for one in judgements_of(db, actor, case_id)}
    areas = [(area.id, area.name, answers.get(area.id)) for area in areas_of(db, actor, case_id).areas]
    changed = {improvement.finding_id for improvement in improvements_of(db, actor, case_id)}
    concerns = [
        _concern(finding, finding.id in changed)
        for finding in findings_of(db, actor, case_id)
        if finding.kind is FindingKind.CONCERN
    ]
    rows = db.exec(select(Resolution).where(Resolution.case_id == case_id)).all()
    said = {row.key: (row.words, row.rests_on) for row in rows}
    return put(contradictions(answers.get(OVERALL), areas, concerns), said)


def explained_without_change(db: Session, actor: Actor, case_id: str) -> frozenset[str]:
    """The concerns from which no improvement follows, and of which it is said why."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    said = select(Resolution.id).where(Resolution.case_id == case_id)
    if db.exec(said.where(col(Resolution.key).startswith(Clash.NO_CHANGE.name.lower())).limit(1)).first() is None:
        return frozenset()
    return frozenset(
        one.contradiction.about
        for one in contradictions_of(db, actor, case_id)
        if one.is_resolved and one.contradiction.clash is Clash.NO_CHANGE
    )


def _concern(finding: FindingView, has_improvement: bool) -> Concern:
    direct = tuple(tag.code for tag in finding.tags if tag.strength is Strength.BORE_DIRECTLY)
    return Concern(finding.id, finding.number, finding.title, direct, has_improvement)

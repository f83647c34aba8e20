"""Reading the judgement, and whether it is clear."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import (
    EntryView,
    Knew,
    entries_by_id,
    entries_of,
    entry_count,
    knew_among,
    knew_on,
)
from reviews.chronology.knowledge.counting import known_ids, picture_on
from reviews.chronology.seeking.queries import FEW
from reviews.chronology.views.rules import EntryFilter
from reviews.findings.queries import FindingView, findings_of, present_findings
from reviews.judgement.models import Judgement, JudgementGround
from reviews.judgement.rules import Answer, JudgementDraft, what_is_missing
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap
from workbench.remembering import remembered


@dataclass(frozen=True)
class JudgementView:
    """The answer, its reasons, and the entries and findings it relies on, in the order of the report."""

    id: str
    version: int
    answer: Answer | None
    reasons: str
    entries: tuple[EntryView, ...]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True)
class KnownThen:
    """What was known by a day. Of many entries those that somebody surely knew are listed, and the others counted."""

    entries: tuple[EntryView, ...]
    knew: tuple[Knew, ...]
    more: int = 0  # known to somebody, and not listed
    others: int = 0  # that can have happened by then, with nobody surely knowing; not listed


@remembered()
def judgement_of(db: Session, actor: Actor, case_id: str) -> JudgementView | None:
    """The review's judgement; nothing before any of it is written. What was taken out since is not relied on."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    row = db.exec(select(Judgement).where(Judgement.case_id == case_id)).first()
    if row is None:
        return None
    grounds = db.exec(select(JudgementGround).where(JudgementGround.judgement_id == row.id)).all()
    entry_ids = {ground.entry_id for ground in grounds if ground.entry_id}
    finding_ids = {ground.finding_id for ground in grounds}
    return JudgementView(
        id=row.id,
        version=row.version,
        answer=row.answer,
        reasons=row.reasons,
        entries=tuple(entries_by_id(db, actor, case_id, entry_ids).values()),
        findings=tuple(finding for finding in findings_of(db, actor, case_id) if finding.id in finding_ids),
    )


def known_then(db: Session, actor: Actor, case_id: str, on: date) -> KnownThen:
    """What each agency is shown to have known by the end of a day."""
    if entry_count(db, actor, case_id) <= FEW:
        return KnownThen(entries_of(db, actor, case_id), knew_on(db, actor, case_id, on))
    by_then = EntryFilter(by=on)
    picture = picture_on(db, actor, case_id, on, by_then)
    ids = known_ids(db, actor, case_id, on, by_then, FEW)
    entries = tuple(entries_by_id(db, actor, case_id, ids).values())
    known = picture.by_one + picture.by_several
    return KnownThen(entries, knew_among(entries, on), known - len(entries), picture.entries - known)


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """What keeps the question on reasonable steps from being answered clearly."""
    row = db.exec(select(Judgement).where(Judgement.case_id == case_id)).first()
    draft = JudgementDraft(None, "")
    if row is not None:
        grounds = db.exec(select(JudgementGround).where(JudgementGround.judgement_id == row.id)).all()
        present = {finding.id for finding in present_findings(db, case_id)}
        draft = JudgementDraft(
            row.answer,
            row.reasons,
            tuple(ground.entry_id for ground in grounds if ground.entry_id),
            tuple(ground.finding_id for ground in grounds if ground.finding_id in present),
        )
    return tuple(Gap("judgement", refusal.sentence, "judgement") for refusal in what_is_missing(draft))

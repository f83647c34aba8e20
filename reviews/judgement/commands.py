"""Writing the judgement. It may be saved half done; the gate, not the pen, insists that it is whole."""

from collections.abc import Iterable, Iterator

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.findings.queries import present_findings
from reviews.judgement.citable import gaps_to_cite, known_only_later
from reviews.judgement.models import Judgement, JudgementGround
from reviews.judgement.reference import areas_on
from reviews.judgement.rules import OVERALL, AreaAnswer, JudgementDraft, check_draft, check_reasons
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed

NOT_HERE = "That entry, gap or finding is not part of this review. Open the page again and choose from the lists there."
NO_SUCH_AREA = "There is no such area in this review. Open the page again and choose one there."


def write_judgement(
    db: Session, actor: Actor, case_id: str, draft: JudgementDraft, seen_version: int | None = None
) -> str:
    """Save an answer, on the whole or in an area, with its reasons and what it cites. Any of them may be missing.

    What was known only later is cited with a sentence that says why that is fair, or not at all.
    """
    case = held_case(db, actor, Permission.WRITE_JUDGEMENT, case_id)
    _check_area(case, draft.area)
    _check_cited(db, actor, case.id, draft)
    check_draft(draft, known_only_later(db, actor, case.id, draft.entry_ids, draft.finding_ids, draft.gap_ids))
    row = _judgement(db, actor, case.id, draft.area, seen_version)
    before = audit.values_of(row)
    row.answer = AreaAnswer(draft.answer) if draft.answer is not None else None
    row.reasons = draft.reasons
    if audit.values_of(row) != before:
        audit.altered(db, actor, "judgement_written", row, before, case.id)
    _cite(db, actor, row, draft)
    return row.id


def save_reasons(
    db: Session, actor: Actor, case_id: str, text: str, seen_version: int | None = None, area: str = OVERALL
) -> int:
    """Save the reasons while they are being written. Returns the version that now stands, for the next saving.

    `seen_version` 0 says that nothing was saved yet when the page was opened.
    """
    case = held_case(db, actor, Permission.WRITE_JUDGEMENT, case_id)
    _check_area(case, area)
    check_reasons(text)
    row = _judgement(db, actor, case.id, area, seen_version)
    before = audit.values_of(row)
    row.reasons = text
    if audit.values_of(row) != before:
        audit.altered(db, actor, "judgement_reasons_saved", row, before, case.id)
    return row.version


def _check_area(case: CaseView, area: str) -> None:
    if areas_on(case.notified_on).part(area) is None:
        raise NotAllowed(NO_SUCH_AREA)


def _check_cited(db: Session, actor: Actor, case_id: str, draft: JudgementDraft) -> None:
    """Ids come from the browser: each is of something in this review, or nothing is saved."""
    if not set(draft.entry_ids) <= set(entries_by_id(db, actor, case_id, draft.entry_ids)):
        raise NotAllowed(NOT_HERE)
    if not set(draft.finding_ids) <= {finding.id for finding in present_findings(db, case_id)}:
        raise NotAllowed(NOT_HERE)
    if draft.gap_ids and not set(draft.gap_ids) <= {gap.id for gap in gaps_to_cite(db, actor, case_id)}:
        raise NotAllowed(NOT_HERE)


def _judgement(db: Session, actor: Actor, case_id: str, area: str, seen_version: int | None) -> Judgement:
    """The review's one judgement here, made empty the first time anything of it is saved."""
    here = select(Judgement.id).where(Judgement.case_id == case_id, Judgement.area == area)
    judgement_id = db.exec(here).first()
    if judgement_id is not None:
        return for_change(db, Judgement, judgement_id, seen_version)
    row = Judgement(case_id=case_id, area=area)
    db.add(row)
    audit.collected(db, actor, "judgement_started", row, case_id)
    return row


def _cite(db: Session, actor: Actor, row: Judgement, draft: JudgementDraft) -> None:
    """Make the answer cite exactly these. What was cited before and still is, stays as it is."""
    grounds = db.exec(
        select(JudgementGround).where(JudgementGround.judgement_id == row.id).order_by(col(JudgementGround.id))
    ).all()
    fair = {about: words.strip() for about, words in draft.fair}
    gone = [ground for ground in grounds if _about(ground) not in draft.cited]
    for ground in gone:
        audit.erased(db, actor, "judgement_ground_removed", ground, row.case_id)
        db.delete(ground)
    changed = [one for one in grounds if one not in gone and one.fair != fair.get(_about(one), "")]
    for ground in changed:
        before = audit.values_of(ground)
        ground.fair = fair.get(_about(ground), "")
        audit.altered(db, actor, "judgement_ground_explained", ground, before, row.case_id)
    new = list(_new(row, draft, fair, (_about(ground) for ground in grounds)))
    for ground in new:
        db.add(ground)
        audit.collected(db, actor, "judgement_ground_added", ground, row.case_id)
    if gone or changed or new:
        row.updated_at = clock.now()  # counts as a saving of the judgement, so that a second writer is told
    db.flush()


def _new(
    row: Judgement, draft: JudgementDraft, fair: dict[str, str], present: Iterable[str]
) -> Iterator[JudgementGround]:
    cited_already = set(present)
    for ids in (draft.entry_ids, draft.finding_ids, draft.gap_ids):
        for cited in sorted(set(ids) - cited_already):
            yield JudgementGround(
                case_id=row.case_id,
                judgement_id=row.id,
                entry_id=cited if ids is draft.entry_ids else None,
                finding_id=cited if ids is draft.finding_ids else None,
                gap=cited if ids is draft.gap_ids else None,
                fair=fair.get(cited, ""),
            )


def _about(ground: JudgementGround) -> str:
    return ground.entry_id or ground.finding_id or ground.gap or ""

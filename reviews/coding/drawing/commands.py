"""Drawing findings for second coding. Each is frozen as it stands: words, what it rests on, and its factors."""

from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case
from reviews.coding.drawing.population import undrawn
from reviews.coding.frozen import freeze
from reviews.coding.models import SecondCoding
from reviews.coding.rules import How, check_size, drawn
from reviews.findings.queries import FindingView, findings_of
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor, check
from workbench.errors import Invalid, NotAllowed, NotYet


def draw_by_lot(db: Session, actor: Actor, region: str, size: int, seed: int) -> int:
    """Draw so many findings of the region's approved reviews by lot. Returns how many there were to draw."""
    check(actor, Permission.DRAW_FINDINGS, region)
    check_size(size)
    there = undrawn(db, actor, region)
    chosen = drawn(there, size, seed)
    if not chosen:
        raise NotYet(f"No finding of an approved review in {region} is left to draw.")
    for finding_id in chosen:
        case = held_case(db, actor, Permission.COMPARE_CODINGS, there[finding_id])
        _add(db, actor, case, _finding(db, actor, case, finding_id), How.BY_LOT, seed)
    facts = {"region": region, "drawn": len(chosen), "of": len(there), "seed": seed}
    audit.record(db, actor, audit.Operation.COMBINATION, "second_coding_lot_drawn", facts=facts)
    return len(chosen)


def draw_by_hand(db: Session, actor: Actor, case_id: str, number: int) -> str:
    """Have one finding of a review coded a second time, because somebody asks for it."""
    case = held_case(db, actor, Permission.COMPARE_CODINGS, case_id)
    if case.is_restricted:
        raise NotYet("This review is restricted, so nobody else may code its findings.")
    found = next((finding for finding in findings_of(db, actor, case.id) if finding.number == number), None)
    if found is None:
        raise Invalid(f"There is no finding {number} in {case.reference}. Look at its number in the review.", "number")
    return _add(db, actor, case, found, How.BY_HAND)


def _add(db: Session, actor: Actor, case: CaseView, finding: FindingView, how: How, seed: int | None = None) -> str:
    if db.exec(select(SecondCoding.id).where(SecondCoding.finding_id == finding.id)).first() is not None:
        raise Invalid(f"Finding {finding.number} of {case.reference} is drawn already.", "number")
    if case.reviewer_id is None or not finding.tags:
        raise NotYet("This finding has no first coding to compare with.")
    frozen = freeze(finding, case.reviewer_id)
    row = SecondCoding(
        case_id=case.id,
        finding_id=finding.id,
        region=case.region,
        how=how,
        drawn_by_id=actor.account_id,
        kind=frozen.kind,
        title=frozen.title,
        what=frozen.what,
        why=frozen.why,
        rests_on=list(frozen.rests_on),
        first=list(frozen.first),
        first_coder_id=frozen.first_coder_id,
        digest=frozen.digest,
    )
    db.add(row)
    audit.collected(db, actor, "second_coding_drawn", row, case.id, how=how.value, seed=seed, digest=row.digest)
    return row.id


def _finding(db: Session, actor: Actor, case: CaseView, finding_id: str) -> FindingView:
    for finding in findings_of(db, actor, case.id):
        if finding.id == finding_id:
            return finding
    raise NotAllowed("That finding is not part of this review.")

"""Moving a review on or back. Each move freezes what its readers must have before them, in the same transaction."""

from datetime import date

from sqlmodel import Session, col, select

from reviews.cases.commands import assign_qa, move_to
from reviews.cases.queries import CaseView, held_case
from reviews.editions.commands import freeze_edition
from reviews.editions.kinds import AT_FINAL, EditionKind
from reviews.editions.queries import draft_paragraphs
from reviews.evidence.rules import check_words
from reviews.permissions import Permission
from reviews.quality.commands import rate
from reviews.quality.rules import Decision, QualityDraft
from reviews.stages import IN_WORDS, Stage, way
from reviews.workflow.counting import count_in_the_nation
from reviews.workflow.gates import closed_gates, live_digest
from reviews.workflow.models import Countersignature, Move
from reviews.workflow.rules import check_reason, check_step
from workbench import audit, clock
from workbench.access import Actor, can
from workbench.audit.queries import has_changed
from workbench.errors import Gap, Invalid, NotYet
from workbench.numbering import next_number

# What is frozen on the way into a stage, and whether it is the final text.
FROZEN: dict[Stage, tuple[tuple[EditionKind, ...], bool]] = {
    Stage.REPLYING: ((EditionKind.STAFF, EditionKind.FULL), False),
    Stage.COUNTERSIGNING: ((EditionKind.FULL,), False),
    Stage.FINAL: (AT_FINAL, True),
}

# What only the reviewer writes, or a practitioner of whom the review speaks, as the record calls it.
WRITTEN = frozenset(
    {
        "Entry",
        "Import",
        "Interview",
        "NoteReturn",
        "Finding",
        "Judgement",
        "Improvement",
        "Wording",
        "Reply",
        "ReplyAnswer",
    }
)
PREPARING = frozenset({Stage.COMMISSIONED, Stage.DRAFTING, Stage.REPLYING, Stage.RETURNED})  # the reviewer's turns


def advance(db: Session, actor: Actor, case_id: str, to: Stage, *, reason: str = "") -> None:
    """Move a review to `to`, through every stage between; refused, with each gate still closed, if it cannot go."""
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    check_words(reason, "reason", "reason")
    if to is Stage.WITHDRAWN:
        return withdraw(db, actor, case_id, reason)
    if to is Stage.RETURNED and case.stage is Stage.COUNTERSIGNING:
        return send_back(db, actor, case_id, reason)
    if to is Stage.RETURNED and case.stage is Stage.QUALITY_ASSURANCE:
        raise Invalid("QA returns a review with its ratings and what must change, on the page Quality assurance.", "to")
    check_step(case.stage, to)
    for stage in way(case.stage, to):
        # Asked again at each step: to open a new draft to staff, for one, closes the gate that waits for their replies.
        _refuse(closed_gates(db, actor, case, to), f"The review cannot go to “{IN_WORDS[to]}” yet.")
        _check_turn(actor, case, stage)
        _move(db, actor, case, stage, reason)
        case = held_case(db, actor, Permission.READ_CASE, case_id)
    return None


def countersign(db: Session, actor: Actor, case_id: str, statement: str = "", seen_digest: str | None = None) -> str:
    """Sign the text as it stands together with its replies and answers, and send the review to quality assurance.

    Nobody writes meanwhile, but the outcome of a charge may be recorded, and the report says it. `seen_digest` is of
    what the manager read: with anything else there now, they are asked to read again.
    """
    case = held_case(db, actor, Permission.COUNTERSIGN, case_id)
    check_words(statement, "statement", "statement")
    _check_independent(db, actor, case, PREPARING)
    digest = live_digest(db, actor, case.id)
    if seen_digest is not None and seen_digest != digest:
        raise NotYet("The text has changed since you opened this page, so it was not signed. Read it again, below.")
    paragraphs = draft_paragraphs(db, actor, case.id, EditionKind.FULL)
    row = Countersignature(
        case_id=case.id,
        number=_next_move(db, case.id),
        edition_id=freeze_edition(db, actor, case.id, EditionKind.FULL, paragraphs, is_final=False),
        signed_by_id=actor.account_id,
        signed_at=clock.now(),
        digest=digest,
        statement=statement.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "review_countersigned", row, case.id, digest=row.digest)
    _refuse(closed_gates(db, actor, case, Stage.QUALITY_ASSURANCE), "This review cannot be countersigned yet.")
    _move(db, actor, case, Stage.QUALITY_ASSURANCE)
    return row.id


def send_back(db: Session, actor: Actor, case_id: str, reason: str) -> None:
    """Return a review to its reviewer unsigned, saying what must change."""
    case = held_case(db, actor, Permission.COUNTERSIGN, case_id)
    check_reason(reason, "Say what must change before you can countersign.")
    _move(db, actor, case, Stage.RETURNED, reason)


def take_for_quality(db: Session, actor: Actor, case_id: str) -> None:
    """Take a review out of the QA queue, so that nobody else starts on it, or over from somebody who cannot go on."""
    case = held_case(db, actor, Permission.TAKE_FOR_QUALITY, case_id)
    _check_independent(db, actor, case, PREPARING | {Stage.COUNTERSIGNING})
    if case.qa_id != actor.account_id:
        assign_qa(db, actor, case, actor.account_id)


def decide_quality(db: Session, actor: Actor, case_id: str, draft: QualityDraft) -> None:
    """Rate a review and pass it, which makes it final and counts it in the nation, or return it."""
    held_case(db, actor, Permission.RATE_QUALITY, case_id)  # one that another took has to be taken over first
    take_for_quality(db, actor, case_id)
    case = held_case(db, actor, Permission.RATE_QUALITY, case_id)
    rate(db, actor, case.id, draft)
    if draft.decision is Decision.RETURN:
        return _move(db, actor, case, Stage.RETURNED, draft.reason)
    # The outcome of a charge may be recorded while QA reads, and the report says it: then the manager signs again.
    _refuse(closed_gates(db, actor, case, Stage.FINAL), "This review cannot be passed as it stands. Return it.")
    return _move(db, actor, case, Stage.FINAL)


def withdraw(db: Session, actor: Actor, case_id: str, reason: str) -> None:
    """End a review that is not to be finished (the charges were dropped, or it was notified in error)."""
    case = held_case(db, actor, Permission.WITHDRAW, case_id)
    check_reason(reason, "Say why the review is withdrawn.")
    _move(db, actor, case, Stage.WITHDRAWN, reason)


def _check_independent(db: Session, actor: Actor, case: CaseView, turns: frozenset[Stage]) -> None:
    """Refuse somebody who took one of these turns, or wrote any of it, perhaps before it was allocated to another."""
    mine = select(Move.id).where(
        Move.case_id == case.id, Move.moved_by_id == actor.account_id, col(Move.from_stage).in_(turns)
    )
    if db.exec(mine).first() is not None or has_changed(db, actor.account_id, case.id, WRITTEN):
        raise NotYet("You worked on this review before, so somebody else has to check it. Ask your manager.")


def _next_move(db: Session, case_id: str) -> int:
    return next_number(db, Move.number, Move.case_id == case_id)


def _first_to_quality(db: Session, case_id: str) -> date:
    """The day the review first came to quality assurance."""
    came = select(Move.moved_at).where(Move.case_id == case_id, Move.to_stage == Stage.QUALITY_ASSURANCE)
    return clock.day_of(db.exec(came.order_by(col(Move.number))).first() or clock.now())


def _check_turn(actor: Actor, case: CaseView, stage: Stage) -> None:
    if not can(actor, Permission.ADVANCE, case):
        raise NotYet(
            f"It is not your turn: the review is at “{IN_WORDS[case.stage]}”, and somebody else sends it to "
            f"“{IN_WORDS[stage]}”. The review home says whose turn it is."
        )


def _refuse(closed: tuple[Gap, ...], sentence: str) -> None:
    if closed:
        raise NotYet(sentence, closed)


def _move(db: Session, actor: Actor, case: CaseView, stage: Stage, reason: str = "") -> None:
    check_step(case.stage, stage)
    kinds, is_final = FROZEN.get(stage, ((), False))
    for kind in kinds:
        paragraphs = draft_paragraphs(db, actor, case.id, kind)
        freeze_edition(db, actor, case.id, kind, paragraphs, is_final=is_final)
    if stage is Stage.FINAL:
        count_in_the_nation(db, actor, case, _first_to_quality(db, case.id))
    row = Move(
        case_id=case.id,
        number=_next_move(db, case.id),
        from_stage=case.stage,
        to_stage=stage,
        moved_by_id=actor.account_id,
        moved_at=clock.now(),
        reason=reason.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "review_moved", row, case.id)
    move_to(db, actor, case, stage)

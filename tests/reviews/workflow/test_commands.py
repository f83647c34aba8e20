"""Moving a review on and back: each turn by its own person, and nothing final that was not signed as it stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, select

from reviews.cases.commands import allocate
from reviews.chronology.entries.queries import entries_of
from reviews.editions.kinds import AT_FINAL, EditionKind
from reviews.editions.queries import latest_edition
from reviews.findings.explained import depth_of
from reviews.findings.queries import findings_of
from reviews.judgement.commands import save_reasons, write_judgement
from reviews.judgement.rules import Answer, JudgementDraft
from reviews.people.commands import change_staff
from reviews.people.queries import people_in
from reviews.people.rules import StaffDraft
from reviews.quality.rules import Decision
from reviews.replies.commands import answer_reply, finish_replying, record_no_reply
from reviews.replies.queries import replies_of
from reviews.replies.rules import AnswerDraft, AnswerKind, ReplyKind
from reviews.stages import Stage
from reviews.workflow.commands import advance, countersign, decide_quality, send_back, take_for_quality, withdraw
from reviews.workflow.gates import closed_gates, live_digest
from reviews.workflow.models import ApprovedFactor, ApprovedReview
from reviews.workflow.queries import moves_of, signature_of
from tests.cast import Cast
from tests.factories import (
    a_rating,
    allocated,
    notified,
    review_at,
    stage_of,
    view_of,
    with_concern,
    with_contradictions_resolved,
    with_entries,
    with_improvement,
    with_interview,
    with_judgement,
    with_outcome,
    with_replies_answered,
    with_reply,
    with_text,
    with_warnings_answered,
)
from tests.reviews.chronology.warnings.material import with_warnings
from workbench import clock
from workbench.access import Grant, Role
from workbench.audit.models import AuditEntry
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, NotYet

S = Stage


def gates_closed(refusal: pytest.ExceptionInfo[NotYet]) -> set[str]:
    return {gap.gate for gap in refusal.value.gaps}


def test_a_review_walks_from_notification_to_closing(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.CLOSED)
    assert stage_of(db, cast, case_id) is S.CLOSED
    moves = moves_of(db, cast.rita, case_id)
    assert [move.to_stage for move in moves] == [
        S.COMMISSIONED, S.DRAFTING, S.REPLYING, S.COUNTERSIGNING, S.QUALITY_ASSURANCE, S.FINAL, S.CLOSED,
    ]  # fmt: skip
    assert [move.who for move in moves] == [
        "Colin Marsh", "Rita Reed", "Rita Reed", "Rita Reed", "Colin Marsh", "Quinn Hale", "Rita Reed",
    ]  # fmt: skip
    assert verify(db).intact


def test_it_is_commissioned_once_it_is_allocated(db: Session, cast: Cast) -> None:
    case_id = notified(db, cast)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.colin, case_id, S.COMMISSIONED)
    assert gates_closed(refusal) == {"cases"}
    allocated(db, cast, case_id)
    advance(db, cast.colin, case_id, S.COMMISSIONED)
    assert stage_of(db, cast, case_id) is S.COMMISSIONED


def test_every_gate_still_closed_is_named_at_once(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.DRAFTING)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.FINAL)
    assert gates_closed(refusal) == {
        "chronology", "interviews", "findings", "judgement", "replies", "countersignature", "quality",
    }  # fmt: skip
    assert stage_of(db, cast, case_id) is S.DRAFTING


def test_a_review_without_a_judgement_is_not_submitted(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.DRAFTING)
    with_entries(db, cast, case_id)
    with_interview(db, cast, case_id)
    with_concern(db, cast, case_id)
    with_improvement(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.REPLYING)
    assert [(gap.gate, gap.where) for gap in refusal.value.gaps] == [("judgement", "judgement")] * 4
    with_judgement(db, cast, case_id)
    advance(db, cast.rita, case_id, S.REPLYING)


def test_a_judgement_unmade_while_staff_reply_closes_the_gate_again(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    with_replies_answered(db, cast, case_id)
    write_judgement(db, cast.rita, case_id, JudgementDraft(None, "In doubt again"))
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    assert gates_closed(refusal) == {"judgement"}


def test_warnings_may_wait_while_staff_read_and_not_while_the_manager_does(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_text(db, cast, case_id)
    with_warnings(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.REPLYING)
    with_replies_answered(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)
    assert [gap.gate for gap in refusal.value.gaps] == ["warnings", "warnings"]
    with_warnings_answered(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)


def test_opening_the_draft_to_staff_freezes_both_editions(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    for kind in (EditionKind.FULL, EditionKind.STAFF):
        edition = latest_edition(db, cast.rita, case_id, kind)
        assert edition is not None
        assert (edition.number, edition.is_final) == (1, False)
        assert cast.stef.name not in " ".join(words.text for words in edition.paragraphs)


def test_a_draft_taken_back_and_changed_waits_for_staff_again(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    finish_replying(db, cast.stef, case_id)
    advance(db, cast.rita, case_id, S.DRAFTING)
    save_reasons(db, cast.rita, case_id, "Reasons, said again.")
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    assert gates_closed(refusal) == {"replies"}


def test_a_draft_opened_again_unchanged_goes_on_in_two_steps_at_once(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    finish_replying(db, cast.stef, case_id)
    advance(db, cast.rita, case_id, S.DRAFTING)
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    assert [move.to_stage for move in moves_of(db, cast.rita, case_id)][-2:] == [S.REPLYING, S.COUNTERSIGNING]


def test_the_signature_is_under_text_and_answers_together(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    signature = signature_of(db, cast.quinn, case_id)
    assert signature is not None
    assert (signature.who, signature.holds) == ("Colin Marsh", True)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    (reply,) = replies_of(db, cast.rita, case_id)
    answer_reply(db, cast.rita, case_id, reply.id, AnswerDraft(AnswerKind.ACCEPTED, "Another answer."))
    changed = signature_of(db, cast.rita, case_id)
    assert changed is not None
    assert not changed.holds


@pytest.mark.parametrize("change", ["text", "answer"])
def test_what_changed_after_signing_goes_back_to_the_manager(db: Session, cast: Cast, change: str) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    if change == "text":
        save_reasons(db, cast.rita, case_id, "Reasons, said again.")
    else:
        (reply,) = replies_of(db, cast.rita, case_id)
        answer_reply(db, cast.rita, case_id, reply.id, AnswerDraft(AnswerKind.ACCEPTED, "Another answer."))
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.QUALITY_ASSURANCE)
    assert gates_closed(refusal) == {"countersignature"}
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    countersign(db, cast.colin, case_id)
    decide_quality(db, cast.quinn, case_id, a_rating())
    assert stage_of(db, cast, case_id) is S.FINAL


def test_an_outcome_recorded_while_the_manager_reads_is_in_what_is_signed(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.COUNTERSIGNING)
    seen = live_digest(db, cast.colin, case_id)
    with_outcome(db, cast, case_id)
    with pytest.raises(NotYet, match="has changed since you opened this page"):
        countersign(db, cast.colin, case_id, "Read", seen)
    countersign(db, cast.colin, case_id, "Read again", live_digest(db, cast.colin, case_id))
    decide_quality(db, cast.quinn, case_id, a_rating())
    assert stage_of(db, cast, case_id) is S.FINAL


def test_an_outcome_recorded_while_qa_reads_takes_the_text_back_to_the_manager(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    with_outcome(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        decide_quality(db, cast.quinn, case_id, a_rating())
    assert gates_closed(refusal) == {"countersignature"}
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="An outcome is known now."))
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    countersign(db, cast.colin, case_id)
    decide_quality(db, cast.quinn, case_id, a_rating())
    assert stage_of(db, cast, case_id) is S.FINAL


def test_an_unchanged_text_goes_straight_back_to_qa(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    advance(db, cast.rita, case_id, S.QUALITY_ASSURANCE)
    assert stage_of(db, cast, case_id) is S.QUALITY_ASSURANCE


def test_a_text_the_manager_sent_back_is_not_saved_by_an_older_signature(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)  # not a word is different from what he signed
    with pytest.raises(Invalid, match="Say what must change"):
        send_back(db, cast.colin, case_id, " ")
    send_back(db, cast.colin, case_id, "On reflection, no.")
    assert moves_of(db, cast.rita, case_id)[-1].reason == "On reflection, no."
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.QUALITY_ASSURANCE)
    assert gates_closed(refusal) == {"countersignature"}


def test_a_pass_freezes_the_final_editions_and_counts_the_review_once(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.DRAFTING)
    with_text(db, cast, case_id)
    with_concern(db, cast, case_id, "A second concern with the same factors")
    with_improvement(db, cast, case_id)
    advance(db, cast.rita, case_id, S.REPLYING)
    with_replies_answered(db, cast, case_id)
    with clock.stopped_at(datetime(2026, 11, 2, 9, tzinfo=UTC)):
        advance(db, cast.rita, case_id, S.COUNTERSIGNING)
        countersign(db, cast.colin, case_id)
    with clock.stopped_at(datetime(2026, 11, 22, 9, tzinfo=UTC)):
        decide_quality(db, cast.quinn, case_id, a_rating())
    case = view_of(db, cast, case_id)
    assert (case.stage, case.approved_on, case.qa_id) == (S.FINAL, datetime(2026, 11, 22).date(), cast.quinn.account_id)
    for kind in AT_FINAL:
        edition = latest_edition(db, cast.rita, case_id, kind)
        assert edition is not None
        assert edition.is_final
    counted = db.exec(select(ApprovedReview).where(ApprovedReview.case_id == case_id)).one()
    assert (counted.quarter, counted.region, counted.offence) == ("2026-Q4", "London", "murder")
    assert (counted.answer, counted.qa_days) == ("no", 20)
    depth = depth_of(db, cast.quinn, case_id)
    assert (counted.explains, counted.entries, counted.entries_used) == (depth.explains, depth.entries, depth.used)
    factors = db.exec(select(ApprovedFactor).where(ApprovedFactor.case_id == case_id)).all()
    assert {factor.factor_code for factor in factors} == {"IP01", "MO01", "PD02"}
    assert len(factors) == 3


def test_the_text_is_the_same_whoever_and_whenever(db: Session, cast: Cast) -> None:
    """Otherwise a signature would fall away by itself overnight."""
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    for who in (cast.rita, cast.colin, cast.quinn):
        with clock.stopped_at(clock.now() + timedelta(days=400)):
            signature = signature_of(db, who, case_id)
            assert signature is not None
            assert signature.holds


def test_a_return_to_the_reviewer_counts_nothing(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more."))
    assert stage_of(db, cast, case_id) is S.RETURNED
    assert moves_of(db, cast.rita, case_id)[-1].reason == "Say more."
    assert db.exec(select(ApprovedReview).where(ApprovedReview.case_id == case_id)).first() is None


def test_closing_waits_for_the_outcome_of_every_charge(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.FINAL)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.CLOSED)
    assert gates_closed(refusal) == {"cases"}
    with_outcome(db, cast, case_id)
    advance(db, cast.rita, case_id, S.CLOSED)


def test_a_manager_withdraws_with_a_reason(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    with pytest.raises(Invalid, match="Say why"):
        withdraw(db, cast.colin, case_id, "")
    with pytest.raises(NotYet):
        withdraw(db, cast.rita, case_id, "Charges dropped")
    advance(db, cast.colin, case_id, S.WITHDRAWN, reason="Charges dropped")
    assert stage_of(db, cast, case_id) is S.WITHDRAWN
    for stage in S:
        with pytest.raises((Invalid, NotYet, NotAllowed)):
            advance(db, cast.rita, case_id, stage)


@pytest.mark.parametrize("stage", [S.FINAL, S.CLOSED])
def test_what_is_approved_is_not_withdrawn(db: Session, cast: Cast, stage: Stage) -> None:
    case_id = review_at(db, cast, stage)
    with pytest.raises(NotYet):
        withdraw(db, cast.colin, case_id, "Charges dropped")


def test_each_turn_is_taken_by_its_own_person(db: Session, cast: Cast) -> None:
    replying = review_at(db, cast, S.REPLYING)
    with_replies_answered(db, cast, replying)
    with pytest.raises(NotYet, match="not your turn"):
        advance(db, cast.colin, replying, S.COUNTERSIGNING)
    signing = review_at(db, cast, S.COUNTERSIGNING)
    with pytest.raises(NotYet):
        countersign(db, cast.rita, signing)
    with pytest.raises(NotYet):
        send_back(db, cast.rita, signing, "I want it back")
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.colin, signing, S.QUALITY_ASSURANCE)
    assert gates_closed(refusal) == {"countersignature"}
    assuring = review_at(db, cast, S.QUALITY_ASSURANCE)
    for other in (cast.rita, cast.colin):
        with pytest.raises(NotYet):
            decide_quality(db, other, assuring, a_rating())
    with pytest.raises(Invalid, match="with its ratings"):
        advance(db, cast.quinn, assuring, S.RETURNED, reason="No")
    for stranger in (cast.nat, cast.ada, cast.otto):
        for case_id in (replying, signing, assuring):
            with pytest.raises(NotAllowed):
                advance(db, stranger, case_id, S.FINAL)


def test_a_review_taken_by_one_is_not_decided_by_another(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    take_for_quality(db, cast.quinn, case_id)
    other = replace(cast.otto, grants=cast.quinn.grants)
    with pytest.raises(NotYet):
        decide_quality(db, other, case_id, a_rating())


def test_a_review_is_taken_over_from_whoever_cannot_go_on_with_it(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say why."))
    advance(db, cast.rita, case_id, S.QUALITY_ASSURANCE)
    other = replace(cast.otto, grants=cast.quinn.grants)
    take_for_quality(db, other, case_id)
    with pytest.raises(NotYet):
        decide_quality(db, cast.quinn, case_id, a_rating())
    decide_quality(db, other, case_id, a_rating())
    assert stage_of(db, cast, case_id) is S.FINAL


def test_a_practitioner_whose_account_is_taken_away_is_not_passed_over(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    (member,) = people_in(db, case_id).staff
    draft = StaffDraft(member.name, member.job, None)
    change_staff(db, cast.rita, case_id, member.id, draft, seen_version=member.version)
    with_warnings_answered(db, cast, case_id)
    with_contradictions_resolved(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    (gap,) = refusal.value.gaps
    assert gap.reason.startswith("Probation practitioner 1 has no account to read the draft with.")
    record_no_reply(db, cast.rita, case_id, member.id, "They have left. A letter of 3 March was not answered.")
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)


def test_a_finding_written_after_a_return_is_read_by_staff_before_it_is_signed(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Look at the referral too."))
    with_concern(db, cast, case_id, "No referral was made")
    with_improvement(db, cast, case_id)
    with_contradictions_resolved(db, cast, case_id)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    (gap,) = refusal.value.gaps
    assert gap.reason.startswith("Finding 2 is not in the draft that staff read.")
    advance(db, cast.rita, case_id, S.REPLYING)
    finish_replying(db, cast.stef, case_id)
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    countersign(db, cast.colin, case_id)


def test_it_is_signed_only_while_somebody_is_named_to_sign(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.COUNTERSIGNING)
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=None)
    with pytest.raises(NotYet) as refusal:
        countersign(db, cast.colin, case_id)
    assert gates_closed(refusal) == {"cases"}


def test_nobody_checks_their_own_work(db: Session, cast: Cast) -> None:
    """Not even by having the review allocated to somebody else in between."""
    everything = frozenset(Grant(role, "London") for role in Role)
    rita, colin = replace(cast.rita, grants=everything), replace(cast.colin, grants=everything)
    case_id = review_at(db, cast, S.COUNTERSIGNING)
    allocate(db, cast.colin, case_id, reviewer_id=cast.quinn.account_id, countersigner_id=rita.account_id)
    with pytest.raises(NotYet, match="You worked on this review"):
        countersign(db, rita, case_id)
    case_id = review_at(db, cast, S.QUALITY_ASSURANCE)
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=cast.nat.account_id)
    with pytest.raises(NotYet, match="You worked on this review"):
        decide_quality(db, colin, case_id, a_rating())


def test_whoever_wrote_it_or_replied_to_it_does_not_check_it(db: Session, cast: Cast) -> None:
    """Even if they never moved it on themselves, and have another role or are named in it no more."""
    everything = frozenset(Grant(role, "London") for role in Role)
    writer, stef = replace(cast.nat, grants=everything), replace(cast.stef, grants=everything)
    case_id = review_at(db, cast, S.DRAFTING)
    allocate(db, cast.colin, case_id, reviewer_id=writer.account_id, countersigner_id=cast.colin.account_id)
    with_text(db, replace(cast, rita=writer), case_id)
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=writer.account_id)
    advance(db, cast.rita, case_id, S.REPLYING)
    with_replies_answered(db, cast, case_id)
    with_warnings_answered(db, cast, case_id)
    with_contradictions_resolved(db, cast, case_id)
    (member,) = people_in(db, case_id).staff
    draft = StaffDraft(member.name, member.job, None)
    change_staff(db, cast.rita, case_id, member.id, draft, seen_version=member.version)
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    with pytest.raises(NotYet, match="You worked on this review"):
        countersign(db, writer, case_id)
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=cast.colin.account_id)
    countersign(db, cast.colin, case_id)
    for other in (writer, stef):
        with pytest.raises(NotYet, match="You worked on this review"):
            take_for_quality(db, other, case_id)
    decide_quality(db, cast.quinn, case_id, a_rating())


def test_a_question_about_a_final_report_is_answered_before_the_review_is_closed(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.FINAL)
    with_outcome(db, cast, case_id)
    reply_id = with_reply(db, cast, case_id, ReplyKind.QUESTION)
    with pytest.raises(NotYet) as refusal:
        advance(db, cast.rita, case_id, S.CLOSED)
    assert gates_closed(refusal) == {"replies"}
    answer_reply(db, cast.rita, case_id, reply_id, AnswerDraft(AnswerKind.ANSWERED, "Yes: on page 4."))
    advance(db, cast.rita, case_id, S.CLOSED)


def test_another_review_opens_no_gate_of_this_one(db: Session, cast: Cast) -> None:
    review_at(db, cast, S.CLOSED)
    case_id = review_at(db, cast, S.DRAFTING)
    assert findings_of(db, cast.rita, case_id) == ()
    assert entries_of(db, cast.rita, case_id) == ()
    gates = {gap.gate for gap in closed_gates(db, cast.rita, view_of(db, cast, case_id), S.FINAL)}
    assert {"findings", "judgement", "chronology", "countersignature", "quality"} <= gates


def test_every_move_is_in_the_record(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, S.FINAL)
    events = db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)).all()
    assert events.count("stage_changed") == events.count("review_moved") == 6
    assert {"review_countersigned", "review_rated", "review_counted"} <= set(events)


@pytest.mark.parametrize("answer", list(Answer))
def test_the_nation_counts_the_answer_given(db: Session, cast: Cast, answer: Answer) -> None:
    case_id = review_at(db, cast, S.REPLYING)
    with_judgement(db, cast, case_id, answer)
    with_contradictions_resolved(db, cast, case_id)
    with_replies_answered(db, cast, case_id)
    advance(db, cast.rita, case_id, S.COUNTERSIGNING)
    countersign(db, cast.colin, case_id)
    decide_quality(db, cast.quinn, case_id, a_rating())
    assert db.exec(select(ApprovedReview.answer).where(ApprovedReview.case_id == case_id)).one() == answer.value

"""Replying to a report, and answering."""

import pytest
from sqlmodel import Session, select

from reviews.findings.queries import findings_of
from reviews.people.queries import people_in
from reviews.permissions import Permission
from reviews.replies.commands import add_reply, answer_reply, finish_replying, keep_unsent, record_no_reply
from reviews.replies.queries import gaps, has_finished, replies_of, staff_replying, unanswered, unsent_texts, words_of
from reviews.replies.rules import AnswerDraft, AnswerKind, ReplyDraft, ReplyKind
from reviews.stages import Stage
from reviews.workflow.commands import advance
from tests.cast import Cast
from tests.factories import review_at, with_replies_answered, with_reply
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

WHOLE = ReplyDraft(ReplyKind.COMMENT, "The team was very short of people then.")
ANSWER = AnswerDraft(AnswerKind.ACCEPTED, "The report now says so.")


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A draft that Stef can read and reply to; and another review with a reply of its own."""
    with_reply(db, cast, review_at(db, cast, Stage.REPLYING))
    return review_at(db, cast, Stage.REPLYING)


def test_a_practitioner_replies_to_a_finding_or_to_the_whole(db: Session, cast: Cast, case_id: str) -> None:
    with_reply(db, cast, case_id)
    add_reply(db, cast.stef, case_id, WHOLE)
    first, second = replies_of(db, cast.rita, case_id)
    assert (first.number, first.who, first.kind) == (1, "Probation practitioner 1", ReplyKind.CORRECTION)
    assert first.finding_id == findings_of(db, cast.rita, case_id)[0].id
    assert (second.number, second.finding_id) == (2, None)


def test_a_practitioner_reads_only_their_own_replies_and_the_answers(db: Session, cast: Cast, case_id: str) -> None:
    reply_id = with_reply(db, cast, case_id)
    answer_reply(db, cast.rita, case_id, reply_id, ANSWER)
    (mine,) = replies_of(db, cast.stef, case_id)
    assert mine.answer is not None
    assert mine.answer.text == ANSWER.text
    with pytest.raises(NotAllowed):
        replies_of(db, cast.otto, case_id)


def test_the_gate_waits_for_staff_and_for_answers(db: Session, cast: Cast, case_id: str) -> None:
    assert [gap.reason for gap in gaps(db, case_id)] == [
        "Probation practitioner 1 has not finished replying. Wait for them, or record how you tried to reach them."
    ]
    reply_id = with_reply(db, cast, case_id)
    finish_replying(db, cast.stef, case_id)
    assert [(gap.gate, gap.reason, gap.where) for gap in gaps(db, case_id)] == [
        ("replies", "Answer reply 1, from Probation practitioner 1.", "answers")
    ]
    assert [reply.id for reply in unanswered(db, cast.rita, case_id)] == [reply_id]
    answer_reply(db, cast.rita, case_id, reply_id, ANSWER)
    assert gaps(db, case_id) == ()


def test_agreement_needs_no_answer(db: Session, cast: Cast, case_id: str) -> None:
    add_reply(db, cast.stef, case_id, ReplyDraft(ReplyKind.AGREE, ""))
    finish_replying(db, cast.stef, case_id)
    assert gaps(db, case_id) == ()


def test_finishing_is_not_locking(db: Session, cast: Cast, case_id: str) -> None:
    finish_replying(db, cast.stef, case_id)
    finish_replying(db, cast.stef, case_id)
    assert has_finished(db, cast.stef, case_id)
    add_reply(db, cast.stef, case_id, WHOLE)
    assert len(gaps(db, case_id)) == 1


def test_the_reviewer_records_what_was_tried(db: Session, cast: Cast, case_id: str) -> None:
    (member,) = people_in(db, case_id).staff
    with pytest.raises(Invalid):
        record_no_reply(db, cast.rita, case_id, member.id, " ")
    record_no_reply(db, cast.rita, case_id, member.id, "Two calls and a letter in March.")
    assert gaps(db, case_id) == ()
    assert staff_replying(db, cast.rita, case_id)[0].attempts == "Two calls and a letter in March."
    assert not has_finished(db, cast.stef, case_id)


def test_their_own_word_replaces_the_attempts(db: Session, cast: Cast, case_id: str) -> None:
    (member,) = people_in(db, case_id).staff
    record_no_reply(db, cast.rita, case_id, member.id, "Two calls.")
    finish_replying(db, cast.stef, case_id)
    record_no_reply(db, cast.rita, case_id, member.id, "Three calls.")
    assert staff_replying(db, cast.rita, case_id)[0].attempts == ""
    assert has_finished(db, cast.stef, case_id)


def test_what_is_typed_is_kept_until_it_is_sent_and_is_nobody_elses(db: Session, cast: Cast, case_id: str) -> None:
    finding_id = findings_of(db, cast.rita, case_id)[0].id
    for text in ("A vis", "A visit was made"):
        keep_unsent(db, cast.stef, case_id, finding_id, text, Permission.REPLY)
    assert unsent_texts(db, cast.stef, case_id) == {finding_id: "A visit was made"}
    assert unsent_texts(db, cast.rita, case_id) == {}
    with pytest.raises(Invalid, match="not sent yet"):
        finish_replying(db, cast.stef, case_id)
    with_reply(db, cast, case_id)
    assert unsent_texts(db, cast.stef, case_id) == {}
    finish_replying(db, cast.stef, case_id)


def test_an_answer_may_be_put_right_until_the_manager_has_it(db: Session, cast: Cast, case_id: str) -> None:
    with_replies_answered(db, cast, case_id)
    (reply,) = replies_of(db, cast.rita, case_id)
    assert reply.answer is not None
    answer_reply(db, cast.rita, case_id, reply.id, ANSWER, reply.answer.version)
    with pytest.raises(Stale):
        answer_reply(db, cast.rita, case_id, reply.id, ANSWER, reply.answer.version)
    advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)
    with pytest.raises(NotYet):
        answer_reply(db, cast.rita, case_id, reply.id, ANSWER)


def test_a_final_report_is_still_commented_on_and_answered_once(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.FINAL)
    assert gaps(db, case_id) == ()  # a final text waits for nobody
    before = replies_of(db, cast.stef, case_id)
    reply_id = add_reply(db, cast.stef, case_id, WHOLE)
    comment = replies_of(db, cast.stef, case_id)[-1]
    assert comment.edition_id != before[0].edition_id  # bound to the final text, which they had before them
    answer_reply(db, cast.rita, case_id, reply_id, ANSWER)
    with pytest.raises(NotYet, match="stays as it is"):
        answer_reply(db, cast.rita, case_id, before[0].id, ANSWER)
    with pytest.raises(NotYet):
        finish_replying(db, cast.stef, case_id)
    with pytest.raises(NotYet):
        record_no_reply(db, cast.rita, case_id, comment.person_id, "Called")


@pytest.mark.parametrize("stage", [Stage.DRAFTING, Stage.COUNTERSIGNING, Stage.QUALITY_ASSURANCE])
def test_nobody_replies_while_replies_are_not_open(db: Session, cast: Cast, stage: Stage) -> None:
    case_id = review_at(db, cast, stage)
    with pytest.raises((NotYet, NotAllowed)):
        add_reply(db, cast.stef, case_id, WHOLE)


def test_nothing_reaches_into_another_review(db: Session, cast: Cast, case_id: str) -> None:
    other = review_at(db, cast, Stage.REPLYING)
    finding_id = findings_of(db, cast.rita, other)[0].id
    with pytest.raises(NotAllowed):
        add_reply(db, cast.stef, case_id, ReplyDraft(ReplyKind.COMMENT, "Not so", finding_id))
    reply_id = with_reply(db, cast, other)
    for seen in (None, 99):
        with pytest.raises(NotAllowed):
            answer_reply(db, cast.rita, case_id, reply_id, ANSWER, seen)
    with pytest.raises(NotAllowed):
        record_no_reply(db, cast.rita, case_id, people_in(db, other).staff[0].id, "Called")
    assert replies_of(db, cast.rita, case_id) == ()


def test_each_takes_only_their_own_part(db: Session, cast: Cast, case_id: str) -> None:
    for other in (cast.rita, cast.colin):
        with pytest.raises(NotYet):
            add_reply(db, other, case_id, WHOLE)
    for stranger in (cast.quinn, cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            add_reply(db, stranger, case_id, WHOLE)
    reply_id = with_reply(db, cast, case_id)
    with pytest.raises(NotYet):
        answer_reply(db, cast.stef, case_id, reply_id, ANSWER)
    with pytest.raises(NotYet):
        staff_replying(db, cast.stef, case_id)


def test_a_signature_covers_every_word_of_a_reply_and_its_answer(db: Session, cast: Cast, case_id: str) -> None:
    seen = [words_of(db, case_id)]
    reply_id = with_reply(db, cast, case_id)
    seen.append(words_of(db, case_id))
    for text in ("One", "Two"):
        answer_reply(db, cast.rita, case_id, reply_id, AnswerDraft(AnswerKind.ANSWERED, text))
        seen.append(words_of(db, case_id))
    assert len(set(seen)) == 4


def test_what_is_sent_is_in_the_record_and_what_is_only_typed_is_not(db: Session, cast: Cast, case_id: str) -> None:
    keep_unsent(db, cast.stef, case_id, "", "Half a", Permission.REPLY)
    events = select(AuditEntry.event).where(AuditEntry.case_id == case_id, AuditEntry.actor_id == cast.stef.account_id)
    assert db.exec(events).all() == []
    add_reply(db, cast.stef, case_id, WHOLE)
    finish_replying(db, cast.stef, case_id)
    assert set(db.exec(events).all()) == {"reply_added", "replying_finished"}

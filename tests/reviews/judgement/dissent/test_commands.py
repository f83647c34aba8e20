"""Recording a different view beside the judgement."""

import pytest
from sqlmodel import Session, select

from reviews.editions.kinds import EditionKind
from reviews.editions.queries import draft_paragraphs
from reviews.judgement.dissent.commands import give_up_dissent, record_dissent
from reviews.judgement.dissent.queries import dissents_of
from reviews.judgement.dissent.rules import DissentDraft, Holder
from reviews.judgement.queries import judgement_of
from reviews.judgement.rules import OVERALL, AreaAnswer
from reviews.stages import Stage
from reviews.workflow.commands import countersign
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet

WHY = "The record shows that a visit was offered on 3 December."
VIEW = DissentDraft(Holder.COUNTERSIGNER, OVERALL, AreaAnswer.YES, WHY)
SECOND = DissentDraft(Holder.SECOND_REVIEWER, "planning", AreaAnswer.NO, WHY)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.COUNTERSIGNING)


def test_the_manager_sees_it_differently_the_answer_stays_and_the_review_can_be_signed(
    db: Session, cast: Cast, case_id: str
) -> None:
    before = judgement_of(db, cast.rita, case_id)
    record_dissent(db, cast.colin, case_id, VIEW)
    (one,) = dissents_of(db, cast.rita, case_id)
    assert (one.holder, one.answer, one.answer_then, one.reasons) == (VIEW.holder, AreaAnswer.YES, AreaAnswer.NO, WHY)
    assert judgement_of(db, cast.rita, case_id) == before
    countersign(db, cast.colin, case_id)


def test_both_editions_say_it_by_role(db: Session, cast: Cast, case_id: str) -> None:
    record_dissent(db, cast.colin, case_id, VIEW)
    for kind in (EditionKind.FULL, EditionKind.STAFF):
        text = "\n".join(words.text for words in draft_paragraphs(db, cast.colin, case_id, kind))
        assert "The countersigning manager would answer yes." in text
        assert "Colin" not in text
        assert (WHY in text) == (kind is EditionKind.FULL)


def test_a_view_is_given_up_by_whoever_recorded_it_and_stays(db: Session, cast: Cast, case_id: str) -> None:
    view_id = record_dissent(db, cast.colin, case_id, VIEW)
    with pytest.raises(Invalid):
        give_up_dissent(db, cast.colin, case_id, view_id, "")
    give_up_dissent(db, cast.colin, case_id, view_id, "The offer was for another person.")
    (one,) = dissents_of(db, cast.rita, case_id)
    assert (one.is_held, one.reasons, one.given_up_because) == (False, WHY, "The offer was for another person.")
    with pytest.raises(NotAllowed):
        give_up_dissent(db, cast.colin, case_id, view_id, "Again.")


def test_a_second_reviewers_view_is_recorded_while_the_text_is_open(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.REPLYING)
    view_id = record_dissent(db, cast.rita, case_id, SECOND)
    with pytest.raises(Invalid, match="Only the countersigning manager"):
        record_dissent(db, cast.rita, case_id, VIEW)
    with pytest.raises(NotYet):
        record_dissent(db, cast.colin, case_id, VIEW)
    with pytest.raises(NotAllowed):
        give_up_dissent(db, cast.rita, review_at(db, cast, Stage.REPLYING), view_id, "Mixed up.")


def test_nobody_else_records_a_view_and_it_is_in_the_record(db: Session, cast: Cast, case_id: str) -> None:
    for stranger in (cast.stef, cast.quinn, cast.otto):
        with pytest.raises((NotAllowed, NotYet)):
            record_dissent(db, stranger, case_id, VIEW)
    with pytest.raises(NotYet):
        record_dissent(db, cast.rita, case_id, SECOND)
    record_dissent(db, cast.colin, case_id, VIEW)
    events = list(db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)))
    assert events.count("dissent_recorded") == 1

"""Whatever anybody does, in whatever order: what becomes final was judged, signed as it stands, and passed.

Hypothesis lives many lives of a review. Each step is some person trying some command, or the one thing that would take
it on; what is refused keeps nothing. After each step, what ought to be true of any review is looked for in the tables.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import entries_of
from reviews.editions.kinds import EditionKind
from reviews.editions.models import Edition
from reviews.editions.queries import edition_digest
from reviews.findings.commands import remove_finding
from reviews.findings.queries import findings_of
from reviews.judgement import queries as judgement
from reviews.judgement.commands import save_reasons, write_judgement
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.contradictions.queries import contradictions_of
from reviews.judgement.models import Judgement, JudgementGround
from reviews.judgement.reference import area_sets
from reviews.judgement.rules import Answer, AreaAnswer, JudgementDraft
from reviews.permissions import Permission
from reviews.quality.models import QualityReview
from reviews.quality.rules import Decision
from reviews.replies.commands import answer_reply, finish_replying, record_no_reply
from reviews.replies.queries import replies_of, unanswered, words_of
from reviews.replies.rules import AnswerDraft, AnswerKind
from reviews.stages import APPROVED, MAY_FOLLOW, WRITING, Stage
from reviews.workflow.commands import advance, countersign, decide_quality, send_back, withdraw
from reviews.workflow.models import ApprovedReview, Countersignature, Move
from reviews.workflow.rules import signed_digest
from tests.cast import Cast
from tests.factories import (
    a_rating,
    review_at,
    with_concern,
    with_contradictions_resolved,
    with_improvement,
    with_judgement,
    with_outcome,
    with_reply,
    with_text,
    with_warnings_answered,
)
from workbench.access import Actor
from workbench.errors import Refused

PEOPLE = ("rita", "colin", "stef", "quinn", "nat", "otto")
WORDS = st.sampled_from(["", "All was done that could be.", "A visit was called for.", "Nothing was known."])
SOMEBODY = st.sampled_from(PEOPLE)
STARTS = (Stage.DRAFTING, Stage.REPLYING, Stage.COUNTERSIGNING, Stage.QUALITY_ASSURANCE, Stage.RETURNED)
AREAS = {area.id for area in area_sets()[-1].parts}
LIVES, STEPS = 15, 20


class LifeOfAReview(RuleBasedStateMachine):
    """One review and everybody round it."""

    db: Session
    cast: Cast
    case_id: str
    start: Stage

    def __init__(self) -> None:
        super().__init__()
        self.life = self.db.begin_nested()  # what is lived in it is forgotten at its end
        self.view = the_case(self.db, self.cast.colin, Permission.READ_CASE, self.case_id)
        self.seen = [self.start]

    def teardown(self) -> None:
        self.life.rollback()
        self.db.expire_all()

    @property
    def stage(self) -> Stage:
        return self.view.stage

    def person(self, name: str) -> Actor:
        return getattr(self.cast, name)

    @contextmanager
    def trying(self) -> Iterator[None]:
        """What is refused keeps nothing, as at the edge of every command."""
        point = self.db.begin_nested()
        try:
            yield
            point.commit()
        except Refused:
            point.rollback()
        self.db.expire_all()
        self.view = the_case(self.db, self.cast.colin, Permission.READ_CASE, self.case_id)
        self.seen.append(self.stage)

    def may(self, name: str, command: Callable[..., object], *given: object) -> None:
        with self.trying():
            command(self.db, self.person(name), self.case_id, *given)

    @rule(who=SOMEBODY, to=st.sampled_from(Stage), reason=WORDS)
    def moves(self, who: str, to: Stage, reason: str) -> None:
        if to is not Stage.WITHDRAWN:  # an end of its own, below
            with self.trying():
                advance(self.db, self.person(who), self.case_id, to, reason=reason)

    @precondition(lambda self: self.stage in WRITING)
    @rule(to=st.sampled_from([Stage.DRAFTING, Stage.REPLYING, Stage.COUNTERSIGNING, Stage.QUALITY_ASSURANCE]))
    def the_reviewer_moves(self, to: Stage) -> None:
        self.may("rita", advance, to)

    @precondition(lambda self: self.stage in WRITING)
    @rule(goes_on=st.booleans())
    def the_reviewer_does_what_is_missing(self, goes_on: bool) -> None:
        with self.trying():
            if not findings_of(self.db, self.cast.rita, self.case_id):
                with_concern(self.db, self.cast, self.case_id)
            with_improvement(self.db, self.cast, self.case_id)
            if judgement.gaps(self.db, self.cast.rita, self.case_id):
                with_judgement(self.db, self.cast, self.case_id)
            with_contradictions_resolved(self.db, self.cast, self.case_id)
            with_warnings_answered(self.db, self.cast, self.case_id)
        self.may("stef", finish_replying)
        for reply in unanswered(self.db, self.cast.colin, self.case_id):
            self.may("rita", answer_reply, reply.id, AnswerDraft(AnswerKind.ANSWERED, "It is put right."))
        if goes_on:
            self.may("rita", advance, Stage.COUNTERSIGNING)

    @rule(who=SOMEBODY, text=WORDS)
    def signs(self, who: str, text: str) -> None:
        self.may(who, countersign, text)

    @precondition(lambda self: self.stage is Stage.COUNTERSIGNING)
    @rule(sign=st.sampled_from([True, True, False]))
    def the_manager_decides(self, sign: bool) -> None:
        self.may("colin", countersign) if sign else self.may("colin", send_back, "Say more.")

    @rule(who=SOMEBODY, decision=st.sampled_from(Decision), reason=WORDS)
    def assures(self, who: str, decision: Decision, reason: str) -> None:
        self.may(who, decide_quality, a_rating(decision, reason=reason))

    @precondition(lambda self: self.stage is Stage.QUALITY_ASSURANCE)
    @rule(decision=st.sampled_from(Decision))
    def qa_decides(self, decision: Decision) -> None:
        self.may("quinn", decide_quality, a_rating(decision, reason="Say more."))

    @rule(who=st.sampled_from(["rita", "rita", "colin", "stef"]), text=WORDS)
    def changes_the_reasons(self, who: str, text: str) -> None:
        self.may(who, save_reasons, text)

    @rule(
        area=st.sampled_from(sorted(AREAS)),
        answer=st.sampled_from([None, *AreaAnswer]),
        text=WORDS,
        relies=st.booleans(),
    )
    def judges(self, area: str, answer: AreaAnswer | None, text: str, relies: bool) -> None:
        entries = [entry.id for entry in entries_of(self.db, self.cast.colin, self.case_id)]
        self.may("rita", write_judgement, JudgementDraft(answer, text, tuple(entries) if relies else (), area=area))

    @rule(answer=st.sampled_from([None, *Answer]), text=WORDS)
    def changes_the_answer_alone_or_says_how_it_fits(self, answer: Answer | None, text: str) -> None:
        said = judgement.judgement_of(self.db, self.cast.colin, self.case_id)
        if said is not None and answer is not None:
            self.may("rita", write_judgement, replace(said.as_draft, answer=AreaAnswer(answer)))
            return
        for put in contradictions_of(self.db, self.cast.colin, self.case_id)[:1]:
            self.may("rita", resolve_contradiction, put.contradiction.key, text)

    @rule()
    def finds_something_more(self) -> None:
        with self.trying():
            with_concern(self.db, self.cast, self.case_id, "Another concern")
            with_improvement(self.db, self.cast, self.case_id)

    @rule()
    def takes_a_finding_out(self) -> None:
        for finding in findings_of(self.db, self.cast.colin, self.case_id)[:1]:
            self.may("rita", remove_finding, finding.id)

    @rule()
    def staff_reply(self) -> None:
        if findings_of(self.db, self.cast.colin, self.case_id):
            with self.trying():
                with_reply(self.db, self.cast, self.case_id)

    @rule(text=WORDS)
    def the_reviewer_answers(self, text: str) -> None:
        for reply in replies_of(self.db, self.cast.colin, self.case_id):
            self.may("rita", answer_reply, reply.id, AnswerDraft(AnswerKind.ANSWERED, text))

    @rule()
    def staff_finish(self) -> None:
        self.may("stef", finish_replying)

    @rule(text=WORDS)
    def staff_cannot_be_reached(self, text: str) -> None:
        for replies in replies_of(self.db, self.cast.colin, self.case_id)[:1]:
            self.may("rita", record_no_reply, replies.person_id, text)

    @rule()
    def an_outcome_is_recorded(self) -> None:
        with self.trying():
            with_outcome(self.db, self.cast, self.case_id)

    @precondition(lambda self: len(self.seen) > 15)
    @rule(who=SOMEBODY, reason=WORDS)
    def withdraws(self, who: str, reason: str) -> None:
        self.may(who, withdraw, reason)

    @invariant()
    def moves_follow_the_map(self) -> None:
        moves = self.past()
        assert all(move.to_stage in MAY_FOLLOW[move.from_stage] for move in moves)
        assert [move.to_stage for move in moves[:-1]] == [move.from_stage for move in moves[1:]]
        assert moves[-1].to_stage is self.stage

    @invariant()
    def what_is_being_read_was_judged(self) -> None:
        if self.stage not in {Stage.COUNTERSIGNING, Stage.QUALITY_ASSURANCE} | APPROVED:
            return
        judged = self.db.exec(select(Judgement).where(Judgement.case_id == self.case_id)).all()
        assert {one.area for one in judged} == AREAS
        cited = select(JudgementGround.judgement_id).where(JudgementGround.case_id == self.case_id)
        grounded = set(self.db.exec(cited))
        for one in judged:
            assert one.answer is not None
            assert one.reasons.strip()
            assert one.id in grounded or (one.area and one.answer is AreaAnswer.NOT_APPLICABLE)
        assert all(put.is_resolved for put in contradictions_of(self.db, self.cast.colin, self.case_id))

    @invariant()
    def what_qa_reads_was_signed_as_it_stands_since_it_last_came_to_the_manager(self) -> None:
        if self.stage is not Stage.QUALITY_ASSURANCE:
            return
        signature, frozen = self.last(Countersignature), self.editions(EditionKind.FULL)[-1]
        assert signature is not None
        assert signature.edition_id == frozen.id
        assert signature.digest == signed_digest(frozen.digest, words_of(self.db, self.case_id))
        assert signature.number > max(move.number for move in self.past() if move.to_stage is Stage.COUNTERSIGNING)
        if not self.view.has_outcome:  # which may be recorded at any time, and then the gate is closed
            assert frozen.digest == edition_digest(self.db, self.cast.colin, self.case_id, EditionKind.FULL)

    @invariant()
    def what_is_final_was_signed_and_passed_as_it_stands(self) -> None:
        counted = self.db.exec(select(ApprovedReview).where(ApprovedReview.case_id == self.case_id)).all()
        assert len(counted) == (1 if self.stage in APPROVED else 0)
        if self.stage not in APPROVED:
            return
        *_, signed, final = self.editions(EditionKind.FULL)
        assert (signed.is_final, final.is_final, final.digest) == (False, True, signed.digest)
        signature, reading = self.last(Countersignature), self.last(QualityReview)
        assert signature is not None
        assert reading is not None
        assert (reading.decision, reading.digest) == (Decision.PASS, signed.digest)
        assert signature.edition_id == signed.id
        assert len({signature.signed_by_id, reading.rated_by_id, self.cast.rita.account_id}) == 3
        before = words_of(self.db, self.case_id)[: self.replies_when_passed()]
        assert signature.digest == signed_digest(signed.digest, before)

    def past(self) -> list[Move]:
        return list(self.db.exec(select(Move).where(Move.case_id == self.case_id).order_by(Move.number)))

    def replies_when_passed(self) -> int:
        """How many replies there were when QA passed: those on the final edition are comments that came later."""
        final = {edition.id for kind in EditionKind for edition in self.editions(kind) if edition.is_final}
        replies = replies_of(self.db, self.cast.colin, self.case_id)
        return sum(reply.edition_id not in final for reply in replies)

    def editions(self, kind: EditionKind) -> list[Edition]:
        of_kind = select(Edition).where(Edition.case_id == self.case_id, Edition.kind == kind)
        return list(self.db.exec(of_kind.order_by(Edition.number)))

    def last(self, table: type) -> object:
        return self.db.exec(select(table).where(table.case_id == self.case_id).order_by(table.number.desc())).first()


@pytest.fixture
def engine(sqlite_engine: sa.Engine) -> sa.Engine:
    """Lives are lived on SQLite; the turns themselves are tested on both."""
    return sqlite_engine


@pytest.mark.parametrize("start", STARTS)
def test_lives_of_a_review(db: Session, cast: Cast, start: Stage) -> None:
    reached: set[Stage] = set()

    class Life(LifeOfAReview):
        def teardown(self) -> None:
            reached.update(self.seen)
            super().teardown()

    Life.db, Life.cast, Life.start = db, cast, start
    Life.case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE if start is Stage.RETURNED else start)
    if start is Stage.DRAFTING:
        with_text(db, cast, Life.case_id)
    if start is Stage.RETURNED:
        decide_quality(db, cast.quinn, Life.case_id, a_rating(Decision.RETURN, reason="Say more."))
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert len(reached) > 1  # otherwise nothing was shown

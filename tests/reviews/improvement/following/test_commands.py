"""Following an improvement until its evidence is accepted."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session, select

from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition
from reviews.evidence.queries import documents_of
from reviews.improvement.commands import change_improvement, remove_improvement
from reviews.improvement.following.commands import follow_improvement
from reviews.improvement.following.rules import Act, Due, State, StepDraft, replayed
from reviews.improvement.following.standing import followed_in
from reviews.improvement.queries import improvements_of
from reviews.improvement.rules import ImprovementDraft
from reviews.quality.rules import Decision
from reviews.stages import Stage
from reviews.workflow.commands import decide_quality
from tests.cast import Cast
from tests.factories import a_rating, review_at
from workbench import clock
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale
from workbench.remembering import remember_in

SHOWN = StepDraft(Act.OFFER, "Ten plans were read in May; nine had the visit.", kept_at="Unit's shared folder")


@pytest.fixture
def final(db: Session, cast: Cast) -> tuple[str, str]:
    """A final review and its improvement, in a session that remembers as those of the workbench do."""
    remember_in(db)
    case_id = review_at(db, cast, Stage.FINAL)
    return case_id, improvements_of(db, cast.colin, case_id)[0].id


def test_evidence_is_offered_sent_back_offered_again_and_accepted_by_another(
    db: Session, cast: Cast, final: tuple[str, str]
) -> None:
    follow_improvement(db, cast.rita, *final, SHOWN)
    follow_improvement(db, cast.colin, *final, StepDraft(Act.SEND_BACK, "Which unit?"))
    follow_improvement(db, cast.colin, *final, SHOWN)
    with pytest.raises(NotAllowed, match="Somebody else"):
        follow_improvement(db, cast.colin, *final, StepDraft(Act.ACCEPT))
    follow_improvement(db, cast.quinn, *final, StepDraft(Act.ACCEPT))
    (one,) = followed_in(db, cast.colin, final[0])
    assert one.stands.state is State.ACCEPTED is replayed([step.act for step in one.steps])
    assert [step.who for step in one.steps] == ["Rita Reed", "Colin Marsh", "Colin Marsh", "Quinn Hale"]
    assert (one.steps[0].kept_at, one.due) == ("Unit's shared folder", Due.ACCEPTED)
    events = db.exec(select(AuditEntry.event).where(AuditEntry.case_id == final[0])).all()
    assert {"evidence_offered", "evidence_sent_back", "evidence_accepted"} <= set(events)


def test_a_day_is_moved_with_a_reason_and_the_report_keeps_the_first(
    db: Session, cast: Cast, final: tuple[str, str]
) -> None:
    before = latest_edition(db, cast.colin, final[0], EditionKind.FULL)
    later = clock.today() + timedelta(days=700)
    follow_improvement(db, cast.colin, *final, StepDraft(Act.MOVE, "The contract was late", by_on=later))
    (one,) = followed_in(db, cast.colin, final[0])
    assert (one.due_on, one.was_moved, one.stands.state) == (later, True, State.OPEN)
    assert improvements_of(db, cast.colin, final[0])[0].by_on == date(clock.today().year + 1, 3, 31)
    assert latest_edition(db, cast.colin, final[0], EditionKind.FULL) == before


def test_withdrawing_ends_it(db: Session, cast: Cast, final: tuple[str, str]) -> None:
    with pytest.raises(Invalid):
        follow_improvement(db, cast.colin, *final, StepDraft(Act.WITHDRAW))
    follow_improvement(db, cast.colin, *final, StepDraft(Act.WITHDRAW, "The team was dissolved"))
    with pytest.raises(NotYet, match="withdrawn"):
        follow_improvement(db, cast.rita, *final, SHOWN)


def test_whoever_acts_on_what_another_has_changed_is_told(db: Session, cast: Cast, final: tuple[str, str]) -> None:
    follow_improvement(db, cast.rita, *final, SHOWN, seen_steps=0)
    with pytest.raises(Stale) as refusal:
        follow_improvement(db, cast.colin, *final, StepDraft(Act.WITHDRAW, "Not needed"), seen_steps=0)
    assert refusal.value.theirs["words"] == SHOWN.words
    assert followed_in(db, cast.colin, final[0])[0].stands.steps == 1


def test_who_may_not_and_what_is_not_of_this_review(db: Session, cast: Cast, final: tuple[str, str]) -> None:
    for stranger in (cast.stef, cast.nat, cast.ada, cast.otto):
        for act in Act:
            with pytest.raises((NotAllowed, NotYet)):
                follow_improvement(db, stranger, *final, StepDraft(act, "Words"))
    for act in (Act.MOVE, Act.WITHDRAW):
        with pytest.raises(NotYet):
            follow_improvement(db, cast.rita, *final, StepDraft(act, "Words"))
    other = review_at(db, cast, Stage.FINAL)
    with pytest.raises(NotAllowed, match="not part of this review"):
        follow_improvement(db, cast.colin, other, final[1], SHOWN)
    document = StepDraft(Act.OFFER, "Done", document_id="of another review")
    assert documents_of(db, cast.colin, final[0]) == ()
    with pytest.raises(NotAllowed, match="document"):
        follow_improvement(db, cast.colin, *final, document)
    assert followed_in(db, cast.colin, final[0])[0].steps == ()


def test_an_improvement_that_is_followed_keeps_its_words(db: Session, cast: Cast) -> None:
    remember_in(db)
    case_id = review_at(db, cast, Stage.COUNTERSIGNING)
    one = improvements_of(db, cast.colin, case_id)[0]
    with pytest.raises(NotYet):
        follow_improvement(db, cast.colin, case_id, one.id, SHOWN)
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    one = improvements_of(db, cast.colin, case_id)[0]
    follow_improvement(db, cast.colin, case_id, one.id, SHOWN)
    decide_quality(db, cast.quinn, case_id, a_rating(Decision.RETURN, reason="Say more"))
    draft = ImprovementDraft(
        one.finding_id, "Else", one.owner, one.by_on, one.how_known, one.level, (one.factors[0].code,)
    )
    with pytest.raises(NotYet, match="words stay"):
        change_improvement(db, cast.rita, case_id, one.id, draft)
    with pytest.raises(NotYet, match="words stay"):
        remove_improvement(db, cast.rita, case_id, one.id)

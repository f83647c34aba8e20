import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.commands import add_entry, change_entry, remove_entry
from reviews.chronology.warnings.commands import answer_warning, reopen_warning, turn_into_finding
from reviews.chronology.warnings.queries import open_warnings, warnings_of
from reviews.chronology.warnings.rules import AnswerKind, State
from reviews.chronology.warnings.standing import WarningView
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.warnings.material import MISSED, RISK, with_warnings
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet

EXPLAINED = "The level was looked at on 2 July by telephone; the note is on page 9 and was not dated."


@pytest.fixture
def risk(db: Session, cast: Cast, case_id: str) -> WarningView:
    """The warning about the arrest."""
    with_warnings(db, cast, case_id)
    return now(db, cast, case_id, RISK)


def now(db: Session, cast: Cast, case_id: str, name: str = RISK) -> WarningView:
    return next(one for one in warnings_of(db, cast.rita, case_id) if one.name == name)


def test_an_answer_in_words_says_who_and_when_and_is_recorded(
    db: Session, cast: Cast, case_id: str, risk: WarningView
) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, f"  {EXPLAINED} ", risk.digest)
    after = now(db, cast, case_id)
    assert after.state is State.ANSWERED
    assert (after.answer.words, after.answer.who, after.answer.kind) == (EXPLAINED, "Rita Reed", AnswerKind.IN_WORDS)
    assert [one.name for one in open_warnings(db, cast.rita, case_id)] == [MISSED]
    assert "warning_answered" in db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)).all()


def test_a_warning_is_never_dismissed_without_a_word(db: Session, cast: Cast, case_id: str, risk: WarningView) -> None:
    for words in ("", "   "):
        with pytest.raises(Invalid, match="Say in words"):
            answer_warning(db, cast.rita, case_id, risk.id, words)
    assert now(db, cast, case_id).state is State.OPEN


def test_it_is_answered_once(db: Session, cast: Cast, case_id: str, risk: WarningView) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED)
    with pytest.raises(Invalid, match="has been answered"):
        turn_into_finding(db, cast.rita, case_id, risk.id)


def test_it_can_be_turned_into_a_finding(db: Session, cast: Cast, case_id: str, risk: WarningView) -> None:
    turn_into_finding(db, cast.rita, case_id, risk.id)
    assert now(db, cast, case_id).state is State.FINDING


def test_an_answer_can_be_taken_back_with_its_reason_and_is_kept(
    db: Session, cast: Cast, case_id: str, risk: WarningView
) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED)
    with pytest.raises(Invalid, match="Say why"):
        reopen_warning(db, cast.rita, case_id, risk.id, " ")
    reopen_warning(db, cast.rita, case_id, risk.id, "Page 9 is about another arrest.")
    after = now(db, cast, case_id)
    assert after.state is State.OPEN
    assert [(one.words, one.reopened_why) for one in after.answers] == [(EXPLAINED, "Page 9 is about another arrest.")]
    with pytest.raises(Invalid, match="no answer to take back"):
        reopen_warning(db, cast.rita, case_id, risk.id, "Again.")
    answer_warning(db, cast.rita, case_id, risk.id, "Nobody looked.")
    assert [one.number for one in now(db, cast, case_id).answers] == [2, 1]


def test_the_answer_stays_when_other_entries_are_added(
    db: Session, cast: Cast, case_id: str, risk: WarningView
) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED)
    add_entry(db, cast.rita, case_id, an_entry("2 August 2025", kind="arrest"))
    assert {one.state for one in warnings_of(db, cast.rita, case_id) if one.id == risk.id} == {State.ANSWERED}


def test_a_changed_entry_asks_again_and_keeps_the_answer(
    db: Session, cast: Cast, case_id: str, risk: WarningView
) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED)
    change_entry(db, cast.rita, case_id, risk.entry_ids[0], an_entry("20 July 2025", kind="arrest"), 1)
    after = now(db, cast, case_id)
    assert (after.id, after.state, after.answer.words) == (risk.id, State.CHANGED, EXPLAINED)
    assert after.waits
    answer_warning(db, cast.rita, case_id, risk.id, "It was looked at on 24 July.")
    assert now(db, cast, case_id).state is State.ANSWERED


def test_what_was_seen_must_still_stand(db: Session, cast: Cast, case_id: str, risk: WarningView) -> None:
    change_entry(db, cast.rita, case_id, risk.entry_ids[0], an_entry("20 July 2025", kind="arrest"), 1)
    with pytest.raises(Invalid, match="Read the warning again"):
        answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED, risk.digest)


def test_an_answer_to_what_is_no_longer_raised_is_not_lost(
    db: Session, cast: Cast, case_id: str, risk: WarningView
) -> None:
    answer_warning(db, cast.rita, case_id, risk.id, EXPLAINED)
    remove_entry(db, cast.rita, case_id, risk.entry_ids[0])
    after = now(db, cast, case_id)
    assert (after.state, after.says, after.answer.words) == (State.NOT_RAISED, risk.says, EXPLAINED)
    with pytest.raises(Invalid, match="no longer raises"):
        answer_warning(db, cast.rita, case_id, risk.id, "Again.")


def test_only_the_reviewer_answers(db: Session, cast: Cast, case_id: str, risk: WarningView) -> None:
    for other in (cast.colin, cast.stef, cast.otto, cast.nat):
        with pytest.raises((NotAllowed, NotYet)):
            answer_warning(db, other, case_id, risk.id, EXPLAINED)
    assert now(db, cast, case_id).answers == ()


def test_another_reviews_warning_is_not_answered_here(
    db: Session, cast: Cast, case_id: str, noise: str, risk: WarningView
) -> None:
    with pytest.raises(NotAllowed):
        answer_warning(db, cast.rita, noise, risk.id, EXPLAINED)
    with pytest.raises(NotAllowed, match="not part of this review"):
        answer_warning(db, cast.rita, case_id, "0" * 24, EXPLAINED)

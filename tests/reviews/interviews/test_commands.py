"""Interviews are recorded, and their texts saved while they are written."""

from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.chronology.dates import ImpreciseDate
from reviews.findings.commands import add_finding
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.interviews.commands import (
    add_attempt,
    add_interview,
    answer_note,
    change_interview,
    remove_interview,
    save_prose,
    send_note,
)
from reviews.interviews.own import notes_for, own_notes
from reviews.interviews.queries import gaps, interviews_of
from reviews.interviews.rules import (
    AttemptDraft,
    InterviewDetails,
    InterviewDraft,
    NoteState,
    Prose,
    Purpose,
    Working,
)
from reviews.people.commands import add_staff
from reviews.people.queries import people_in
from reviews.people.rules import StaffDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import allocated, notified, review_at
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

HELD = date(2026, 2, 9)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


@pytest.fixture
def stef_id(db: Session, case_id: str) -> str:
    return people_in(db, case_id).staff[0].id


def test_an_interview_is_shown_by_role_and_number(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said.", "Two years in post."))
    add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, None, attempts="Rang twice."))
    first, second = interviews_of(db, cast.rita, case_id)
    assert first.label == "Interview with Probation practitioner 1, 9 February 2026"
    assert (first.note, first.conditions, first.note_state) == ("They said.", "Two years in post.", "not answered")
    assert second.label == "Interview with Probation practitioner 1, not held"
    assert cast.stef.name not in first.label


def test_what_is_missing_is_listed(db: Session, cast: Cast) -> None:
    case_id = notified(db, cast)
    allocated(db, cast, case_id)
    assert [(gap.where, gap.gate) for gap in gaps(db, case_id)] == [("people", "interviews")]


def test_each_member_of_staff_is_spoken_to_or_somebody_tried(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    other_id = add_staff(db, cast.rita, case_id, StaffDraft("Sam", "senior manager"))
    assert [gap.reason for gap in gaps(db, case_id)] == [
        "Record the interview with Probation practitioner 1, or what was tried.",
        "Record the interview with Senior manager 2, or what was tried.",
    ]
    add_interview(db, cast.rita, case_id, InterviewDraft(other_id, None, attempts="They have left; two letters."))
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD))
    assert [gap.reason for gap in gaps(db, case_id)] == [
        "Write the note of the interview with Probation practitioner 1."
    ]
    save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said.", 0)
    assert gaps(db, case_id) == ()


def test_texts_are_saved_while_they_are_written_each_by_itself(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD))
    first = save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They", 0)
    save_prose(db, cast.rita, case_id, interview_id, Prose.CONDITIONS, "Two years", 0)
    second = save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said", first)
    (interview,) = interviews_of(db, cast.rita, case_id)
    assert (interview.note, interview.conditions) == ("They said", "Two years")
    assert interview.text_versions == {
        Prose.NOTE: second, Prose.CONDITIONS: 1, Prose.TRAINING: 0, Prose.SUPERVISION: 0,
    }  # fmt: skip
    assert interview.version == 1  # so that the form with the details, open beside the box, is not out of date


def test_the_same_text_sent_twice_is_saved_once(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD))
    assert save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said", 0) == 1
    assert save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said", 0) == 1


def test_a_text_is_never_overwritten_unseen(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "First."))
    save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "Second.", 1)
    for seen in (0, 1):
        with pytest.raises(Stale) as refused:
            save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "Third.", seen)
        assert refused.value.theirs == {"note": "Second."}
    with pytest.raises(Stale):
        save_prose(db, cast.rita, case_id, interview_id, Prose.CONDITIONS, "Gone meanwhile", 3)


def test_details_are_changed_and_a_second_writer_is_told(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    agreed = InterviewDetails(HELD, NoteState.AGREED)
    change_interview(db, cast.rita, case_id, interview_id, agreed, seen_version=1)
    (interview,) = interviews_of(db, cast.rita, case_id)
    assert (interview.note_state, interview.note) == (NoteState.AGREED, "They said.")
    with pytest.raises(Stale):
        change_interview(db, cast.rita, case_id, interview_id, InterviewDetails(HELD), seen_version=1)
    with pytest.raises(Invalid, match="how agreement was sought"):
        change_interview(
            db, cast.rita, case_id, interview_id, InterviewDetails(HELD, NoteState.NOT_AGREED), seen_version=2
        )


def test_each_act_is_recorded(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    remove_interview(db, cast.rita, case_id, interview_id)
    entries = db.exec(select(AuditEntry).where(AuditEntry.case_id == case_id).order_by(AuditEntry.number)).all()
    assert [entry.event for entry in entries][-4:] == [
        "interview_added",
        "interview_text_saved",
        "interview_text_removed",
        "interview_removed",
    ]
    assert interviews_of(db, cast.rita, case_id) == ()


def test_an_interview_that_a_finding_rests_on_stays_whole(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    grounds = (GroundDraft(GroundKind.INTERVIEW, interview_id, "They said."),)
    draft = FindingDraft(FindingKind.CONCERN, "Title", "What", "Why", grounds, (TagDraft("IP01"),))
    add_finding(db, cast.rita, case_id, draft)
    with pytest.raises(Invalid, match="A finding rests on this interview"):
        remove_interview(db, cast.rita, case_id, interview_id)
    assert [interview.note for interview in interviews_of(db, cast.rita, case_id)] == ["They said."]


def test_nothing_of_another_review_is_reached_from_this_one(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    other = review_at(db, cast, Stage.DRAFTING)
    theirs = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "Theirs."))
    for act in (
        lambda: add_interview(db, cast.rita, other, InterviewDraft(stef_id, HELD)),
        lambda: change_interview(db, cast.rita, other, theirs, InterviewDetails(HELD), seen_version=99),
        lambda: save_prose(db, cast.rita, other, theirs, Prose.NOTE, "Mine", 99),
        lambda: remove_interview(db, cast.rita, other, theirs),
    ):
        with pytest.raises(NotAllowed, match=r"in this review|part of this review"):
            act()
    assert interviews_of(db, cast.rita, other) == ()


def test_only_the_reviewer_writes_interviews(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    with pytest.raises(NotYet):
        add_interview(db, cast.colin, case_id, InterviewDraft(stef_id, HELD))
    for nobody in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            add_interview(db, nobody, case_id, InterviewDraft(stef_id, HELD))
        with pytest.raises(NotAllowed):
            interviews_of(db, nobody, case_id)


def test_the_conditions_at_the_time_are_kept_with_their_units(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    working = Working(ImpreciseDate.from_text("May 2025", HELD), "Band 4", 7, 61, 138, 1)
    change_interview(db, cast.rita, case_id, interview_id, InterviewDetails(HELD, working=working), seen_version=1)
    (interview,) = interviews_of(db, cast.rita, case_id)
    assert interview.working == working
    assert interview.numbers == (
        "Events of May 2025",
        "Grade Band 4",
        "Time in post 7 months",
        "Caseload 61 people",
        "Workload 138 per cent",
        "Number of supervision sessions 1 session",
    )


def test_attempts_are_kept_in_the_order_of_their_days(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    add_attempt(db, cast.rita, case_id, interview_id, AttemptDraft(date(2026, 3, 2), "E-mail", Purpose.AGREE))
    add_attempt(db, cast.rita, case_id, interview_id, AttemptDraft(date(2026, 2, 1), "Letter"))
    (interview,) = interviews_of(db, cast.rita, case_id)
    assert interview.attempts_in_words == (
        "1 February 2026, to hold the interview: Letter\n2 March 2026, to have the note agreed: E-mail"
    )
    remove_interview(db, cast.rita, case_id, interview_id)


def test_the_note_goes_back_and_their_answer_stands(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    assert own_notes(db, cast.stef, case_id) == ()
    with pytest.raises(NotAllowed, match="not sent"):
        answer_note(db, cast.stef, case_id, interview_id, NoteState.AGREED, "", 1)
    send_note(db, cast.rita, case_id, interview_id)
    (note,) = own_notes(db, cast.stef, case_id)
    assert (note.note, note.state, notes_for(db, cast.stef)[0].waits) == ("They said.", NoteState.NOT_ANSWERED, 1)
    answer_note(db, cast.stef, case_id, interview_id, NoteState.CORRECTED, "Twice, not once.", note.note_version)
    (interview,) = interviews_of(db, cast.rita, case_id)
    assert (interview.note_state, interview.their_words) == (NoteState.CORRECTED, "Twice, not once.")
    with pytest.raises(Invalid, match="their answer stands"):
        change_interview(db, cast.rita, case_id, interview_id, InterviewDetails(HELD, NoteState.AGREED), seen_version=1)
    save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said more.", 1)
    assert interviews_of(db, cast.rita, case_id)[0].is_changed_since
    with pytest.raises(Invalid, match="changed while you were reading"):
        answer_note(db, cast.stef, case_id, interview_id, NoteState.AGREED, "", 1)


def test_an_older_answer_does_not_come_back_when_the_note_is_sent_again(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    draft = InterviewDraft(stef_id, HELD, "They said.", note_state=NoteState.AGREED)  # as they told the reviewer
    interview_id = add_interview(db, cast.rita, case_id, draft)
    send_note(db, cast.rita, case_id, interview_id)
    answer_note(db, cast.stef, case_id, interview_id, NoteState.NOT_AGREED, "I did not say that.", 1)
    save_prose(db, cast.rita, case_id, interview_id, Prose.NOTE, "They said less.", 1)
    send_note(db, cast.rita, case_id, interview_id)
    assert interviews_of(db, cast.rita, case_id)[0].note_state is NoteState.NOT_ANSWERED


def test_nobody_answers_or_reads_the_note_of_another(db: Session, cast: Cast, case_id: str, stef_id: str) -> None:
    other_id = add_staff(db, cast.rita, case_id, StaffDraft("Olive", "case manager", cast.otto.account_id))
    interview_id = add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD, "They said."))
    send_note(db, cast.rita, case_id, interview_id)
    assert own_notes(db, cast.otto, case_id) == ()
    assert other_id
    for nobody in (cast.otto, cast.rita, cast.colin, cast.quinn):
        with pytest.raises((NotAllowed, NotYet)):
            answer_note(db, nobody, case_id, interview_id, NoteState.AGREED, "", 1)
    assert interviews_of(db, cast.rita, case_id)[0].note_state is NoteState.NOT_ANSWERED


def test_a_note_goes_only_to_somebody_with_an_account_and_once_it_is_written(
    db: Session, cast: Cast, case_id: str, stef_id: str
) -> None:
    with pytest.raises(Invalid, match="Write the note first"):
        send_note(db, cast.rita, case_id, add_interview(db, cast.rita, case_id, InterviewDraft(stef_id, HELD)))
    other = add_staff(db, cast.rita, case_id, StaffDraft("Sam", "senior manager"))
    with pytest.raises(Invalid, match="no account"):
        send_note(db, cast.rita, case_id, add_interview(db, cast.rita, case_id, InterviewDraft(other, HELD, "Said.")))

"""Answering the question on reasonable steps."""

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.queries import entries_of
from reviews.findings.commands import remove_finding
from reviews.findings.queries import findings_of
from reviews.judgement.commands import save_reasons, write_judgement
from reviews.judgement.queries import gaps, judgement_of
from reviews.judgement.rules import Answer, JudgementDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import REASONS, review_at, with_concern, with_entries, with_judgement
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

ALL_AREAS = (
    "Answer in each area. Still to come: assessment, planning, doing the work, reviewing, working with others, "
    "management oversight."
)


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    """A review being drafted, with a chronology and a concern; and another that has as much."""
    for _ in range(2):
        made = review_at(db, cast, Stage.DRAFTING)
        with_entries(db, cast, made)
        with_concern(db, cast, made)
    return made


def test_a_judgement_answers_with_reasons_and_what_it_relies_on(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id)
    judgement = judgement_of(db, cast.rita, case_id)
    assert judgement is not None
    assert (judgement.answer, judgement.reasons) == (Answer.NO, REASONS)
    assert [entry.in_words for entry in judgement.entries] == ["3 December 2025"]
    assert [finding.title for finding in judgement.findings] == ["Home visits were not made"]
    assert gaps(db, cast.rita, case_id) == ()


def test_before_anything_is_written_everything_is_missing(db: Session, cast: Cast, case_id: str) -> None:
    assert judgement_of(db, cast.rita, case_id) is None
    found = gaps(db, cast.rita, case_id)
    assert {(gap.gate, gap.where) for gap in found} == {("judgement", "judgement")}
    assert len(found) == 4


def test_it_may_be_saved_half_done_but_the_gate_stays_closed(db: Session, cast: Cast, case_id: str) -> None:
    write_judgement(db, cast.rita, case_id, JudgementDraft(None, "Not sure yet"))
    assert [gap.reason for gap in gaps(db, cast.rita, case_id)] == [
        "All in all: answer yes or no. Say what makes it difficult in the reasons.",
        "All in all: choose at least one entry, gap or finding that the answer relies on.",
        ALL_AREAS,
    ]


def test_reasons_are_saved_while_they_are_typed(db: Session, cast: Cast, case_id: str) -> None:
    version = save_reasons(db, cast.rita, case_id, "The te", 0)
    version = save_reasons(db, cast.rita, case_id, "The team knew", version)
    judgement = judgement_of(db, cast.rita, case_id)
    assert judgement is not None
    assert (judgement.reasons, judgement.version, judgement.answer) == ("The team knew", version, None)


def test_saving_reasons_leaves_the_answer_alone(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id)
    save_reasons(db, cast.rita, case_id, "Better reasons")
    judgement = judgement_of(db, cast.rita, case_id)
    assert judgement is not None
    assert (judgement.answer, len(judgement.entries)) == (Answer.NO, 1)


def test_a_second_writer_is_told_and_overwrites_nothing(db: Session, cast: Cast, case_id: str) -> None:
    save_reasons(db, cast.rita, case_id, "Theirs", 0)
    with pytest.raises(Stale) as refusal:
        save_reasons(db, cast.rita, case_id, "Mine", 0)
    assert refusal.value.theirs["reasons"] == "Theirs"


def test_a_change_of_grounds_alone_counts_as_a_saving(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id)
    before = judgement_of(db, cast.rita, case_id)
    assert before is not None
    write_judgement(db, cast.rita, case_id, JudgementDraft(Answer.NO, REASONS, (before.entries[0].id,)), before.version)
    with pytest.raises(Stale):
        write_judgement(db, cast.rita, case_id, JudgementDraft(Answer.YES, REASONS), before.version)


def test_saving_the_same_again_records_nothing(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id)
    count = len(db.exec(select(AuditEntry.id)).all())
    with_judgement(db, cast, case_id)
    assert len(db.exec(select(AuditEntry.id)).all()) == count


def test_a_finding_taken_out_is_no_longer_relied_on(db: Session, cast: Cast, case_id: str) -> None:
    (finding,) = findings_of(db, cast.rita, case_id)
    write_judgement(db, cast.rita, case_id, JudgementDraft(Answer.NO, REASONS, finding_ids=(finding.id,)))
    assert [gap.reason for gap in gaps(db, cast.rita, case_id)] == [ALL_AREAS]
    remove_finding(db, cast.rita, case_id, finding.id)
    assert [gap.reason for gap in gaps(db, cast.rita, case_id)] == [
        "All in all: choose at least one entry, gap or finding that the answer relies on.",
        ALL_AREAS,
    ]


def test_it_cannot_rely_on_another_review(db: Session, cast: Cast, case_id: str) -> None:
    other = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, other)
    with_concern(db, cast, other)
    entry, finding = entries_of(db, cast.rita, other)[0], findings_of(db, cast.rita, other)[0]
    for draft in (
        JudgementDraft(Answer.NO, REASONS, entry_ids=(entry.id,)),
        JudgementDraft(Answer.NO, REASONS, finding_ids=(finding.id,)),
    ):
        with pytest.raises(NotAllowed, match="not part of this review"):
            write_judgement(db, cast.rita, case_id, draft)


def test_only_its_reviewer_judges_and_only_while_the_text_is_open(db: Session, cast: Cast, case_id: str) -> None:
    draft = JudgementDraft(Answer.YES, "All was done.")
    with pytest.raises(NotYet):
        write_judgement(db, cast.colin, case_id, draft)
    for stranger in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            write_judgement(db, stranger, case_id, draft)
        with pytest.raises(NotAllowed):
            judgement_of(db, stranger, case_id)
    signed = review_at(db, cast, Stage.COUNTERSIGNING)
    for who in (cast.rita, cast.colin):
        with pytest.raises(NotYet):
            save_reasons(db, who, signed, "Other reasons")


def test_words_that_cannot_be_kept_are_refused(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(Invalid):
        save_reasons(db, cast.rita, case_id, "a\0b")


def test_everything_written_is_in_the_record(db: Session, cast: Cast, case_id: str) -> None:
    with_judgement(db, cast, case_id)
    events = set(db.exec(select(AuditEntry.event).where(AuditEntry.case_id == case_id)))
    assert {"judgement_started", "judgement_written", "judgement_ground_added"} <= events

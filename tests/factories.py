"""A review at any stage, made by walking the real commands, so that no test holds an impossible one.

Each step is one turn of one person. `review_at(db, cast, Stage.DRAFTING)` takes them in order until the stage is
reached; a test that wants a thing missing takes the steps itself and leaves one out.
"""

from collections.abc import Callable
from datetime import date

from sqlmodel import Session

from reviews.cases.commands import allocate, record_outcome
from reviews.cases.queries import CaseView, the_case
from reviews.cases.rules import CaseDraft, OffenceDraft, Outcome, Supervision
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.warnings.commands import answer_warning
from reviews.chronology.warnings.queries import open_warnings
from reviews.findings.commands import add_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.improvement.commands import add_improvement
from reviews.improvement.queries import improvements_of
from reviews.improvement.rules import ImprovementDraft
from reviews.intake.commands import create_review
from reviews.intake.rules import IntakeDraft
from reviews.interviews.commands import add_interview
from reviews.interviews.rules import InterviewDraft, NoteState
from reviews.judgement.commands import write_judgement
from reviews.judgement.contradictions.commands import resolve_contradiction
from reviews.judgement.contradictions.queries import contradictions_of
from reviews.judgement.contradictions.rules import Clash
from reviews.judgement.queries import areas_of
from reviews.judgement.rules import Answer, AreaAnswer, JudgementDraft
from reviews.people.commands import add_staff
from reviews.people.queries import people_in
from reviews.people.rules import Relation, StaffDraft, SupervisedDraft, VictimDraft
from reviews.permissions import Permission
from reviews.quality.reference import standards_on
from reviews.quality.rules import Decision, Mark, QualityDraft, RatingDraft
from reviews.replies.commands import add_reply, answer_reply, finish_replying
from reviews.replies.queries import unanswered
from reviews.replies.rules import AnswerDraft, AnswerKind, ReplyDraft, ReplyKind
from reviews.stages import FORWARD, Stage
from reviews.workflow.commands import advance, countersign, decide_quality
from tests.cast import Cast
from workbench import clock

TURNED_DOWN = "A home visit was planned and put off twice; nobody was told."
WHY = "Two posts in three were vacant, and visits were not in the plan that the system showed."
FITS = "What bore on the risk could not have been seen at the time."
REASONS = "What the team knew by December called for a visit, and none was made. The conditions were difficult."


def notified(db: Session, cast: Cast, region: str = "London", crn: str = "X123456") -> str:
    """Rita notifies a review: one charge, one victim."""
    draft = IntakeDraft(
        case=CaseDraft(
            offences=(OffenceDraft("murder", date(2026, 1, 9), date(2026, 1, 12), date(2026, 1, 13)),),
            supervision=Supervision.LICENCE,
            started_on=date(2025, 6, 2),
            ended_on=None,
            region=region,
            notified_on=date(2026, 1, 14),
            period_from=date(2025, 6, 2),
        ),
        person=SupervisedDraft(crn, "Example", "Alex", date(1990, 5, 17)),
        victims=(VictimDraft(Relation.STRANGER),),
    )
    return create_review(db, cast.rita, draft).id


def allocated(db: Session, cast: Cast, case_id: str) -> None:
    """Colin says that Rita reviews and he countersigns."""
    allocate(db, cast.colin, case_id, reviewer_id=cast.rita.account_id, countersigner_id=cast.colin.account_id)


def with_staff(db: Session, cast: Cast, case_id: str) -> str:
    """Stef, whose work the review looks at, is named and can read and reply."""
    return add_staff(db, cast.rita, case_id, StaffDraft(cast.stef.name, "probation practitioner", cast.stef.account_id))


def with_entries(db: Session, cast: Cast, case_id: str) -> None:
    """Two entries, one of them in the report, one without a date."""
    today = clock.today()
    for when, summary, is_key in (("3 December 2025", TURNED_DOWN, True), ("", "A neighbour rang the office.", False)):
        happened = ImpreciseDate.from_text(when, today) if when else ImpreciseDate.undated()
        draft = EntryDraft(happened, "Probation", summary, source="Case record, page 4", kind="visit", is_key=is_key)
        add_entry(db, cast.rita, case_id, draft)


def with_interview(db: Session, cast: Cast, case_id: str) -> None:
    """Stef was spoken to and agrees the note."""
    (member,) = people_in(db, case_id).staff
    note = "They said that visits were not in the plan they were shown."
    draft = InterviewDraft(person_id=member.id, held_on=date(2026, 2, 9), note=note, note_state=NoteState.AGREED)
    add_interview(db, cast.rita, case_id, draft)


def with_concern(db: Session, cast: Cast, case_id: str, title: str = "Home visits were not made") -> str:
    """A concern that rests on the first entry and on a gap."""
    entry = entries_of(db, cast.rita, case_id)[0]
    grounds = (
        GroundDraft(GroundKind.ENTRY, entry.id),
        GroundDraft(GroundKind.GAP, words="No visit", gap_from=date(2025, 9, 1), gap_to=date(2026, 1, 9)),
    )
    tags = (TagDraft("IP01", Strength.BORE_DIRECTLY), TagDraft("MO01"), TagDraft("PD02"))
    draft = FindingDraft(
        kind=FindingKind.CONCERN, title=title, what="No home visit was made.", why=WHY, grounds=grounds, tags=tags
    )
    return add_finding(db, cast.rita, case_id, draft)


def with_judgement(db: Session, cast: Cast, case_id: str, answer: Answer | None = Answer.NO) -> None:
    """The question is answered, with reasons, an entry and every finding."""
    entry_ids = tuple(entry.id for entry in entries_of(db, cast.rita, case_id)[:1])
    finding_ids = tuple(finding.id for finding in findings_of(db, cast.rita, case_id))
    write_judgement(db, cast.rita, case_id, JudgementDraft(answer, REASONS, entry_ids, finding_ids))
    with_areas(db, cast, case_id, answer)


def with_areas(db: Session, cast: Cast, case_id: str, answer: Answer | None = Answer.NO) -> None:
    """Each area is answered, the first as the whole is; and what does not seem to fit together is explained."""
    cited = tuple(entry.id for entry in entries_of(db, cast.rita, case_id)[:1])
    first, *others = areas_of(db, cast.rita, case_id).areas
    draft = JudgementDraft(AreaAnswer(answer or Answer.NO), REASONS, cited, area=first.id)
    write_judgement(db, cast.rita, case_id, draft)
    for area in others:
        draft = JudgementDraft(AreaAnswer.NOT_APPLICABLE, "This had no part in the case.", area=area.id)
        write_judgement(db, cast.rita, case_id, draft)


def with_contradictions_resolved(db: Session, cast: Cast, case_id: str) -> None:
    """Rita says how everything that does not seem to fit together does, where no improvement could answer it."""
    for one in contradictions_of(db, cast.rita, case_id):
        if not one.is_resolved and one.contradiction.clash is not Clash.NO_CHANGE:
            resolve_contradiction(db, cast.rita, case_id, one.contradiction.key, FITS)


def with_improvement(db: Session, cast: Cast, case_id: str) -> None:
    """Something will change because of each finding that has no improvement yet."""
    answered = {improvement.finding_id for improvement in improvements_of(db, cast.rita, case_id)}
    for finding in findings_of(db, cast.rita, case_id):
        if finding.id in answered:
            continue
        draft = ImprovementDraft(
            finding.id,
            "The plan that the system shows has a line for home visits",
            "Head of the delivery unit",
            date(clock.today().year + 1, 3, 31),
            "Ten plans are read each month",
            factors=(finding.tags[0].code,),
        )
        add_improvement(db, cast.rita, case_id, draft)


def with_text(db: Session, cast: Cast, case_id: str) -> None:
    """Everything that a draft needs before staff can read it."""
    with_entries(db, cast, case_id)
    with_interview(db, cast, case_id)
    with_concern(db, cast, case_id)
    with_judgement(db, cast, case_id)
    with_improvement(db, cast, case_id)


def with_reply(db: Session, cast: Cast, case_id: str, kind: ReplyKind = ReplyKind.CORRECTION) -> str:
    """Stef replies to the first finding."""
    finding = findings_of(db, cast.rita, case_id)[0]
    return add_reply(db, cast.stef, case_id, ReplyDraft(kind, "A visit was made on 4 December.", finding.id))


def with_replies_answered(db: Session, cast: Cast, case_id: str) -> None:
    """Stef replies and finishes; Rita answers."""
    with_reply(db, cast, case_id)
    finish_replying(db, cast.stef, case_id)
    for reply in unanswered(db, cast.rita, case_id):
        draft = AnswerDraft(AnswerKind.PARTLY, "The record has no visit; your account now stands beside it.")
        answer_reply(db, cast.rita, case_id, reply.id, draft)


def a_rating(decision: Decision = Decision.PASS, mark: Mark = Mark.GOOD, reason: str = "") -> QualityDraft:
    """Every standard rated alike."""
    ratings = tuple(RatingDraft(standard, mark) for standard in standards_on(clock.today()).names)
    return QualityDraft(decision, ratings, reason)


def with_outcome(db: Session, cast: Cast, case_id: str) -> None:
    """An outcome is recorded for every charge."""
    for offence in the_case(db, cast.rita, Permission.READ_CASE, case_id).offences:
        record_outcome(db, cast.rita, case_id, offence.id, Outcome.CONVICTED, date(2026, 1, 30))


def with_warnings_answered(db: Session, cast: Cast, case_id: str) -> None:
    """Rita answers every warning that the record raises."""
    for warning in open_warnings(db, cast.rita, case_id):
        answer_warning(db, cast.rita, case_id, warning.id, "The note of 4 December, page 5, explains this.")


Turn = Callable[[Session, Cast, str], None]


def _to_commissioned(db: Session, cast: Cast, case_id: str) -> None:
    allocated(db, cast, case_id)
    advance(db, cast.colin, case_id, Stage.COMMISSIONED)


def _to_drafting(db: Session, cast: Cast, case_id: str) -> None:
    with_staff(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.DRAFTING)


def _to_replying(db: Session, cast: Cast, case_id: str) -> None:
    with_text(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.REPLYING)


def _to_countersigning(db: Session, cast: Cast, case_id: str) -> None:
    with_replies_answered(db, cast, case_id)
    with_warnings_answered(db, cast, case_id)
    with_contradictions_resolved(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.COUNTERSIGNING)


def _to_quality(db: Session, cast: Cast, case_id: str) -> None:
    countersign(db, cast.colin, case_id, "I have read the text and the answers.")


def _to_final(db: Session, cast: Cast, case_id: str) -> None:
    decide_quality(db, cast.quinn, case_id, a_rating())


def _to_closed(db: Session, cast: Cast, case_id: str) -> None:
    with_outcome(db, cast, case_id)
    advance(db, cast.rita, case_id, Stage.CLOSED)


TURNS: dict[Stage, Turn] = {
    Stage.COMMISSIONED: _to_commissioned,
    Stage.DRAFTING: _to_drafting,
    Stage.REPLYING: _to_replying,
    Stage.COUNTERSIGNING: _to_countersigning,
    Stage.QUALITY_ASSURANCE: _to_quality,
    Stage.FINAL: _to_final,
    Stage.CLOSED: _to_closed,
}


def review_at(db: Session, cast: Cast, stage: Stage) -> str:
    """The id of a new review at this stage, with everything in it that brought it there."""
    case_id = notified(db, cast)
    for passed in FORWARD[1 : FORWARD.index(stage) + 1]:
        TURNS[passed](db, cast, case_id)
    return case_id


def stage_of(db: Session, cast: Cast, case_id: str) -> Stage:
    """Where the review stands now."""
    return view_of(db, cast, case_id).stage


def view_of(db: Session, cast: Cast, case_id: str) -> CaseView:
    """The review as its reviewer sees it."""
    return the_case(db, cast.rita, Permission.READ_CASE, case_id)

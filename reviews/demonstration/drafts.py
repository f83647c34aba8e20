"""Planned reviews and their stories, in the drafts that commands take. Pure."""

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from reviews.cases.rules import CaseDraft, OffenceDraft
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.importing.rules import Reading, Row
from reviews.demonstration.causes import OF_SYSTEM
from reviews.demonstration.changing import kinds_in
from reviews.demonstration.details import details_of
from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.told import ToldEntry, ToldFinding, ToldGround, ToldInterview
from reviews.findings.rules import FindingDraft, GroundDraft, GroundKind, TagDraft
from reviews.findings.steps import Step
from reviews.improvement.rules import ImprovementDraft
from reviews.intake.rules import IntakeDraft
from reviews.interviews.rules import InterviewDraft
from reviews.people.rules import AliasDraft, SupervisedDraft, VictimDraft
from reviews.quality.rules import Decision, Mark, QualityDraft, RatingDraft

FIRST_ROW = 2  # of a file, under its headings
COLUMNS = ("date", "agency", "event_type", "summary", "source")


@dataclass
class Made:
    """The ids of what has been made of a review so far, each at the place it has in the story."""

    case_id: str = ""
    staff: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    interviews: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    improvements: list[str] = field(default_factory=list)


def intake_draft(plan: PlannedReview, reviewer: str) -> IntakeDraft:
    """The notification, with the e-mail address of whoever is to review."""
    offence = OffenceDraft(plan.offence, plan.offence_on, plan.charged_on, plan.court_on)
    case = CaseDraft(
        offences=(offence,),
        supervision=plan.supervision,
        started_on=plan.started_on,
        ended_on=plan.ended_on,
        region=plan.region,
        unit=plan.unit,
        notified_on=plan.notified_on,
        risk_level=plan.risk_level,
        mappa_level=plan.mappa_level,
        review_type=plan.review_type,
        period_from=plan.started_on,
        parallel=plan.parallel,
        reference=plan.reference,
    )
    person = SupervisedDraft(
        crn=plan.person.crn,
        family_name=plan.person.family_name,
        given_names=plan.person.given_names,
        date_of_birth=plan.person.born_on,
        aliases=tuple(AliasDraft(name, kind) for name, kind in plan.person.other_names),
        characteristics=plan.person.characteristics,
    )
    return IntakeDraft(case, person, tuple(VictimDraft(relation, name) for relation, name in plan.victims), reviewer)


def reading_of(entries: Sequence[ToldEntry]) -> Reading:
    """The chronology as a file would give it, row by row."""
    rows = tuple(Row(number, entry_draft(entry)) for number, entry in enumerate(entries, start=FIRST_ROW))
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow((entry.when.in_words, entry.agency, entry.kind, entry.summary, entry.source))
    digest = hashlib.sha256(file.getvalue().encode()).hexdigest()
    return Reading("chronology.csv", digest, tuple((name, name) for name in COLUMNS), rows, (), ())


def entry_draft(entry: ToldEntry) -> EntryDraft:
    """One entry."""
    return EntryDraft(
        happened=entry.when,
        agency=entry.agency,
        summary=entry.summary,
        source=entry.source,
        kind=entry.kind,
        is_key=entry.is_key,
        details=entry.details or details_of(entry.kind, entry.summary),
    )


def interview_draft(told: ToldInterview, made: Made) -> InterviewDraft:
    """One interview."""
    return InterviewDraft(
        person_id=made.staff[told.staff],
        held_on=told.held_on,
        note=told.note,
        conditions=told.conditions,
        note_state=told.state,
        attempts=told.attempts,
        their_words=told.their_words,
    )


def finding_draft(told: ToldFinding, made: Made) -> FindingDraft:
    """One finding, with what it rests on and its factors."""
    return FindingDraft(
        kind=told.kind,
        title=told.title,
        what=told.what,
        why=told.why,
        grounds=tuple(_ground_draft(ground, made) for ground in told.grounds),
        tags=tuple(TagDraft(code, strength, _step(told, code)) for code, strength in told.tags),
        known=told.known,
        system=told.system,
        none_found=told.none_found,
    )


def _step(told: ToldFinding, code: str) -> Step | None:
    """Where a factor stands, if not where one of its level usually does."""
    of_system = code[:2] in OF_SYSTEM
    return Step.CONDITIONS if of_system and (code == told.led_by or not told.system) else None


def improvement_draft(told: ToldFinding, finding_id: str, today: date) -> ImprovementDraft:
    """The improvement that follows from a concern."""
    return ImprovementDraft(
        finding_id=finding_id,
        what=told.change,
        owner=told.owner,
        by_on=today + timedelta(days=told.within_days),
        how_known=told.how_known,
        level=told.level,
        factors=tuple(code for code, _ in told.tags if code == told.led_by) or (told.tags[0][0],),
        kinds=kinds_in(told.change),
    )


def quality_draft(
    decision: Decision, standards: Sequence[str], marks: Sequence[tuple[Mark, str]], reason: str
) -> QualityDraft:
    """QA's reading: each standard with its mark."""
    ratings = (RatingDraft(standard, mark, why) for standard, (mark, why) in zip(standards, marks, strict=True))
    return QualityDraft(decision, tuple(ratings), reason)


def _ground_draft(ground: ToldGround, made: Made) -> GroundDraft:
    if ground.gap is not None:
        return GroundDraft(GroundKind.GAP, words=ground.words, gap_from=ground.gap[0], gap_to=ground.gap[1])
    for kind, place, ids in (
        (GroundKind.ENTRY, ground.entry, made.entries),
        (GroundKind.INTERVIEW, ground.interview, made.interviews),
        (GroundKind.DOCUMENT, ground.document, made.documents),
    ):
        if place is not None:
            step = Step.CONDITIONS if kind is GroundKind.INTERVIEW else Step.RECORD
            return GroundDraft(kind, id=ids[place], words=ground.words, step=step)
    raise ValueError("A ground names what it is")

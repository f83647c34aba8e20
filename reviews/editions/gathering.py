"""A review's record, gathered from the features that hold it."""

from collections.abc import Collection

from sqlmodel import Session

from reviews.cases.queries import CaseView, the_case
from reviews.cases.rules import Outcome
from reviews.chronology.accounts.queries import GroupView, account_groups
from reviews.chronology.entries.paging import entry_ids
from reviews.chronology.entries.queries import MOST_UNCHOSEN, EntryView, entries_by_id, entries_of, entry_count
from reviews.chronology.hindsight.line import HindsightLine, drawn_lines
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.hindsight.rules import hindsight
from reviews.chronology.views.rules import EntryFilter
from reviews.editions import judging
from reviews.editions.record import (
    Account,
    Bearing,
    Charge,
    Conflict,
    DocumentRecord,
    FindingRecord,
    ImprovementRecord,
    InterviewRecord,
    KeyEntry,
    PersonOnProbation,
    ReportRecord,
    Rests,
    StaffMember,
    Supervision,
    Victim,
)
from reviews.evidence.queries import documents_of
from reviews.findings.queries import FindingView, GroundView, findings_of
from reviews.findings.rules import GroundKind
from reviews.improvement.queries import improvements_of
from reviews.interviews.queries import InterviewView, interviews_of
from reviews.interviews.rules import Prose
from reviews.judgement.queries import JudgementView
from reviews.judgement.standing import standing_of
from reviews.people.queries import People, people_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.remembering import remembered


@remembered()
def record_of(db: Session, actor: Actor, case_id: str) -> ReportRecord:
    """What a report of this review is put together from, as it stands now."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    people = people_of(db, actor, case_id)
    line = line_of(db, actor, case_id)
    findings = findings_of(db, actor, case_id)
    standing = standing_of(db, actor, case_id)
    interviews = interviews_of(db, actor, case_id)
    documents = documents_of(db, actor, case_id)
    return ReportRecord(
        reference=case.reference,
        review_type=case.review_type,
        notified_on=case.notified_on,
        period_from=case.period_from,
        is_mandatory=case.is_mandatory,
        charges=_charges(case),
        person=_person(people),
        supervision=_supervision(case),
        victims=tuple(Victim(victim.relation, victim.name) for victim in people.victims),
        staff=tuple(StaffMember(member.id, member.label, member.name) for member in people.staff),
        parallel=tuple(process.value for process in case.parallel),
        entries=tuple(_entry(entry, line) for entry in shown_entries(db, actor, case_id, findings, standing.said)),
        entries_in_all=entry_count(db, actor, case_id),
        judged_by=line.in_words,
        lines=drawn_lines(line),
        conflicts=tuple(_conflict(group) for group in account_groups(db, actor, case_id) if group.is_conflicting),
        interviews=tuple(
            InterviewRecord(
                held.id, held.staff, held.held_on, held.note_state, conditions_of(held), held.attempts_in_words
            )
            for held in interviews
        ),
        documents=tuple(DocumentRecord(read.id, read.number, read.title, read.given_by) for read in documents),
        findings=tuple(_finding(finding) for finding in findings),
        judgement=judging.whole(standing),
        areas=judging.areas(standing),
        fits=judging.fits(standing),
        dissents=judging.dissents(standing),
        improvements=tuple(
            ImprovementRecord(
                change.id,
                change.number,
                change.finding_id,
                change.what,
                change.owner,
                change.by_on,
                change.how_known,
                change.level,
                tuple(factor.label for factor in change.factors),
                change.strength or "",
            )
            for change in improvements_of(db, actor, case_id)
        ),
    )


def conditions_of(held: InterviewView) -> str:
    """How the work was at the time: the fields in words, then training, supervision and the rest."""
    texts = (held.texts[prose] for prose in (Prose.TRAINING, Prose.SUPERVISION, Prose.CONDITIONS))
    numbers = f"{'. '.join(held.numbers)}." if held.numbers else ""
    return " ".join(filter(None, (numbers, *texts)))


def shown_entries(
    db: Session, actor: Actor, case_id: str, findings: Collection[FindingView], said: Collection[JudgementView]
) -> tuple[EntryView, ...]:
    """The entries that the report shows: those marked as key, and those something rests on.

    When none is marked it shows all, unless they are so many that the gate of the chronology asks to mark some.
    """
    in_all = entry_count(db, actor, case_id)
    key = entry_ids(db, actor, case_id, EntryFilter(is_key=True), in_all)
    if not key and in_all <= MOST_UNCHOSEN:
        return entries_of(db, actor, case_id)
    return tuple(entries_by_id(db, actor, case_id, {*key, *_relied_on(findings, said)}).values())


def _relied_on(findings: Collection[FindingView], said: Collection[JudgementView]) -> set[str]:
    grounds = {ground.about_id for finding in findings for ground in finding.grounds}
    return grounds | {entry.id for one in said for entry in one.entries}


def _charges(case: CaseView) -> tuple[Charge, ...]:
    return tuple(
        Charge(
            charge.in_words,
            charge.happened_on,
            charge.charged_on,
            charge.outcome_on,
            has_outcome=charge.outcome is not Outcome.AWAITED,
        )
        for charge in case.offences
    )


def _person(people: People) -> PersonOnProbation | None:
    person = people.supervised
    if person is None:
        return None
    aliases = tuple(alias.name for alias in person.aliases)
    return PersonOnProbation(person.name, person.crn, person.date_of_birth, aliases)


def _supervision(case: CaseView) -> Supervision:
    return Supervision(
        case.supervision, case.started_on, case.ended_on, case.region, case.unit, case.risk_level, case.mappa_level
    )


def _entry(entry: EntryView, line: HindsightLine) -> KeyEntry:
    return KeyEntry(
        id=entry.id,
        when=entry.in_words,
        agency=entry.agency,
        what=entry.summary,
        source=entry.source,
        knew=tuple(known.in_words for known in entry.known_to),
        hindsight=hindsight(entry.known_to, entry.happened, line, entry.recorded_on).in_words,
        recorded=entry.recorded_in_words,
        happened=entry.happened,
    )


def _conflict(group: GroupView) -> Conflict:
    told = (account.entry for account in group.standing)
    accounts = tuple(Account(entry.agency, entry.in_words, entry.summary) for entry in told)
    return Conflict(group.id, group.heading, group.words, accounts)


def _finding(finding: FindingView) -> FindingRecord:
    return FindingRecord(
        id=finding.id,
        number=finding.number,
        kind=finding.kind,
        title=finding.title,
        what=finding.what,
        why=finding.why,
        rests_on=tuple(_rests(ground) for ground in finding.grounds),
        factors=tuple(Bearing(tag.code, tag.name, tag.level, tag.strength, tag.step) for tag in finding.tags),
        known=finding.known,
        system=finding.system,
        none_found="" if finding.explained.reaches else finding.none_found,
    )


def _rests(ground: GroundView) -> Rests:
    about = {ground.kind: ground.about_id}
    return Rests(
        entry_id=about.get(GroundKind.ENTRY, ""),
        interview_id=about.get(GroundKind.INTERVIEW, ""),
        document_id=about.get(GroundKind.DOCUMENT, ""),
        gap_from=ground.gap_from,
        gap_to=ground.gap_to,
        words=ground.words,
        step=ground.step,
    )

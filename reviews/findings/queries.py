"""Reading the findings: what each rests on, in words, and the factors put on it."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import EntryView, entries_by_id
from reviews.chronology.hindsight.queries import line_of
from reviews.chronology.hindsight.rules import hindsight
from reviews.chronology.matrix.pieces import Group, puzzle_of
from reviews.chronology.seeking.queries import offered_entries
from reviews.chronology.warnings.queries import to_become_findings
from reviews.evidence.queries import documents_of, documents_of_entries
from reviews.findings.explained import gaps
from reviews.findings.models import Finding, Ground, Tag
from reviews.findings.rules import GroundKind
from reviews.findings.unsent import Unsent
from reviews.findings.views import FindingView, GroundView, PresentFinding, TagView, Things
from reviews.interviews.queries import interviews_of
from reviews.permissions import Permission
from taxonomy.vocabulary.queries import factors_by_id
from workbench.access import Actor
from workbench.remembering import remembered
from workbench.ui.words import day, sentence

__all__ = [
    "FindingView", "GroundView", "PresentFinding", "TagView", "Things",
    "findings_of", "gaps", "present_findings", "things_to_rest_on",
]  # fmt: skip
TAKEN_BACK = "A warning whose answer was taken back"
NOTHING_YET = Unsent()


@remembered()
def findings_of(db: Session, actor: Actor, case_id: str) -> tuple[FindingView, ...]:
    """The findings of the review by number. Those taken out are not among them."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(_present(case_id)).all()
    in_order = select(Ground).where(Ground.case_id == case_id).order_by(col(Ground.position), col(Ground.id))
    resting = db.exec(in_order).all()
    entries = entries_by_id(db, actor, case_id, {row.entry_id for row in resting if row.entry_id})
    grounds = _grounds(db, actor, case_id, resting, entries)
    line = line_of(db, actor, case_id)
    tags = _tags(db, case_id)
    said = {one.id: one.in_words for one in to_become_findings(db, case_id)}
    return tuple(
        FindingView(
            id=row.id,
            version=row.version,
            number=row.number,
            kind=row.kind,
            title=row.title,
            what=row.what,
            why=row.why,
            known=row.known,
            system=row.system,
            none_found=row.none_found,
            grounds=tuple(grounds.get(row.id, ())),
            tags=tuple(tags.get(row.id, ())),
            warnings=tuple(row.warning_ids),
            answers=tuple(said.get(one, TAKEN_BACK) for one in row.warning_ids),
            joined=_joined(entries, grounds.get(row.id, ()), line.on),
        )
        for row in rows
    )


@remembered()
def present_findings(db: Session, case_id: str) -> tuple[PresentFinding, ...]:
    """The findings there are, by number, for a caller that has checked the permission itself."""
    return tuple(PresentFinding(row.id, row.number, row.kind, row.title) for row in db.exec(_present(case_id)))


def things_to_rest_on(db: Session, actor: Actor, case_id: str, text: str = "", unsent: Unsent = NOTHING_YET) -> Things:
    """Everything in the review that a finding can rest on, but for gaps: by kind, ids with what they are in words.

    Of many entries, those that are like the text that somebody looks for, and those that are chosen.
    """
    chosen = {ground.id for ground in unsent.choices.grounds if ground.kind is GroundKind.ENTRY}
    offered = offered_entries(db, actor, case_id, text, chosen)
    named = {
        GroundKind.ENTRY: {entry.id: _entry_words(entry) for entry in offered.entries},
        GroundKind.INTERVIEW: {interview.id: interview.label for interview in interviews_of(db, actor, case_id)},
        GroundKind.DOCUMENT: {document.id: document.label for document in documents_of(db, actor, case_id)},
    }
    return Things(offered, named)


def _present(case_id: str) -> SelectOfScalar[Finding]:
    statement = select(Finding).where(Finding.case_id == case_id, col(Finding.removed_on).is_(None))
    return statement.order_by(col(Finding.number), col(Finding.id))


def _grounds(
    db: Session, actor: Actor, case_id: str, rows: Sequence[Ground], entries: Mapping[str, EntryView]
) -> dict[str, list[GroundView]]:
    """What each finding rests on, in the order in which it was chosen."""
    sources = documents_of_entries(db, actor, case_id, entries)
    line = line_of(db, actor, case_id)
    named = {entry.id: _entry_words(entry) for entry in entries.values()}
    named |= {interview.id: interview.label for interview in interviews_of(db, actor, case_id)}
    named |= {document.id: document.label for document in documents_of(db, actor, case_id)}
    found: dict[str, list[GroundView]] = {}
    for row in rows:
        about_id = row.entry_id or row.interview_id or row.document_id or ""
        view = GroundView(
            id=row.id,
            kind=row.kind,
            about_id=about_id,
            in_words=named[about_id] if about_id else f"{day(row.gap_from)} to {day(row.gap_to)}",
            words=row.words,
            gap_from=row.gap_from,
            gap_to=row.gap_to,
            step=row.step,
            known_to=tuple(known.in_words for known in entry.known_to) if (entry := entries.get(about_id)) else (),
            hindsight=hindsight(entry.known_to, entry.happened, line).in_words if entry else "",
            sources=tuple(source.in_words for source in sources.get(about_id, ())),
        )
        found.setdefault(row.finding_id, []).append(view)
    return found


def _joined(entries: Mapping[str, EntryView], grounds: Sequence[GroundView], on: date) -> str:
    """Whether one agency had known all the entries by the day of the offence, where two or more were known at all."""
    ids = tuple(ground.about_id for ground in grounds if ground.kind is GroundKind.ENTRY)
    if len(ids) < 2:
        return ""
    puzzle = puzzle_of(Group(ids), {one: entries[one] for one in ids if one in entries}, on)
    return f"By {day(on)}: {puzzle.in_words}" if puzzle else ""


def _tags(db: Session, case_id: str) -> dict[str, list[TagView]]:
    """The factors on each finding, in the order of the vocabulary."""
    rows = db.exec(select(Tag).where(Tag.case_id == case_id)).all()
    factors = factors_by_id(db, {row.factor_id for row in rows})
    found: dict[str, list[TagView]] = {}
    for row in sorted(rows, key=lambda row: (factors[row.factor_id].position, row.id)):
        factor = factors[row.factor_id]
        view = TagView(
            id=row.id,
            factor_id=factor.id,
            guid=factor.guid,
            code=factor.code,
            name=factor.name,
            level=factor.level,
            is_about_reviews=factor.is_about_reviews,
            strength=row.strength,
            step=row.step,
        )
        found.setdefault(row.finding_id, []).append(view)
    return found


def _entry_words(entry: EntryView) -> str:
    """Date, agency and what happened."""
    return f"{sentence(entry.in_words)}, {entry.agency}: {entry.summary}"

"""Writing findings. What a finding rests on and its factors are saved with it, together."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import CaseView, held_case
from reviews.chronology.entries.queries import entries_by_id
from reviews.chronology.warnings.queries import to_become_findings
from reviews.evidence.queries import documents_of
from reviews.evidence.rules import check_words
from reviews.findings.held import held_finding
from reviews.findings.models import Finding, Ground, Tag, UnsentFinding
from reviews.findings.rules import FindingDraft, GroundDraft, GroundKind, check_finding
from reviews.findings.suggesting.commands import note_chosen, settle
from reviews.findings.to_put import factors_to_put
from reviews.findings.unsent import Choices, Part, choices_as_plain
from reviews.interviews.queries import interviews_of
from reviews.permissions import Permission
from taxonomy.vocabulary.rules import Factor
from workbench import audit, clock
from workbench.access import Actor
from workbench.base import new_id
from workbench.errors import NotAllowed, Stale
from workbench.numbering import next_number

GROUND_FIELDS = {"kind", "entry_id", "interview_id", "document_id", "gap_from", "gap_to", "words", "step"}


def add_finding(db: Session, actor: Actor, case_id: str, draft: FindingDraft) -> str:
    """Add a concern or good practice, whole: what, why, what it rests on and its factors."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    factors = factors_to_put(db, actor, case.id)
    _check(db, actor, case, draft, factors)
    row = Finding(
        case_id=case.id,
        number=next_number(db, Finding.number, Finding.case_id == case.id),
        kind=draft.kind,
        title="",
        what="",
        why="",
    )
    _write(db, actor, row, draft, factors)
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "finding_added",
        about=row,
        case_id=case.id,
        facts={"grounds": len(draft.grounds), "factors": len(draft.tags)},
        values=_values(db, row),
    )
    _forget(db, actor, case.id, "")
    settle(db, actor, case.id, row.id)
    return row.id


def change_finding(
    db: Session, actor: Actor, case_id: str, finding_id: str, draft: FindingDraft, seen_version: int
) -> None:
    """Save a finding as it now is: its words, what it rests on and its factors replace what stood there."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = held_finding(db, case, finding_id, seen_version)
    factors = factors_to_put(db, actor, case.id, finding_id)
    _check(db, actor, case, draft, factors)
    before = _values(db, row)
    _write(db, actor, row, draft, factors)
    after = _values(db, row)
    audit.record(
        db,
        actor,
        audit.Operation.ALTERATION,
        "finding_changed",
        about=row,
        case_id=case.id,
        facts={"grounds": len(draft.grounds), "factors": len(draft.tags)},
        values={name: value for name, value in after.items() if before[name] != value},
    )
    _forget(db, actor, case.id, finding_id)


def remove_finding(db: Session, actor: Actor, case_id: str, finding_id: str, seen_version: int | None = None) -> None:
    """Take a finding out of the review. Its words are kept, because replies may speak of it.

    It no longer rests on anything, so that an entry or interview it named can be corrected or taken out.
    """
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    row = held_finding(db, case, finding_id, seen_version)
    before = audit.values_of(row)
    row.removed_on = clock.today()
    for ground in _grounds(db, row):
        db.delete(ground)
    audit.altered(db, actor, "finding_removed", row, before, case.id)
    _forget(db, actor, case.id, finding_id)


def keep_unsent_words(
    db: Session, actor: Actor, case_id: str, part: Part, text: str, seen_version: int, about: str = ""
) -> int:
    """Keep what somebody has typed so far into one box of a new finding, or of a change to the finding `about`.

    It is theirs alone, and no part of the review until it is added or saved; the record begins there. Returns the
    version that now stands of this part; `seen_version` 0 says that nothing was kept of it when the page was opened.
    """
    check_words(text, part.value, part.value)
    row = _unsent_part(db, actor, case_id, part, about)
    if seen_version != (row.version if row in db else 0) and text != row.text:
        raise Stale("You wrote this in another tab or window too. Both texts are shown.", theirs={part.value: row.text})
    if row not in db or row.text != text:
        row.text = text
        db.add(row)
        db.flush()
    return row.version


def keep_unsent_choices(db: Session, actor: Actor, case_id: str, choices: Choices, about: str = "") -> None:
    """Keep what somebody has chosen so far: concern or good practice, what it rests on, its factors."""
    row = _unsent_part(db, actor, case_id, Part.CHOICES, about)
    row.choices = choices_as_plain(choices)
    db.add(row)
    db.flush()
    note_chosen(db, actor, case_id, about, {tag.code for tag in choices.tags})


def discard_unsent(db: Session, actor: Actor, case_id: str, about: str = "") -> None:
    """Throw away what was typed and not added or saved, because whoever typed it says so."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    _forget(db, actor, case.id, about)
    if not about:
        settle(db, actor, case.id, new_id())  # they belong to a finding that will not be


def _check(db: Session, actor: Actor, case: CaseView, draft: FindingDraft, factors: Sequence[Factor]) -> None:
    """The rules, and that everything it rests on is of this review: ids from a browser prove nothing."""
    check_finding(draft, factors)
    wanted = {kind: {ground.id for ground in draft.grounds if ground.kind is kind} for kind in GroundKind}
    there: dict[GroundKind, set[str]] = {
        GroundKind.ENTRY: set(entries_by_id(db, actor, case.id, wanted[GroundKind.ENTRY])),
        GroundKind.INTERVIEW: {interview.id for interview in interviews_of(db, actor, case.id)},
        GroundKind.DOCUMENT: {document.id for document in documents_of(db, actor, case.id)},
    }
    if not set(draft.warnings) <= {one.id for one in to_become_findings(db, case.id)}:
        raise NotAllowed("A chosen warning is not to be answered by a finding any more. Choose again from the list.")
    for kind, ids in there.items():
        if not wanted[kind] <= ids:
            raise NotAllowed(
                f"A chosen {kind.value} is not part of this review, or was taken out. Choose again from the list."
            )


def _write(db: Session, actor: Actor, row: Finding, draft: FindingDraft, vocabulary: Sequence[Factor]) -> None:
    row.kind, row.title = draft.kind, draft.title.strip()
    row.known, row.what, row.why = draft.known.strip(), draft.what.strip(), draft.why.strip()
    row.system, row.none_found = draft.system.strip(), draft.none_found.strip()
    row.warning_ids = list(dict.fromkeys(draft.warnings))
    row.updated_at = clock.now()  # a changed ground or factor is a saving of the finding too: a second writer is told
    db.add(row)
    db.flush()
    for ground in _grounds(db, row):
        db.delete(ground)
    db.add_all(_ground(row, position, ground) for position, ground in enumerate(draft.grounds, start=1))
    factors = {factor.code: factor for factor in vocabulary}
    wanted = {factors[tag.code].id: (tag.strength, tag.stands_at(factors[tag.code])) for tag in draft.tags}
    for tag in _tags(db, row):
        if tag.factor_id in wanted:  # who put it there stays as it was
            tag.strength, tag.step = wanted.pop(tag.factor_id)
        else:
            db.delete(tag)
    case_id, finding_id, who = row.case_id, row.id, actor.account_id
    db.add_all(
        Tag(case_id=case_id, finding_id=finding_id, factor_id=id_, strength=far, step=step, added_by_id=who)
        for id_, (far, step) in wanted.items()
    )
    db.flush()


def _ground(row: Finding, position: int, draft: GroundDraft) -> Ground:
    is_gap = draft.kind is GroundKind.GAP
    return Ground(
        case_id=row.case_id,
        finding_id=row.id,
        position=position,
        kind=draft.kind,
        entry_id=draft.id if draft.kind is GroundKind.ENTRY else None,
        interview_id=draft.id if draft.kind is GroundKind.INTERVIEW else None,
        document_id=draft.id if draft.kind is GroundKind.DOCUMENT else None,
        gap_from=draft.gap_from if is_gap else None,
        gap_to=draft.gap_to if is_gap else None,
        words=draft.words.strip(),
        step=draft.step,
    )


def _values(db: Session, row: Finding) -> dict[str, Any]:
    """Everything the finding says, for the record."""
    db.flush()
    grounds = [ground.model_dump(include=GROUND_FIELDS, exclude_none=True) for ground in _grounds(db, row)]
    tags = sorted([tag.factor_id, tag.strength.value, tag.step.value, tag.added_by_id] for tag in _tags(db, row))
    return {**audit.values_of(row), "grounds": grounds, "tags": tags}


def _grounds(db: Session, row: Finding) -> list[Ground]:
    return list(db.exec(select(Ground).where(Ground.finding_id == row.id).order_by(col(Ground.position))))


def _tags(db: Session, row: Finding) -> list[Tag]:
    return list(db.exec(select(Tag).where(Tag.finding_id == row.id).order_by(col(Tag.id))))


def _unsent_part(db: Session, actor: Actor, case_id: str, part: Part, about: str) -> UnsentFinding:
    """The part as it is kept, or a new one."""
    case = held_case(db, actor, Permission.WRITE_FINDINGS, case_id)
    finding = held_finding(db, case, about) if about else None
    found = db.exec(_mine(actor, case.id, about).where(UnsentFinding.part == part)).first()
    return found or UnsentFinding(
        case_id=case.id,
        account_id=actor.account_id,
        about=about,
        part=part,
        seen_version=finding.version if finding else 0,
    )


def _forget(db: Session, actor: Actor, case_id: str, about: str) -> None:
    """What was added or saved is no longer unsent."""
    for row in db.exec(_mine(actor, case_id, about)).all():
        db.delete(row)
    db.flush()


def _mine(actor: Actor, case_id: str, about: str) -> SelectOfScalar[UnsentFinding]:
    statement = select(UnsentFinding).where(
        UnsentFinding.case_id == case_id, UnsentFinding.account_id == actor.account_id, UnsentFinding.about == about
    )
    return statement.order_by(col(UnsentFinding.part))

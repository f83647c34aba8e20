"""Reading the draft: what is in it, how it differs from the version in force, and what was said of it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from taxonomy.permissions import Permission
from taxonomy.vocabulary.differences import Difference, differences
from taxonomy.vocabulary.drafting.held import OPEN, Standpoint
from taxonomy.vocabulary.drafting.models import DraftComment, DraftFactor, VocabularyDraft
from taxonomy.vocabulary.drafting.rules import DraftStage
from taxonomy.vocabulary.queries import factors_of, version_by_id
from taxonomy.vocabulary.rows import factor_of
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor, can, check
from workbench.accounts.directory import names_of


@dataclass(frozen=True)
class DraftView:
    """The draft. What it is asked for by the permission table is in `standpoint`."""

    id: str
    name: str
    based_on: str  # name of the version before
    stage: DraftStage
    begun_by: str
    changed_by: str
    consults_until: date | None
    standpoint: Standpoint


@dataclass(frozen=True)
class DraftedFactor:
    """A factor of the draft: its row's id and version, and whether it is left out of the version."""

    id: str
    version: int
    factor: Factor
    is_left_out: bool
    was_before: bool  # in the version before


@dataclass(frozen=True)
class CommentView:
    """What somebody said of a factor of the draft; without a guid, of the draft as a whole."""

    guid: str
    text: str
    written_by: str
    written_at: datetime


def open_draft(db: Session, actor: Actor) -> DraftView | None:
    """The draft that is under way, if there is one and this person may read it."""
    row = db.exec(select(VocabularyDraft).where(col(VocabularyDraft.stage).in_(OPEN))).first()
    if row is None or not can(actor, Permission.READ_VOCABULARY_DRAFT, Standpoint.of(row)):
        return None
    names = names_of(db, [row.begun_by_id, row.changed_by_id])
    return DraftView(
        id=row.id,
        name=row.name,
        based_on=version_by_id(db, row.based_on_id).name,
        stage=row.stage,
        begun_by=names[row.begun_by_id],
        changed_by=names[row.changed_by_id],
        consults_until=row.consults_until,
        standpoint=Standpoint.of(row),
    )


def drafted_factors(db: Session, actor: Actor, draft_id: str) -> tuple[DraftedFactor, ...]:
    """Every factor of the draft in its order, with those that are left out."""
    draft = _readable(db, actor, draft_id)
    before = {factor.guid for factor in _before(db, draft)}
    rows = db.exec(
        select(DraftFactor)
        .where(DraftFactor.draft_id == draft.id)
        .order_by(col(DraftFactor.position), col(DraftFactor.code))
    )
    return tuple(
        DraftedFactor(row.id, row.version, factor_of(row), row.is_left_out, row.guid in before) for row in rows
    )


def draft_differences(db: Session, actor: Actor, draft_id: str) -> tuple[Difference, ...]:
    """What the draft changes, factor by factor."""
    draft = _readable(db, actor, draft_id)
    after = [drafted.factor for drafted in drafted_factors(db, actor, draft_id) if not drafted.is_left_out]
    return differences([_before(db, draft), after])


def comments_on(db: Session, actor: Actor, draft_id: str) -> tuple[CommentView, ...]:
    """Everything that was said of the draft, in the order in which it was said."""
    draft = _readable(db, actor, draft_id)
    rows = db.exec(
        select(DraftComment)
        .where(DraftComment.draft_id == draft.id)
        .order_by(col(DraftComment.created_at), col(DraftComment.id))
    ).all()
    names = names_of(db, {row.written_by_id for row in rows})
    return tuple(CommentView(row.guid, row.text, names[row.written_by_id], row.created_at) for row in rows)


def _readable(db: Session, actor: Actor, draft_id: str) -> VocabularyDraft:
    """The draft, for somebody who may read it."""
    draft = db.exec(select(VocabularyDraft).where(VocabularyDraft.id == draft_id)).one()
    check(actor, Permission.READ_VOCABULARY_DRAFT, Standpoint.of(draft))
    return draft


def _before(db: Session, draft: VocabularyDraft) -> tuple[Factor, ...]:
    return factors_of(db, version_by_id(db, draft.based_on_id))

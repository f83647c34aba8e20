"""The draft as commands hold it, and what of it decides who may do what."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from taxonomy.permissions import Permission
from taxonomy.vocabulary.drafting.models import DraftFactor, VocabularyDraft
from taxonomy.vocabulary.drafting.rules import DraftStage, check_being_drafted, check_whole
from taxonomy.vocabulary.queries import factors_of, version_by_id, versions
from taxonomy.vocabulary.rows import factor_of
from taxonomy.vocabulary.rules import Factor, check_factors
from taxonomy.vocabulary.succession import check_succession
from workbench import clock
from workbench.access import Actor, check
from workbench.db import for_change

OPEN = (DraftStage.DRAFTING, DraftStage.CONSULTATION)


@dataclass(frozen=True)
class Standpoint:
    """What the permission table asks of a draft."""

    is_out: bool  # for consultation
    takes_comments: bool
    begun_by_id: str
    changed_by_id: str

    @classmethod
    def of(cls, draft: VocabularyDraft) -> "Standpoint":
        """As the draft stands today."""
        is_out = draft.stage is DraftStage.CONSULTATION
        until = draft.consults_until
        takes_comments = is_out and until is not None and clock.today() <= until
        return cls(is_out, takes_comments, draft.begun_by_id, draft.changed_by_id)


def held(db: Session, actor: Actor, draft_id: str) -> VocabularyDraft:
    """The draft, held until the transaction ends, for somebody who drafts."""
    check(actor, Permission.DRAFT_VOCABULARY)
    return for_change(db, VocabularyDraft, draft_id)


def in_hand(db: Session, actor: Actor, draft_id: str) -> VocabularyDraft:
    """The draft, held for a change of what is in it."""
    draft = held(db, actor, draft_id)
    check_being_drafted(draft.stage)
    return draft


def rows_of(db: Session, draft: VocabularyDraft) -> list[DraftFactor]:
    """Every row of the draft, in its order."""
    chosen = select(DraftFactor).where(DraftFactor.draft_id == draft.id)
    return list(db.exec(chosen.order_by(col(DraftFactor.position), col(DraftFactor.code))))


def factors_before(db: Session, draft: VocabularyDraft) -> tuple[Factor, ...]:
    """The factors of the version that the draft is based on."""
    return factors_of(db, version_by_id(db, draft.based_on_id))


def sound_factors(db: Session, draft: VocabularyDraft) -> tuple[Factor, ...]:
    """The factors as they would be published. Raises `Invalid` when they cannot follow what is published."""
    found = tuple(factor_of(row) for row in rows_of(db, draft) if not row.is_left_out)
    check_factors(found)
    check_whole(found)
    ever = [factor for version in versions(db) for factor in factors_of(db, version)]
    check_succession(factors_before(db, draft), found, ever)
    return found

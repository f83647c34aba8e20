"""Drafting the next version: what is in it, factor by factor."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from uuid import uuid4

from sqlmodel import Session, col, select

from taxonomy.permissions import Permission
from taxonomy.vocabulary.drafting.held import OPEN, factors_before, in_hand, rows_of
from taxonomy.vocabulary.drafting.models import DraftFactor, VocabularyDraft
from taxonomy.vocabulary.drafting.rules import DraftStage, FactorWords, check_factor_words, next_code, next_name
from taxonomy.vocabulary.queries import factors_of, versions
from taxonomy.vocabulary.rows import factor_of, fields_of
from taxonomy.vocabulary.rules import Factor, Level
from workbench import audit, clock
from workbench.access import Actor, check
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed


def start_draft(db: Session, actor: Actor) -> str:
    """Begin the next version from the one published last, with every factor as it stands there."""
    check(actor, Permission.DRAFT_VOCABULARY)
    underway = select(VocabularyDraft.name).where(col(VocabularyDraft.stage).in_(OPEN))
    if (name := db.exec(underway).first()) is not None:
        raise NotAllowed(f"Version {name} is being drafted already. There is one draft at a time.")
    last = versions(db)[0]
    row = VocabularyDraft(
        name=next_name(last.name, clock.today()),
        based_on_id=last.id,
        stage=DraftStage.DRAFTING,
        begun_by_id=actor.account_id,
        changed_by_id=actor.account_id,
    )
    db.add(row)
    db.flush()
    # What this version replaced is history: the draft says only what it replaces itself.
    for factor in factors_of(db, last):
        db.add(DraftFactor(draft_id=row.id, **fields_of(replace(factor, replaces=()))))
    audit.collected(db, actor, "vocabulary_draft_begun", row)
    return row.id


def change_factor(
    db: Session,
    actor: Actor,
    draft_id: str,
    factor_id: str,
    words: FactorWords,
    seen_version: int | None = None,
    *,
    definition_follows: bool = False,
) -> None:
    """Say a factor otherwise: its name, definition, notes or the words people use. It still means the same."""
    draft = in_hand(db, actor, draft_id)
    check_factor_words(words, definition_follows=definition_follows)
    row = _factor(db, draft, factor_id, seen_version)
    before = audit.values_of(row)
    row.name, row.definition = words.name.strip(), words.definition.strip()
    row.synonyms = list(dict.fromkeys(said.strip() for said in words.synonyms if said.strip()))
    row.notes = {name: text.strip() for name, text in asdict(words.notes).items()}
    audit.altered(db, actor, "vocabulary_factor_changed", row, before)
    _note_change(db, actor, draft)


def add_factor(
    db: Session,
    actor: Actor,
    draft_id: str,
    level: Level,
    words: FactorWords,
    *,
    guid: str = "",
    definition_follows: bool = False,
) -> str:
    """Add a factor that the version before did not have. From a file it may bring its `guid`."""
    draft = in_hand(db, actor, draft_id)
    check_factor_words(words, definition_follows=definition_follows)
    return _add(db, actor, draft, level, words, guid=guid).id


def split_factor(
    db: Session, actor: Actor, draft_id: str, factor_id: str, names: Sequence[str], levels: Sequence[Level] = ()
) -> tuple[str, ...]:
    """Put several factors in the place of one. Each starts with its notes, and is then said on its own."""
    draft = in_hand(db, actor, draft_id)
    row = _from_before(db, draft, factor_id)
    whole = factor_of(row)
    parts = [name.strip() for name in names if name.strip()]
    if len(parts) < 2 or len({part.lower() for part in parts}) < len(parts):
        raise Invalid("Give at least two names, each another one.", "names")
    for name in parts:
        check_factor_words(replace(FactorWords.of(whole), name=name))
    at = [*levels, *[whole.level] * (len(parts) - len(levels))]
    _leave_out(db, actor, row, "vocabulary_factor_split")
    return tuple(
        _add(db, actor, draft, level, replace(FactorWords.of(whole), name=name), whole).id
        for name, level in zip(parts, at, strict=True)
    )


def merge_factors(db: Session, actor: Actor, draft_id: str, factor_ids: Sequence[str], words: FactorWords) -> str:
    """Put one factor in the place of several, at the level of the first."""
    draft = in_hand(db, actor, draft_id)
    rows = [_from_before(db, draft, factor_id) for factor_id in dict.fromkeys(factor_ids)]
    if len(rows) < 2:
        raise Invalid("Choose at least two factors to merge.", "factors")
    check_factor_words(words)
    for row in rows:
        _leave_out(db, actor, row, "vocabulary_factor_merged")
    return _add(db, actor, draft, Level(rows[0].level), words, *map(factor_of, rows)).id


def take_out_factor(db: Session, actor: Actor, draft_id: str, factor_id: str) -> None:
    """Retire a factor of the version before; or remove one that came with this draft."""
    draft = in_hand(db, actor, draft_id)
    row = _factor(db, draft, factor_id)
    if row.guid in {factor.guid for factor in factors_before(db, draft)}:
        _leave_out(db, actor, row, "vocabulary_factor_retired")
    else:
        audit.erased(db, actor, "vocabulary_factor_removed", row)
        db.delete(row)
    _note_change(db, actor, draft)


def put_back_factor(db: Session, actor: Actor, draft_id: str, factor_id: str) -> None:
    """Keep a factor after all. What was to take its place is removed first."""
    draft = in_hand(db, actor, draft_id)
    row = _factor(db, draft, factor_id)
    heirs = [other.code for other in rows_of(db, draft) if row.code in other.replaces]
    if heirs:
        raise Invalid(
            f"{row.code} is replaced by {' and '.join(heirs)}. Take out {'them' if heirs[1:] else 'it'} first."
        )
    before = audit.values_of(row)
    row.is_left_out = False
    audit.altered(db, actor, "vocabulary_factor_put_back", row, before)
    _note_change(db, actor, draft)


def _add(
    db: Session,
    actor: Actor,
    draft: VocabularyDraft,
    level: Level,
    words: FactorWords,
    *replaced: Factor,
    guid: str = "",
) -> DraftFactor:
    """A factor of its own, with a guid and a code that nothing ever had, after the others of its level."""
    rows = rows_of(db, draft)
    ever = [factor for each in versions(db) for factor in factors_of(db, each)]
    if guid in {row.guid for row in rows} | {factor.guid for factor in ever}:
        raise Invalid("Its GUID is that of another factor. A GUID is never used again.", "guid")
    made = Factor(
        code=next_code(level, {row.code for row in rows} | {factor.code for factor in ever}),
        guid=guid or str(uuid4()),
        level=level,
        name=words.name.strip(),
        definition=words.definition.strip(),
        synonyms=words.synonyms,
        notes=words.notes,
        is_about_reviews=any(factor.is_about_reviews for factor in replaced),
        replaces=tuple(factor.code for factor in replaced),
        position=max((row.position for row in rows if row.level == level), default=len(rows)),
    )
    row = DraftFactor(draft_id=draft.id, **fields_of(made))
    db.add(row)
    audit.collected(db, actor, "vocabulary_factor_added", row)
    _note_change(db, actor, draft)
    return row


def _from_before(db: Session, draft: VocabularyDraft, factor_id: str) -> DraftFactor:
    """A factor of the version before that is still in the draft: only such a one is split or merged."""
    row = _factor(db, draft, factor_id)
    if row.is_left_out or row.guid not in {factor.guid for factor in factors_before(db, draft)}:
        raise Invalid(f"{row.code} came with this draft, or is left out of it. Choose one that is in force.", "factors")
    return row


def _leave_out(db: Session, actor: Actor, row: DraftFactor, event: str) -> None:
    before = audit.values_of(row)
    row.is_left_out = True
    audit.altered(db, actor, event, row, before)


def _factor(db: Session, draft: VocabularyDraft, factor_id: str, seen_version: int | None = None) -> DraftFactor:
    """The row, held; only when it is of this draft."""
    there = select(DraftFactor.id).where(DraftFactor.id == factor_id, DraftFactor.draft_id == draft.id)
    if db.exec(there).first() is None:
        raise NotAllowed("That factor is not in the draft any more. Open the page again and choose another.")
    return for_change(db, DraftFactor, factor_id, seen_version)


def _note_change(db: Session, actor: Actor, draft: VocabularyDraft) -> None:
    draft.changed_by_id, draft.updated_at = actor.account_id, clock.now()
    db.add(draft)
    db.flush()

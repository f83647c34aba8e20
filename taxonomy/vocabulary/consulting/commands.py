"""Putting the draft out, commenting on it, and publishing it."""

from datetime import date

from sqlmodel import Session

from taxonomy.permissions import Permission
from taxonomy.vocabulary.commands import publish
from taxonomy.vocabulary.drafting.held import OPEN, Standpoint, held, rows_of, sound_factors
from taxonomy.vocabulary.drafting.models import DraftComment, VocabularyDraft
from taxonomy.vocabulary.drafting.rules import DraftStage, check_comment, check_consultation, check_publication
from taxonomy.vocabulary.formats import as_toml
from taxonomy.vocabulary.rules import read_version
from workbench import audit, clock
from workbench.access import Actor, can, check
from workbench.db import for_change
from workbench.errors import NotAllowed


def open_consultation(db: Session, actor: Actor, draft_id: str, until: date) -> None:
    """Put the draft out: reviewers, managers and QA can read it and comment on it until this day."""
    draft = held(db, actor, draft_id)
    check_consultation(draft.stage, until, clock.today())
    sound_factors(db, draft)
    before = audit.values_of(draft)
    draft.stage, draft.consults_until = DraftStage.CONSULTATION, until
    audit.altered(db, actor, "vocabulary_consultation_opened", draft, before, until=until.isoformat())


def take_back_to_drafting(db: Session, actor: Actor, draft_id: str) -> None:
    """Change the draft further, after what was said of it. It then goes out once more before it is published."""
    draft = held(db, actor, draft_id)
    if draft.stage is not DraftStage.CONSULTATION:
        raise NotAllowed("This version is not out for consultation.")
    before = audit.values_of(draft)
    draft.stage, draft.consults_until = DraftStage.DRAFTING, None
    audit.altered(db, actor, "vocabulary_taken_back_to_drafting", draft, before)


def comment_on_factor(db: Session, actor: Actor, draft_id: str, guid: str, text: str) -> str:
    """Say something of a factor of the draft, or (without a guid) of the draft as a whole."""
    draft = for_change(db, VocabularyDraft, draft_id)
    check(actor, Permission.COMMENT_ON_VOCABULARY, Standpoint.of(draft))
    check_comment(text)
    if guid and guid not in {row.guid for row in rows_of(db, draft)}:
        raise NotAllowed("That factor is not in the draft any more. Open the page again and choose another.")
    row = DraftComment(draft_id=draft.id, guid=guid, text=text.strip(), written_by_id=actor.account_id)
    db.add(row)
    audit.collected(db, actor, "vocabulary_commented_on", row)
    return row.id


def publish_draft(db: Session, actor: Actor, draft_id: str, on: date) -> str:
    """Publish what was consulted on, to hold from this day. Never by who began it or changed it last."""
    draft = held(db, actor, draft_id)
    if not can(actor, Permission.PUBLISH_VOCABULARY, Standpoint.of(draft)):
        raise NotAllowed("Somebody else in the national team publishes: not who began the draft or changed it last.")
    check_publication(draft.stage, draft.consults_until, on, clock.today())
    version = read_version(as_toml(draft.name, on, sound_factors(db, draft)).encode())
    publish(db, version, actor)
    before = audit.values_of(draft)
    draft.stage = DraftStage.PUBLISHED
    audit.altered(db, actor, "vocabulary_draft_published", draft, before, version=version.name, digest=version.digest)
    return version.name


def give_up_draft(db: Session, actor: Actor, draft_id: str) -> None:
    """Stop work on this draft. It stays on record."""
    draft = held(db, actor, draft_id)
    if draft.stage not in OPEN:
        raise NotAllowed(f"This version is {draft.stage}.")
    before = audit.values_of(draft)
    draft.stage = DraftStage.GIVEN_UP
    audit.altered(db, actor, "vocabulary_draft_given_up", draft, before)

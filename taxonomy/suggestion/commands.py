"""Keeping what was learned."""

import hashlib
from dataclasses import asdict

from sqlmodel import Session, select

from taxonomy.suggestion.learning import Trained
from taxonomy.suggestion.models import SuggestionModel
from taxonomy.suggestion.permissions import Permission
from taxonomy.suggestion.rules import ENGINE
from taxonomy.vocabulary.queries import current_version
from workbench import audit
from workbench.access import Actor, check
from workbench.numbering import next_number


def keep_model(db: Session, actor: Actor, trained: Trained, examples_digest: str) -> int:
    """Keep a trained classifier; from now on it is the one in use. Returns its number.

    Of those before, only what they were trained on and measured at is kept.
    """
    check(actor, Permission.TRAIN_SUGGESTIONS)
    for before in db.exec(select(SuggestionModel)).all():
        before.content, before.weight = b"", 0.0
    row = SuggestionModel(
        number=next_number(db, SuggestionModel.number),
        version_id=current_version(db).id,
        trained_by_id=actor.account_id,
        engine=ENGINE,
        examples=trained.examples,
        examples_digest=examples_digest,
        digest=hashlib.sha256(trained.content).hexdigest(),
        weight=trained.weight,
        codes=list(trained.codes),
        measured={"without": asdict(trained.without), "with": asdict(trained.with_it)},
        content=trained.content,
    )
    db.add(row)
    db.flush()
    audit.record(
        db,
        actor,
        audit.Operation.COLLECTION,
        "suggestions_trained",
        about=row,
        facts={"number": row.number, "examples": row.examples, "digest": row.digest, "learned_from": examples_digest},
    )
    return row.number

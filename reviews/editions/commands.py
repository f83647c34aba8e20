"""Freezing an edition: its words are kept as they stand, and never changed."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from reviews.cases.queries import held_case
from reviews.editions.models import Edition, Paragraph
from reviews.editions.rules import EditionKind, Words, digest_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, can
from workbench.db import add_many
from workbench.errors import NotYet

# Whoever may move a review on may freeze what its next readers must have before them.
MAY_FREEZE = (Permission.ADVANCE, Permission.COUNTERSIGN, Permission.RATE_QUALITY)


def freeze_edition(
    db: Session, actor: Actor, case_id: str, kind: EditionKind, paragraphs: Sequence[Words], is_final: bool
) -> str:
    """Keep these words as the next edition of their kind, and return its id.

    The same words as the latest edition's, and as final or as little so, are that edition: no new one is made.
    """
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    if not any(can(actor, permission, case) for permission in MAY_FREEZE):
        raise NotYet("The text cannot be frozen by you at this stage. The review home says whose turn it is.")
    digest = digest_of(paragraphs)
    of_its_kind = select(Edition).where(Edition.case_id == case.id, Edition.kind == kind)
    latest = db.exec(of_its_kind.order_by(col(Edition.number).desc())).first()
    if latest is not None and (latest.digest, latest.is_final) == (digest, is_final):
        return latest.id
    row = Edition(
        case_id=case.id,
        kind=kind,
        number=latest.number + 1 if latest is not None else 1,
        is_final=is_final,
        frozen_at=clock.now(),
        frozen_on=clock.today(),
        digest=digest,
    )
    db.add(row)
    db.flush()
    written = [
        {
            "edition_id": row.id,
            "case_id": case.id,
            "position": position,
            "number": words.number,
            "section": words.section,
            "style": words.style,
            "text": words.text,
            "about": words.about,
            "cells": list(words.cells),
        }
        for position, words in enumerate(paragraphs, start=1)
    ]
    add_many(db, Paragraph, written)
    # The words themselves stand in the edition; what the chain needs of them is their digest.
    audit.collected(db, actor, "edition_frozen", row, case.id, digest=digest, paragraphs=len(paragraphs))
    return row.id

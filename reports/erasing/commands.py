"""Erasing words from the frozen texts of a review, with a record that and why; and never of what they were."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from reports.erasing.models import FrozenErasure
from reports.erasing.rules import ErasureDraft, Forms, check_erasure, without
from reports.tables import metadata
from reports.whole_case.sealed import words_of
from reviews.cases.queries import CaseView, held_case
from reviews.editions.rules import digest_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.audit.commands import erase_values
from workbench.errors import Invalid

NOTHING = b""
NOT_THERE = (
    "None of these words stands in a frozen text of this review. Nothing was changed. Give each form as it is written."
)


@dataclass(frozen=True)
class Erased:
    """What an erasure came to: texts changed, places in them, files emptied, values of the history gone."""

    texts: int
    places: int
    files: int
    values: int


def erase_frozen_words(db: Session, actor: Actor, case_id: str, draft: ErasureDraft) -> Erased:
    """Take words out of every frozen text of a review, and empty the files that were made from those.

    Values with these words that are kept beside the audit record go with them: they hold what was written before it
    was frozen. What still stands in the record itself is not touched.
    """
    case = held_case(db, actor, Permission.ERASE_FROZEN, case_id)
    forms = Forms(check_erasure(draft))
    values = erase_values(db, actor, case.id, lambda text: forms.stand_in(json.loads(text)))
    edition = metadata.tables["edition"]
    frozen = sa.select(edition.c.id, edition.c.digest, edition.c.paragraphs).where(edition.c.case_id == case.id)
    texts = places = files = 0
    for row in db.execute(frozen.order_by(edition.c.frozen_at, edition.c.id)).all():
        kept, found = without(row.paragraphs, forms)
        if found:
            texts, places = texts + 1, places + found
            files += _erase(db, actor, case, row, kept, found, draft)
    if not texts:
        raise Invalid(NOT_THERE, "words")
    return Erased(texts, places, files, values)


def _erase(
    db: Session, actor: Actor, case: CaseView, before: Any, kept: Sequence[Any], places: int, draft: ErasureDraft
) -> int:
    """Record it, and only then change the text: the database refuses it the other way round."""
    earlier = sa.select(sa.func.count()).where(metadata.tables["frozen_erasure"].c.edition_id == before.id)
    row = FrozenErasure(
        case_id=case.id,
        edition_id=before.id,
        number=int(db.execute(earlier).scalar_one()) + 1,
        digest_before=before.digest,
        digest_after=digest_of(words_of(kept)),
        places=places,
        ground=draft.ground,
        reason=draft.reason.strip(),
        erased_by_id=actor.account_id,
        erased_at=clock.now(),
    )
    db.add(row)
    db.flush()
    edition, file = metadata.tables["edition"], metadata.tables["rendered_file"]
    anew = {"version": edition.c.version + 1, "updated_at": clock.now()}
    db.execute(
        sa.update(edition).where(edition.c.id == before.id).values(paragraphs=kept, digest=row.digest_after, **anew)
    )
    # The row stays, for those who took the file are recorded with it; a layout below 0 is offered to nobody.
    empty = {"content": NOTHING, "sha256": hashlib.sha256(NOTHING).hexdigest(), "size": 0, "pages": 0}
    whole = sa.update(file).where(file.c.edition_id == before.id, file.c.layout > 0)
    emptied: Any = db.execute(whole.values(**empty, layout=file.c.layout - 1000 * row.number))
    facts = {
        "edition": before.id, "ground": draft.ground.value, "places": places, "files": int(emptied.rowcount),
        "digest_before": before.digest, "digest_after": row.digest_after,
    }  # fmt: skip
    values = {"reason": row.reason}
    operation = audit.Operation.ERASURE
    audit.record(db, actor, operation, "frozen_words_erased", about=row, case_id=case.id, facts=facts, values=values)
    return int(emptied.rowcount)

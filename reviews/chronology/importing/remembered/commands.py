"""Remembering which column was which."""

from collections.abc import Sequence

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.chronology.importing.mapping import Mapping
from reviews.chronology.importing.remembered.models import RememberedMapping
from reviews.chronology.importing.remembered.rules import can_be_remembered, digest_of, without_words
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor


def remember_mapping(
    db: Session, actor: Actor, case_id: str, headings: Sequence[str], agency: str, mapping: Mapping
) -> None:
    """Remember a mapping that a person chose, for the next file with these headings. It holds nothing of the case."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    if not can_be_remembered(headings):
        return
    digest, plain = digest_of(headings), without_words(mapping).as_json
    found = db.exec(
        select(RememberedMapping)
        .where(RememberedMapping.agency == agency, RememberedMapping.digest == digest)
        .with_for_update()
    ).first()
    if found is None:
        row = RememberedMapping(
            agency=agency, digest=digest, headings=list(headings), mapping=plain, used_at=clock.now()
        )
        db.add(row)
        audit.collected(db, actor, "mapping_remembered", row, case.id)
        return
    before = audit.values_of(found)
    found.mapping, found.used_at = plain, clock.now()
    audit.altered(db, actor, "mapping_remembered", found, before, case.id)

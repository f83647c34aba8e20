"""Resolving contradictions, in words."""

from sqlmodel import Session, select

from reviews.cases.queries import held_case
from reviews.judgement.contradictions.models import Resolution
from reviews.judgement.contradictions.rules import check_resolution
from reviews.judgement.contradictions.standing import contradictions_of
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid

CHANGED = "What this is about has changed since you opened the page. Read it again, then say how it fits together."


def resolve_contradiction(
    db: Session, actor: Actor, case_id: str, key: str, words: str, seen_rests_on: str | None = None
) -> None:
    """Say how something that does not seem to fit together does. `seen_rests_on` is of what stood on the screen."""
    case = held_case(db, actor, Permission.WRITE_JUDGEMENT, case_id)
    check_resolution(words)
    found = next((one for one in contradictions_of(db, actor, case.id) if one.contradiction.key == key), None)
    if found is None or (seen_rests_on is not None and found.contradiction.rests_on != seen_rests_on):
        raise Invalid(CHANGED, "words")
    rests_on = found.contradiction.rests_on
    row_id = db.exec(select(Resolution.id).where(Resolution.case_id == case.id, Resolution.key == key)).first()
    if row_id is None:
        row = Resolution(case_id=case.id, key=key, words=words.strip(), rests_on=rests_on)
        db.add(row)
        audit.collected(db, actor, "contradiction_resolved", row, case.id)
        return
    row = for_change(db, Resolution, row_id)
    before = audit.values_of(row)
    row.words, row.rests_on = words.strip(), rests_on
    if audit.values_of(row) != before:
        audit.altered(db, actor, "contradiction_resolved_anew", row, before, case.id)

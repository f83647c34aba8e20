"""Freezing an edition: its words are kept as they stand, and never changed. What comes later is another version."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.editions.addenda import AddendumDraft, check_addendum, with_addendum
from reviews.editions.gathering import record_of
from reviews.editions.kinds import AT_FINAL, EditionKind
from reviews.editions.models import Edition
from reviews.editions.naming import names_of
from reviews.editions.rules import Style, Words, digest_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, can
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
    return _keep(db, actor, case, kind, paragraphs, is_final)


def add_addendum(db: Session, actor: Actor, case_id: str, draft: AddendumDraft) -> tuple[str, ...]:
    """Add words to what is final: each chosen edition gets a next version that ends with them; the earlier stays.

    Returns the ids of the new versions.
    """
    case = held_case(db, actor, Permission.ADD_ADDENDUM, case_id)
    check_addendum(draft)
    text = names_of(record_of(db, actor, case.id)).replaced(draft.text)
    made = []
    for kind in (kind for kind in AT_FINAL if kind in draft.kinds):
        latest = _latest(db, case.id, kind)
        if latest is None or not latest.is_final:
            raise NotYet("There is no final text yet to which anything could be added.")
        words = [
            Words(n, section, Style(s), said, about, tuple(cells))
            for n, section, s, said, about, cells in latest.paragraphs
        ]
        made.append(_keep(db, actor, case, kind, with_addendum(words, text, clock.today()), is_final=True))
    return tuple(made)


def _keep(
    db: Session, actor: Actor, case: CaseView, kind: EditionKind, paragraphs: Sequence[Words], is_final: bool
) -> str:
    digest = digest_of(paragraphs)
    latest = _latest(db, case.id, kind)
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
        paragraphs=[[w.number, w.section, w.style.value, w.text, w.about, list(w.cells)] for w in paragraphs],
    )
    db.add(row)
    db.flush()
    # The words themselves stand in the edition; what the chain needs of them is their digest.
    values = {name: value for name, value in audit.values_of(row).items() if name != "paragraphs"}
    facts = {"digest": digest, "paragraphs": len(paragraphs)}
    audit.record(
        db, actor, audit.Operation.COLLECTION, "edition_frozen", about=row, case_id=case.id, facts=facts, values=values
    )
    return row.id


def _latest(db: Session, case_id: str, kind: EditionKind) -> Edition | None:
    of_its_kind = select(Edition).where(Edition.case_id == case_id, Edition.kind == kind)
    return db.exec(of_its_kind.order_by(col(Edition.number).desc())).first()

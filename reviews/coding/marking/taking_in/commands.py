"""Taking tags in from a file, as one act."""

from collections.abc import Sequence

from sqlmodel import Session

from reviews.cases.queries import held_case
from reviews.coding.marking.taking_in.preparing import prepared
from reviews.permissions import Permission
from taxonomy.interchange.annotations import Annotation
from workbench import audit
from workbench.access import Actor
from workbench.errors import Invalid


def take_in(db: Session, actor: Actor, case_id: str, annotations: Sequence[Annotation], sha256: str) -> int:
    """Put the tags of a file on the words they name, each as put there by whom the file says. `sha256` is its digest.

    Gives how many. Raises `Invalid` when none of them can be placed.
    """
    case = held_case(db, actor, Permission.MARK_WORDS, case_id)
    rows, drops = prepared(db, actor, case.id, annotations)
    if not rows:
        raise Invalid(f"No tag was taken in. {' '.join(drops.in_short())}".strip(), "file")
    db.add_all(rows)
    facts = {"sha256": sha256, "annotations": len(annotations), "tags": len(rows)}
    audit.record(db, actor, audit.Operation.COLLECTION, "tags_on_words_taken_in", case_id=case.id, facts=facts)
    return len(rows)

"""Taking tags in from a file, as one act."""

from sqlmodel import Session

from reviews.cases.queries import held_case
from reviews.coding.marking.taking_in.preparing import Said, prepared
from reviews.permissions import Permission
from taxonomy.interchange.projects import Project
from workbench import audit
from workbench.access import Actor
from workbench.errors import Invalid


def take_in(db: Session, actor: Actor, case_id: str, said: Said, sha256: str) -> int:
    """Put the tags of a file on the words they name, each as put there by whom the file says. `sha256` is its digest.

    Gives how many. Raises `Invalid` when none of them can be placed.
    """
    case = held_case(db, actor, Permission.MARK_WORDS, case_id)
    found = prepared(db, actor, case.id, said)
    if not found.rows:
        raise Invalid(f"No tag was taken in. {' '.join(found.drops.in_short())}".strip(), "file")
    db.add_all(found.rows)
    if isinstance(said, Project):
        facts = {"sha256": sha256, "codings": len(list(said.codings())), "tags": len(found.rows)}
    else:
        facts = {"sha256": sha256, "annotations": len(said), "tags": len(found.rows)}
    audit.record(db, actor, audit.Operation.COLLECTION, "tags_on_words_taken_in", case_id=case.id, facts=facts)
    return len(found.rows)

"""Who writes the text of a review now, and so decides whether words are left as they are. Pure."""

from reviews.permissions import Permission
from reviews.subject import Subject
from workbench.access import Actor, can

WRITERS = (
    Permission.WRITE_FINDINGS,
    Permission.COUNTERSIGN,
    Permission.ANSWER_REPLY,
    Permission.WRITE_SUMMARIES,
    Permission.ADD_ADDENDUM,
)


def writes(actor: Actor, case: Subject) -> bool:
    """Whether this person writes any of it now."""
    return any(can(actor, permission, case) for permission in WRITERS)


def permission_to_write(actor: Actor, case: Subject) -> Permission:
    """By which permission they write; for whoever writes nothing, the one that they would need."""
    return next((permission for permission in WRITERS if can(actor, permission, case)), WRITERS[0])

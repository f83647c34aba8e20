"""What may be done to the workbench itself, and by whom."""

from workbench import access
from workbench.access import Actor, Role


class Permission(access.Permission):
    """Everything that belongs to no review."""

    MANAGE_ACCOUNTS = "manage_accounts"
    READ_AUDIT = "read_audit"


def administers(actor: Actor, _subject: object) -> bool:
    """Administrator: looks after accounts and the record, and sees no review."""
    return actor.has(Role.ADMINISTRATOR)


access.permit(
    {
        Permission.MANAGE_ACCOUNTS: (administers,),
        Permission.READ_AUDIT: (administers,),
    }
)

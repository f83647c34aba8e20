"""Who is asking, and how it is decided what they may do.

Each package writes its rows of the one permission table with `permit`. A row is a permission and the named predicates
of which any one is enough. Commands and queries call `check`; screens call `can` only to spare people a refusal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from workbench.errors import NotAllowed


class Role(StrEnum):
    """What a person is here to do. A role is held in one region, or in all."""

    REVIEWER = "reviewer"
    COUNTERSIGNER = "countersigner"
    PRACTITIONER = "practitioner"
    QA = "qa"
    ANALYST = "analyst"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, order=True)
class Grant:
    """A role held in a region; `region` empty means every region."""

    role: Role
    region: str = ""


@dataclass(frozen=True)
class Actor:
    """The person asking. `through` names the operating-system account when the `sfo` command speaks for them.

    `only_reads` while they look at a review in a way in which nothing may be changed, such as without names.
    """

    account_id: str
    email: str
    name: str
    grants: frozenset[Grant] = field(default_factory=frozenset)
    through: str = ""
    only_reads: bool = False

    def has(self, role: Role) -> bool:
        """Whether they hold the role anywhere."""
        return any(grant.role is role for grant in self.grants)

    def covers(self, role: Role, region: str) -> bool:
        """Whether they hold the role for this region."""
        return any(grant.role is role and grant.region in ("", region) for grant in self.grants)


class Permission(StrEnum):
    """The base of every package's permissions."""


Predicate = Callable[[Actor, Any], bool]
_table: dict[Permission, tuple[Predicate, ...]] = {}


def permit(rows: Mapping[Any, tuple[Predicate, ...]]) -> None:
    """Add rows to the permission table. A permission is given one row only."""
    for permission, predicates in rows.items():
        if permission in _table and _table[permission] != predicates:
            raise ValueError(f"{permission} already has a row")
        _table[permission] = predicates


def table() -> Mapping[Permission, tuple[Predicate, ...]]:
    """The whole permission table, for the reference page and for the tests."""
    return dict(_table)


def can(actor: Actor, permission: Permission, subject: Any = None) -> bool:
    """Whether the actor may do this to the subject (a review, or nothing for things that belong to no review)."""
    if actor.only_reads and not permission.startswith("read_"):
        return False
    return any(predicate(actor, subject) for predicate in _table[permission])


def check(actor: Actor, permission: Permission, subject: Any = None) -> None:
    """Raise `NotAllowed` unless the actor may do this."""
    if not can(actor, permission, subject):
        raise NotAllowed("You do not have access to this. If you need it for your work, ask your administrator.")

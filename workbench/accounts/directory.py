"""Looking people up among the accounts: to allocate work to them, and to say who did something."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from workbench.access import Role
from workbench.accounts.models import Account, RoleGrant


@dataclass(frozen=True)
class Listed:
    """Somebody with an account."""

    id: str
    name: str
    email: str


def holding(db: Session, role: Role, region: str) -> tuple[Listed, ...]:
    """Everybody who can sign in and holds the role for this region, by name."""
    statement = (
        select(Account)
        .join(RoleGrant, col(RoleGrant.account_id) == Account.id)
        .where(RoleGrant.role == role, col(RoleGrant.region).in_(["", region]), col(Account.is_disabled).is_(False))
        .order_by(col(Account.name), col(Account.id))
        .distinct()
    )
    return tuple(Listed(row.id, row.name, row.email) for row in db.exec(statement))


def by_email(db: Session, email: str) -> Listed | None:
    """The account with this e-mail address, however it is spelt in capitals."""
    row = db.exec(select(Account).where(Account.email == email.strip().lower())).first()
    return Listed(row.id, row.name, row.email) if row is not None else None


def names_of(db: Session, ids: Collection[str | None]) -> dict[str, str]:
    """The names of these accounts, by id."""
    wanted = [account_id for account_id in ids if account_id]
    return {row.id: row.name for row in db.exec(select(Account).where(col(Account.id).in_(wanted)))}


def emails_of(db: Session, ids: Collection[str | None]) -> dict[str, str]:
    """The e-mail addresses of these accounts, by id."""
    wanted = [account_id for account_id in ids if account_id]
    return {row.id: row.email for row in db.exec(select(Account).where(col(Account.id).in_(wanted)))}

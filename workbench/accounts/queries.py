"""Who is asking: by session or by email address; and the list of accounts that administrators keep."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from workbench import clock
from workbench.access import Actor, Grant, check
from workbench.accounts.directory import Listed
from workbench.accounts.models import Account, Mark, Operator, RoleGrant, SignIn
from workbench.accounts.rules import DEMONSTRATION, Seen, digest_of, is_open, needs_touch
from workbench.errors import NotAllowed
from workbench.permissions import Permission
from workbench.remembering import remembered


@dataclass(frozen=True)
class SignedIn:
    """A signed-in session that still stands. `needs_touch` when it is time to write down that it is in use."""

    session_id: str
    actor: Actor
    needs_touch: bool


@dataclass(frozen=True)
class AccountView:
    """An account as administrators see it."""

    id: str
    version: int
    email: str
    name: str
    grants: tuple[Grant, ...]
    operators: tuple[str, ...]
    has_password: bool
    is_disabled: bool
    locked_until_at: datetime | None


def session_of_token(db: Session, token: str) -> SignedIn | None:
    """The session whose cookie this is, when it still stands."""
    return _standing(_signed_in(db, col(SignIn.token_digest) == digest_of(token)))


def session_by_id(db: Session, session_id: str) -> SignedIn | None:
    """The session with this id, when it still stands."""
    return _standing(_begun(db, session_id))


def actor_for_session(db: Session, session_id: str) -> Actor | None:
    """Who is signed in with this session, with the roles they hold now; nobody when it has ended."""
    found = session_by_id(db, session_id)
    return found.actor if found else None


def actor_by_email(db: Session, email: str) -> Actor:
    """The person with this email address. Raises `NotAllowed` when there is none, or the account is disabled."""
    account = db.exec(select(Account).where(Account.email == email.strip().lower())).first()
    if account is None or account.is_disabled:
        raise NotAllowed(f"There is no account for {email}, or it is disabled. Check the spelling.")
    return _actor(db, account)


def actor_by_id(db: Session, account_id: str) -> Actor:
    """The person with this account, who need not be signed in. Raises `NotAllowed` when there is none or disabled."""
    account = db.get(Account, account_id)
    if account is None or account.is_disabled:
        raise NotAllowed("We cannot find that account, or it is disabled.")
    return _actor(db, account)


def accounts(db: Session, actor: Actor) -> tuple[AccountView, ...]:
    """Every account, by email address, for administrators."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    grants: dict[str, list[Grant]] = {}
    for grant in db.exec(select(RoleGrant).order_by(col(RoleGrant.role), col(RoleGrant.region))):
        grants.setdefault(grant.account_id, []).append(Grant(grant.role, grant.region))
    operators: dict[str, list[str]] = {}
    for operator in db.exec(select(Operator).order_by(col(Operator.system_account))):
        operators.setdefault(operator.account_id, []).append(operator.system_account)
    return tuple(
        AccountView(
            id=row.id,
            version=row.version,
            email=row.email,
            name=row.name,
            grants=tuple(grants.get(row.id, ())),
            operators=tuple(operators.get(row.id, ())),
            has_password=row.password_hash is not None,
            is_disabled=row.is_disabled,
            locked_until_at=row.locked_until_at,
        )
        for row in db.exec(select(Account).order_by(Account.email))
    )


def has_accounts(db: Session) -> bool:
    """Whether anybody has an account yet."""
    return db.exec(select(Account.id).limit(1)).first() is not None


def accounts_of_operator(db: Session, system_account: str) -> tuple[str, ...]:
    """The email addresses of those this operating-system account may speak for."""
    statement = (
        select(Account.email)
        .join(Operator, col(Operator.account_id) == Account.id)
        .where(Operator.system_account == system_account, col(Account.is_disabled).is_(False))
        .order_by(Account.email)
    )
    return tuple(db.exec(statement))


def is_demonstration(db: Session) -> bool:
    """Whether everything in this database is invented."""
    return db.exec(select(Mark.id).where(Mark.name == DEMONSTRATION)).first() is not None


def cast_of_demonstration(db: Session) -> tuple[Listed, ...]:
    """The people one may sign in as in a demonstration, in the order they appear; nobody elsewhere."""
    mark = db.exec(select(Mark).where(Mark.name == DEMONSTRATION)).first()
    emails: list[str] = mark.value["cast"] if mark else []
    rows = db.exec(select(Account).where(col(Account.email).in_(emails)))
    found = {row.email: Listed(row.id, row.name, row.email) for row in rows}
    return tuple(found[email] for email in emails if email in found)


@dataclass(frozen=True)
class _Begun:
    """A session that somebody began, with the roles they hold now. The hour says whether it still stands."""

    session_id: str
    actor: Actor
    seen: Seen


@remembered(Account)
def _begun(db: Session, session_id: str) -> _Begun | None:
    return _signed_in(db, col(SignIn.id) == session_id)


def _signed_in(db: Session, claim: sa.ColumnElement[bool]) -> _Begun | None:
    statement = select(SignIn, Account).join(Account, col(Account.id) == SignIn.account_id).where(claim)
    row = db.exec(statement, execution_options={"populate_existing": True}).first()
    if row is None or row[1].is_disabled:
        return None
    sign_in, account = row
    seen = Seen(sign_in.started_at, sign_in.last_seen_at, sign_in.ended_at)
    return _Begun(sign_in.id, _actor(db, account), seen)


def _standing(begun: _Begun | None) -> SignedIn | None:
    now = clock.now()
    if begun is None or not is_open(begun.seen, now):
        return None
    return SignedIn(begun.session_id, begun.actor, needs_touch(begun.seen, now))


def _actor(db: Session, account: Account) -> Actor:
    rows = db.exec(select(RoleGrant).where(RoleGrant.account_id == account.id))
    return Actor(account.id, account.email, account.name, frozenset(Grant(row.role, row.region) for row in rows))

"""Adding and changing accounts: what administrators do."""

from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from workbench import audit
from workbench.access import Actor, Grant, Role, check
from workbench.accounts import passwords
from workbench.accounts.models import Account, Mark, Operator, RoleGrant
from workbench.accounts.rules import DEMONSTRATION, check_grant, check_password, clean_email, clean_name
from workbench.accounts.signing_in import end_every_session
from workbench.audit import Operation
from workbench.db import for_change
from workbench.errors import Invalid
from workbench.permissions import Permission


def add_account(
    db: Session,
    actor: Actor,
    *,
    email: str,
    name: str,
    grants: Iterable[Grant] = (),
    password: str | None = None,
    password_is_initial: bool = False,
) -> str:
    """Let somebody in. Without a password they sign in with the identity provider."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    email, name = clean_email(email), clean_name(name)
    if password is not None:
        check_password(password, email, name)
    if db.exec(select(Account.id).where(Account.email == email)).first():
        raise Invalid(f"There is already an account for {email}. Change that one instead.", "email")
    row = Account(
        email=email,
        name=name,
        password_hash=passwords.hashed(password) if password is not None else None,
        password_is_initial=password is not None and password_is_initial,
    )
    db.add(row)
    audit.record(db, actor, Operation.COLLECTION, "account_added", about=row, values={"email": email, "name": name})
    for grant in sorted(set(grants)):
        _give(db, actor, row, grant)
    return row.id


def add_disabled_account(db: Session, actor: Actor, *, account_id: str, email: str, name: str) -> None:
    """Keep the name of somebody who did something elsewhere. No password, no role: they cannot sign in."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = Account(id=account_id, email=clean_email(email), name=clean_name(name), is_disabled=True)
    db.add(row)
    values = {"email": row.email, "name": row.name}
    audit.record(db, actor, Operation.COLLECTION, "disabled_account_added", about=row, values=values)


def give_role(db: Session, actor: Actor, account_id: str, grant: Grant) -> None:
    """Let somebody do this role in this region (empty: in all)."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    if _grant(db, row.id, grant) is None:
        _give(db, actor, row, grant)


def end_role(db: Session, actor: Actor, account_id: str, grant: Grant) -> None:
    """Take a role back. It ends at the person's next click."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    held = _grant(db, row.id, grant)
    if held is None:
        raise Invalid("This account does not hold that role there. Look at its list of roles.", "role")
    if grant.role is Role.ADMINISTRATOR:
        _keep_an_administrator(db, row.id)
    db.delete(held)
    facts = {"role": grant.role.value, "region": grant.region}
    audit.record(db, actor, Operation.ALTERATION, "role_ended", about=row, facts=facts)


def disable_account(db: Session, actor: Actor, account_id: str, seen_version: int | None = None) -> None:
    """Shut somebody out, now: every session of theirs ends with it."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id, seen_version)
    _keep_an_administrator(db, row.id)
    row.is_disabled = True
    end_every_session(db, row.id)
    audit.record(db, actor, Operation.ALTERATION, "account_disabled", about=row)


def enable_account(db: Session, actor: Actor, account_id: str, seen_version: int | None = None) -> None:
    """Let somebody back in, with the roles they had."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id, seen_version)
    row.is_disabled, row.failed_sign_ins, row.locked_until_at = False, 0, None
    audit.record(db, actor, Operation.ALTERATION, "account_enabled", about=row)


def end_sessions(db: Session, actor: Actor, account_id: str) -> int:
    """Sign somebody out everywhere. Returns how many sessions ended."""
    if actor.account_id != account_id:
        check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    ended = end_every_session(db, row.id)
    audit.record(db, actor, Operation.SIGN_IN, "sessions_ended", about=row, facts={"sessions": ended})
    return ended


def give_first_password(db: Session, actor: Actor, account_id: str, password: str) -> None:
    """Give somebody a new password, to be handed over once. It is good only for choosing their own."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    check_password(password, row.email, row.name)
    row.password_hash, row.password_is_initial = passwords.hashed(password), True
    row.failed_sign_ins, row.locked_until_at = 0, None
    end_every_session(db, row.id)
    audit.record(db, actor, Operation.ALTERATION, "first_password_given", about=row)


def let_speak(db: Session, actor: Actor, account_id: str, system_account: str) -> None:
    """Let an operating-system account speak for this account on the command line."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    if not system_account.strip():
        raise Invalid("Name the operating-system account that may speak for this person.", "system_account")
    if _operator(db, row.id, system_account) is None:
        db.add(Operator(account_id=row.id, system_account=system_account))
        facts = {"system_account": system_account}
        audit.record(db, actor, Operation.ALTERATION, "operator_allowed", about=row, facts=facts)


def end_speaking(db: Session, actor: Actor, account_id: str, system_account: str) -> None:
    """Take back what `let_speak` gave."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    held = _operator(db, row.id, system_account)
    if held is not None:
        db.delete(held)
        facts = {"system_account": system_account}
        audit.record(db, actor, Operation.ALTERATION, "operator_ended", about=row, facts=facts)


def mark_demonstration(db: Session, actor: Actor, cast: Sequence[str]) -> None:
    """Say that everything in this database is invented, and whom one may be in it without a password."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    if db.exec(select(Account.id).where(col(Account.email).not_in(cast)).limit(1)).first():
        raise Invalid("This database holds accounts that are not invented. Name another with SFO_DATABASE_URL.")
    row = Mark(name=DEMONSTRATION, value={"cast": list(cast)})
    db.add(row)
    audit.record(db, actor, Operation.COLLECTION, "marked_as_demonstration", about=row)


def _give(db: Session, actor: Actor, row: Account, grant: Grant) -> None:
    check_grant(grant)
    db.add(RoleGrant(account_id=row.id, role=grant.role, region=grant.region))
    facts = {"role": grant.role.value, "region": grant.region}
    audit.record(db, actor, Operation.ALTERATION, "role_given", about=row, facts=facts)


def _grant(db: Session, account_id: str, grant: Grant) -> RoleGrant | None:
    return db.exec(
        select(RoleGrant).where(
            RoleGrant.account_id == account_id, RoleGrant.role == grant.role, RoleGrant.region == grant.region
        )
    ).first()


def _operator(db: Session, account_id: str, system_account: str) -> Operator | None:
    return db.exec(
        select(Operator).where(Operator.account_id == account_id, Operator.system_account == system_account)
    ).first()


def _keep_an_administrator(db: Session, account_id: str) -> None:
    """Refuse to take away the last administrator: nobody could give the role back."""
    holders = db.exec(
        select(Account.id)
        .join(RoleGrant, col(RoleGrant.account_id) == Account.id)
        .where(RoleGrant.role == Role.ADMINISTRATOR, col(Account.is_disabled).is_(False))
    ).all()
    if set(holders) == {account_id}:
        raise Invalid("This is the only administrator. Give somebody else that role first.", "role")

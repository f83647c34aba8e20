"""Adding and changing accounts, and starting and ending signed-in sessions."""

from collections.abc import Iterable, Sequence
from secrets import token_urlsafe

from sqlmodel import Session, col, select

from workbench import audit, clock
from workbench.access import Actor, Grant, Role, check
from workbench.accounts import passwords
from workbench.accounts.models import Account, Mark, Operator, RoleGrant, SignIn
from workbench.accounts.rules import (
    DEMONSTRATION,
    REFUSED,
    check_grant,
    check_password,
    clean_email,
    clean_name,
    digest_of,
    lock_for,
)
from workbench.audit import Operation
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed
from workbench.permissions import Permission

NOBODY = Actor("", "", "")  # whoever failed to sign in


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
    _end_sessions(db, row.id)
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
    ended = _end_sessions(db, row.id)
    audit.record(db, actor, Operation.SIGN_IN, "sessions_ended", about=row, facts={"sessions": ended})
    return ended


def give_first_password(db: Session, actor: Actor, account_id: str, password: str) -> None:
    """Give somebody a new password, to be handed over once. It is good only for choosing their own."""
    check(actor, Permission.MANAGE_ACCOUNTS)
    row = for_change(db, Account, account_id)
    check_password(password, row.email, row.name)
    row.password_hash, row.password_is_initial = passwords.hashed(password), True
    row.failed_sign_ins, row.locked_until_at = 0, None
    _end_sessions(db, row.id)
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


def account_with_password(db: Session, email: str, password: str) -> Account | None:
    """The account that this email address and password open, or nothing.

    Every wrong try is counted and recorded, so the caller keeps the transaction either way. What was typed is not
    recorded: people type passwords into the wrong box.
    """
    statement = select(Account).where(Account.email == email.strip().lower()).with_for_update()
    row = db.exec(statement).first()
    right = passwords.is_right(password, row.password_hash if row else None)
    if row is None:
        audit.record(db, NOBODY, Operation.SIGN_IN, "sign_in_refused", facts={"why": "unknown"})
        return None
    now = clock.now()
    if row.is_disabled or (row.locked_until_at is not None and now < row.locked_until_at):
        audit.record(db, NOBODY, Operation.SIGN_IN, "sign_in_refused", about=row, facts={"why": "closed"})
        return None
    if not right:
        row.failed_sign_ins += 1
        lock = lock_for(row.failed_sign_ins)
        row.locked_until_at = now + lock if lock else None
        audit.record(db, NOBODY, Operation.SIGN_IN, "sign_in_refused", about=row, facts={"why": "password"})
        return None
    row.failed_sign_ins, row.locked_until_at = 0, None
    return row


def choose_password(db: Session, email: str, current: str, new: str) -> str | None:
    """Change one's own password. Returns the account's id, or nothing when the current one is wrong.

    Every session of the account ends: whoever else knew the old password is out.
    """
    row = account_with_password(db, email, current)
    if row is None:
        return None
    check_password(new, row.email, row.name)
    if passwords.is_right(new, row.password_hash):
        raise Invalid("The new password is the one you have now. Choose another.", "password")
    row.password_hash, row.password_is_initial = passwords.hashed(new), False
    _end_sessions(db, row.id)
    actor = Actor(row.id, row.email, row.name)
    audit.record(db, actor, Operation.ALTERATION, "password_changed", about=row)
    return row.id


def account_of_provider(db: Session, email: str, subject: str) -> str:
    """The account of somebody whom the identity provider vouches for, found by a verified email address.

    The provider's own name for them is kept the first time. An email address that has since been given to another
    person opens nothing.
    """
    row = db.exec(select(Account).where(Account.provider_subject == subject).with_for_update()).first()
    if row is None:
        row = db.exec(select(Account).where(Account.email == email.strip().lower()).with_for_update()).first()
        if row is not None and row.provider_subject is not None:
            row = None
    if row is None or row.is_disabled:
        raise NotAllowed(
            "You have no account here yet, or it is disabled. Ask your administrator for one in the email address "
            "you signed in with."
        )
    if row.provider_subject is None:
        row.provider_subject = subject
        actor = Actor(row.id, row.email, row.name)
        audit.record(db, actor, Operation.ALTERATION, "identity_provider_linked", about=row)
    return row.id


def start_session(db: Session, account_id: str, method: str) -> str:
    """Sign somebody in. Returns the token for the cookie, of which only a digest is kept."""
    row = for_change(db, Account, account_id)
    if row.is_disabled:
        raise NotAllowed(REFUSED)
    token, now = token_urlsafe(32), clock.now()
    sign_in = SignIn(account_id=row.id, token_digest=digest_of(token), started_at=now, last_seen_at=now, method=method)
    db.add(sign_in)
    actor = Actor(row.id, row.email, row.name)
    audit.record(db, actor, Operation.SIGN_IN, "signed_in", about=sign_in, facts={"method": method})
    return token


def end_session(db: Session, actor: Actor, session_id: str) -> None:
    """Sign somebody out of this session."""
    row = for_change(db, SignIn, session_id)
    if row.account_id != actor.account_id:
        raise NotAllowed("That session is not yours.")
    if row.ended_at is None:
        row.ended_at = clock.now()
        audit.record(db, actor, Operation.SIGN_IN, "signed_out", about=row)


def touch(db: Session, session_id: str) -> None:
    """Write down that a session is in use. Not an act of anybody's, so it is not in the audit record."""
    row = db.get(SignIn, session_id)
    if row is not None and row.ended_at is None:
        row.last_seen_at = clock.now()


def _end_sessions(db: Session, account_id: str) -> int:
    statement = select(SignIn).where(SignIn.account_id == account_id, col(SignIn.ended_at).is_(None))
    rows = db.exec(statement).all()
    for row in rows:
        row.ended_at = clock.now()
    db.flush()
    return len(rows)


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

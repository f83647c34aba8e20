"""What happens at the door: passwords tried and changed, the provider's word taken, sessions begun and ended."""

from secrets import token_urlsafe

from sqlmodel import Session, col, select

from workbench import audit, clock
from workbench.access import Actor
from workbench.accounts import passwords
from workbench.accounts.models import Account, SignIn
from workbench.accounts.rules import REFUSED, check_password, digest_of, lock_for
from workbench.audit import Operation
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed

NOBODY = Actor("", "", "")  # whoever failed to sign in


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
    end_every_session(db, row.id)
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


def end_every_session(db: Session, account_id: str) -> int:
    """End every session of an account, and give how many there were. Whoever calls this records why."""
    statement = select(SignIn).where(SignIn.account_id == account_id, col(SignIn.ended_at).is_(None))
    rows = db.exec(statement).all()
    for row in rows:
        row.ended_at = clock.now()
    db.flush()
    return len(rows)

"""Offering a file, and handing it over."""

from datetime import timedelta
from secrets import token_urlsafe

from sqlalchemy import delete
from sqlmodel import Session, col, select

from workbench import clock
from workbench.access import Actor
from workbench.accounts.rules import digest_of
from workbench.errors import Refused
from workbench.files.kinds import ServedFile, opener
from workbench.files.models import FileToken

GOOD_FOR = timedelta(minutes=10)


class Gone(Refused):
    """A link to a file that has been used, has run out, or was never given to this person."""


def offer_file(db: Session, session_id: str, kind: str, reference: str) -> str:
    """The address at which this signed-in session can fetch the file, once, within ten minutes."""
    opener(kind)  # a kind that nobody can open is a mistake of ours, and shows here
    token, now = token_urlsafe(32), clock.now()
    db.exec(delete(FileToken).where(col(FileToken.expires_at) <= now))
    row = FileToken(
        token_digest=digest_of(token),
        sign_in_id=session_id,
        kind=kind,
        reference=reference,
        expires_at=now + GOOD_FOR,
    )
    db.add(row)
    db.flush()
    return f"/files/{token}"


def take_file(db: Session, actor: Actor, session_id: str, token: str) -> ServedFile:
    """The file that was offered under this token. Raises `Gone`, or what `open_file` refuses with."""
    statement = select(FileToken).where(FileToken.token_digest == digest_of(token)).with_for_update()
    row = db.exec(statement).first()
    now = clock.now()
    if row is None or row.sign_in_id != session_id or row.used_at is not None or row.expires_at <= now:
        raise Gone(
            "This link has been used already, or is more than ten minutes old. Go back to the page and ask for the "
            "file again."
        )
    row.used_at = now
    return opener(row.kind)(db, actor, row.reference)

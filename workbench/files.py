"""Files that leave the workbench: offered once, to one signed-in session, and checked again when they are fetched.

Streamlit's own downloads answer anybody who has the address, so case data never goes through them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe

from sqlalchemy import delete
from sqlmodel import Session, col, select

from workbench import clock
from workbench.access import Actor
from workbench.accounts.models import FileToken
from workbench.accounts.rules import digest_of
from workbench.errors import Refused

GOOD_FOR = timedelta(minutes=10)


class Gone(Refused):
    """A link to a file that has been used, has run out, or was never given to this person."""


@dataclass(frozen=True)
class ServedFile:
    """A file as it leaves: its name, what it is, and its bytes."""

    name: str
    media_type: str
    content: bytes


OpenFile = Callable[[Session, Actor, str], ServedFile]
_kinds: dict[str, OpenFile] = {}


def register_file_kind(kind: str, open_file: OpenFile) -> None:
    """Say how files of this kind are opened.

    `open_file(db, actor, reference)` checks the permission, records the disclosure and gives the bytes. It runs inside
    a transaction, so it reads what was made before and makes nothing that takes long.
    """
    if _kinds.setdefault(kind, open_file) is not open_file:
        raise ValueError(f"Files of the kind {kind} are opened already")


def offer_file(db: Session, session_id: str, kind: str, reference: str) -> str:
    """The address at which this signed-in session can fetch the file, once, within ten minutes."""
    if kind not in _kinds:
        raise ValueError(f"No files of the kind {kind} are known")
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
    return _kinds[row.kind](db, actor, row.reference)

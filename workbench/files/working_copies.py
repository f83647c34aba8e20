"""Working copies: files made of something as it stands, each kept for whoever had it made until they take it.

The feature that makes them asks who may have one and records that it was made and taken; where the copy lies meanwhile,
that it is theirs alone and that it goes, is seen to here. It shows what stood at that moment, and goes out of date.
"""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, delete, or_, select

from workbench import clock
from workbench.access import Actor
from workbench.errors import NotAllowed
from workbench.files.kinds import ServedFile
from workbench.files.models import WorkingCopy

KEPT_FOR = timedelta(hours=1)  # one that nobody took


def keep_working_copy(
    db: Session, actor: Actor, kind: str, case_id: str, file: ServedFile, facts: Mapping[str, Any]
) -> WorkingCopy:
    """Keep a file for whoever had it made, in place of an earlier one of theirs of this kind and case.

    `facts` are for the audit record, when it is made and when it is taken; the digest of the bytes is added to them.
    """
    mine = (WorkingCopy.kind == kind) & (WorkingCopy.case_id == case_id) & (WorkingCopy.account_id == actor.account_id)
    db.exec(delete(WorkingCopy).where(or_(mine, col(WorkingCopy.created_at) < clock.now() - KEPT_FOR)))
    row = WorkingCopy(
        kind=kind,
        case_id=case_id,
        account_id=actor.account_id,
        name=file.name,
        media_type=file.media_type,
        facts={**facts, "sha256": sha256(file.content).hexdigest()},
        content=file.content,
    )
    db.add(row)
    return row


def working_copy(db: Session, actor: Actor, kind: str, copy_id: str, not_here: str) -> WorkingCopy:
    """The copy, for whoever had it made; to anybody else, and once it is gone, `not_here` is said."""
    row = db.exec(select(WorkingCopy).where(WorkingCopy.id == copy_id, WorkingCopy.kind == kind)).first()
    if row is None or row.account_id != actor.account_id:
        raise NotAllowed(not_here)
    return row


def hand_over(db: Session, row: WorkingCopy) -> ServedFile:
    """The file as it leaves. With that it is gone."""
    file = ServedFile(row.name, row.media_type, row.content)
    db.delete(row)
    return file

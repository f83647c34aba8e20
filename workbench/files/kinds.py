"""The kinds of file there are, and how each is opened."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from workbench.access import Actor


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


def opener(kind: str) -> OpenFile:
    """How files of this kind are opened."""
    return _kinds[kind]

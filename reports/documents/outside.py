"""Editions that are kept elsewhere, and how a file of one is taken: a disclosure edition is a record of its own.

Whoever keeps such an edition says so here, so that one command writes every edition to a file (decision 16).
"""

from collections.abc import Callable
from dataclasses import dataclass

from reviews.editions.kinds import EditionKind, FileFormat
from workbench.access import Actor


@dataclass(frozen=True)
class Taken:
    """A file as it leaves: the edition in words, its pages (none for HTML), the digest of its bytes, the bytes."""

    label: str
    pages: int | None
    sha256: str
    content: bytes


Taker = Callable[[Actor, str, FileFormat], Taken]  # who asks, of which review, as what sort of file
_takers: dict[EditionKind, Taker] = {}


def register_taker(kind: EditionKind, take: Taker) -> None:
    """Say how a file of this edition is taken."""
    _takers[kind] = take


def taker_of(kind: EditionKind) -> Taker | None:
    """How a file of this edition is taken, where it is kept elsewhere."""
    return _takers.get(kind)

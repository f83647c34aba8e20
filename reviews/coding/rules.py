"""What is frozen when a finding is coded a second time, what the second coder sees, and what a coding needs. Pure."""

import hashlib
import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from reviews.findings.rules import FindingKind, TagDraft, check_tags
from taxonomy.vocabulary.rules import Factor
from workbench.errors import Invalid

ONE_IN = 10  # the rule of the lot: one finding in ten …
LEAST = 5  # … and at least five, where there are so many
MOST = 200  # findings in one lot
CODE = re.compile(r"\b[A-Z]{2}\d{2}\b")
MASK = "[factor]"


class How(StrEnum):
    """How a finding came to be coded a second time."""

    BY_LOT = "by lot"
    BY_HAND = "by hand"


@dataclass(frozen=True)
class Frozen:
    """A finding as it stood when it was drawn: its words, what it rests on, and the factors put on it (guids)."""

    kind: FindingKind
    title: str
    what: str
    why: str
    rests_on: tuple[str, ...]
    first: tuple[str, ...]
    first_coder_id: str

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of all of it: what is compared later is what was drawn."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def lot_size(there: int) -> int:
    """How many of so many findings the rule draws: one in ten, and at least five."""
    return min(there, max(LEAST, -(-there // ONE_IN)))


def drawn(ids: Iterable[str], size: int, seed: int) -> tuple[str, ...]:
    """So many of these, by lot: each as likely as any other, and the same ones for the same seed."""
    there = sorted(ids)
    return tuple(random.Random(seed).sample(there, min(size, len(there))))  # noqa: S311 - a lot anybody can draw again


def check_size(size: int) -> None:
    """Raise `Invalid` unless so many can be drawn at once."""
    if not 1 <= size <= MOST:
        raise Invalid(f"Draw between 1 and {MOST} findings at a time.", "size")


def check_codes(kind: FindingKind, codes: Sequence[str], factors: Iterable[Factor]) -> None:
    """Raise `Invalid` unless there is a factor, each is of this vocabulary and fits, and none stands twice."""
    check_tags(kind, tuple(TagDraft(code) for code in codes), tuple(factors))


def without_codes(text: str, codes: Iterable[str]) -> str:
    """The text with every code of a factor masked: a reviewer who wrote one into it would tell the second coder."""
    known = frozenset(codes)
    return CODE.sub(lambda found: MASK if found.group() in known else found.group(), text)

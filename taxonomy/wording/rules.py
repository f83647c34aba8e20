"""What a remark on wording is. Pure. A remark says how a sentence reads, and nothing about anybody's work."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 25  # words in a sentence


class Kind(StrEnum):
    """What a remark is about."""

    BLAME = "blame"
    HINDSIGHT = "hindsight"
    ABSOLUTE = "absolute"
    JARGON = "jargon"
    LONG = "long"
    NAME = "name"


IN_WORDS = {
    Kind.BLAME: "It blames",
    Kind.HINDSIGHT: "It knows better afterwards",
    Kind.ABSOLUTE: "It is surer than a record can be",
    Kind.JARGON: "A word of the trade, or initials",
    Kind.LONG: "A long sentence",
    Kind.NAME: "A name where a role should stand",
}


@dataclass(frozen=True)
class Remark:
    """Words of a text, from `start` to `end`: of what kind, why they are remarked on, and a plainer way to say it.

    `sentence_start` and `sentence_end` are those of the sentence they stand in.
    """

    start: int
    end: int
    kind: Kind
    words: str
    why: str
    plainer: str
    sentence_start: int
    sentence_end: int

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares a place with another."""
        return self.start < end and start < self.end


def digest_of(text: str, remark: Remark) -> str:
    """SHA-256 (hex) of the kind, the words and their sentence: the same wherever that sentence stands unchanged."""
    sentence = " ".join(text[remark.sentence_start : remark.sentence_end].split())
    return hashlib.sha256("\x1f".join((remark.kind, remark.words, sentence)).encode()).hexdigest()


def in_order(found: Iterable[Remark]) -> tuple[Remark, ...]:
    """By place; of those of one kind that overlap, the longest alone."""
    kept: list[Remark] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.start, one.kind)):
        if not any(one.kind is other.kind and one.overlaps(other.start, other.end) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.start, one.end, one.kind)))

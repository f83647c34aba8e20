"""What nobody had joined up: entries that bear on each other, known in pieces, and all known by no one agency. Pure.

*Which entries bear on each other.* Those that somebody grouped under one entry, or that one finding rests on: a person
said so. Besides, and only as candidates to be looked at, entries of one type (whatever word each source has for it)
within 28 days: taken in order, each group begins with the first entry that is in none yet and holds those of its type
that surely ended within 28 days of it.

*When they were in pieces.* Of a group, the pieces are the entries that some agency surely knew by the end of the day.
With two pieces or more: if one agency surely knew all of them, they were together. If one did when what it *may* have
known is counted in, that is not established. Else nobody had joined them up. An agency knows what anybody in it knew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.kinds.rules import PLAIN, kind_for, plain_words
from reviews.chronology.knowledge.rules import Standing, standing_of
from reviews.chronology.matrix.rules import Known
from workbench.ui.words import sentence

NEAR = timedelta(days=28)


class Joined(StrEnum):
    """Whether one agency had all the pieces."""

    TOGETHER = "one agency knew all of it"
    NOT_ESTABLISHED = "one agency may have known all of it"
    APART = "no agency is shown to have known all of it"


class Entry(Protocol):
    """What is asked of an entry."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def kind(self) -> str:
        """Its type, in the source's words."""

    @property
    def happened(self) -> ImpreciseDate:
        """When."""

    @property
    def parent_id(self) -> str | None:
        """What it is grouped under."""

    @property
    def known_to(self) -> Sequence[Known]:
        """All that is recorded of who knew."""


@dataclass(frozen=True)
class Group:
    """Entries that bear on each other: under one entry, or (with `under` empty) candidates that nobody grouped yet."""

    entry_ids: tuple[str, ...]
    under: str = ""


@dataclass(frozen=True)
class Puzzle:
    """A group as it stood on a day: each piece with the agencies that knew it, and who may have had them all."""

    group: Group
    joined: Joined
    pieces: Mapping[str, tuple[str, ...]]  # by entry
    by: tuple[str, ...]  # the agencies that knew all of it, or may have

    @property
    def in_words(self) -> str:
        """“No agency is shown to have known all of it”, or “One agency knew all of it (Police)”."""
        return sentence(self.joined) + (f" ({', '.join(self.by)})" if self.by else "")


def groups_in(entries: Sequence[Entry]) -> tuple[Group, ...]:
    """Those that a person grouped, then the candidates, each in the order of the entries."""
    under: dict[str, list[str]] = {}
    for entry in entries:
        if entry.parent_id:
            under.setdefault(entry.parent_id, [entry.parent_id]).append(entry.id)
    made = [Group(tuple(ids), parent) for parent, ids in under.items()]
    free = [entry for entry in entries if not entry.parent_id and entry.id not in under]
    return (*made, *_candidates(free))


def puzzle_of(group: Group, entries: Mapping[str, Entry], on: date) -> Puzzle | None:
    """How a group stood by the end of the day; nothing where fewer than two pieces were known to anybody."""
    known: dict[str, frozenset[str]] = {}
    may_have: dict[str, frozenset[str]] = {}
    for entry_id in group.entry_ids:
        if entry := entries.get(entry_id):
            stood = _stood(entry, on)
            known[entry_id] = frozenset(agency for agency, one in stood.items() if one is Standing.KNOWN)
            may_have[entry_id] = known[entry_id] | {a for a, one in stood.items() if one is Standing.MAY_HAVE_KNOWN}
    pieces = {entry_id: tuple(sorted(agencies)) for entry_id, agencies in known.items() if agencies}
    if len(pieces) < 2:
        return None
    for joined, held in ((Joined.TOGETHER, known), (Joined.NOT_ESTABLISHED, may_have)):
        if by := frozenset.intersection(*(held[entry_id] for entry_id in pieces)):
            return Puzzle(group, joined, pieces, tuple(sorted(by)))
    return Puzzle(group, Joined.APART, pieces, ())


def _stood(entry: Entry, on: date) -> dict[str, Standing]:
    """How each agency that is named stood to the entry."""
    if entry.happened.surely_after(on):
        return {}
    by_agency: dict[str, list[Known]] = {}
    for known in entry.known_to:
        by_agency.setdefault(known.agency, []).append(known)
    return {agency: standing_of(recorded, on)[0] for agency, recorded in by_agency.items()}


def _candidates(entries: Sequence[Entry]) -> Iterator[Group]:
    by_kind: dict[str, list[tuple[date, date, str]]] = {}
    for entry in entries:
        first, last = entry.happened.earliest, entry.happened.latest
        kind = kind_for(entry.kind)
        if entry.kind and first and last and last - first <= NEAR and not entry.happened.is_approximate:
            by_kind.setdefault(plain_words(entry.kind) if kind.code == PLAIN else kind.code, []).append(
                (first, last, entry.id)
            )
    for dated in by_kind.values():
        left = sorted(dated)
        while left:
            until = left[0][0] + NEAR
            near = [entry_id for _, last, entry_id in left if last <= until]
            if len(near) > 1:
                yield Group(tuple(near))
            left = [one for one in left if one[1] > until]

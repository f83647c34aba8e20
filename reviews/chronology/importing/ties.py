"""What ties the rows of our own export together: who knew of each, and which entry it is a part of. Pure.

The ids of the file belong to the workbench that gave them. They say only which rows belong together, and are not kept.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.importing.formats.text import kept
from reviews.chronology.importing.headings import shortened
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import Tie
from reviews.chronology.knowledge.rules import KnowledgeDraft, check_knowledge
from workbench.errors import Invalid

KNOWN_TO = "known_to"
_UNREADABLE = Invalid("Who knew of this is not written as a list of agencies. Correct it in the file.", KNOWN_TO)
_NOT_IN_FILE = "What this is a part of is not in the file. It stands alone."
_TOO_DEEP = "This is part of an entry that is itself part of another. A group is one level deep, so it stands alone."


@dataclass(frozen=True)
class Ties:
    """By the number of its row: who knew of it, the row that it is a part of, and what is the matter with either."""

    known: Mapping[int, tuple[KnowledgeDraft, ...]] = field(default_factory=dict)
    parents: Mapping[int, int] = field(default_factory=dict)
    refused: tuple[Note, ...] = ()
    alone: tuple[Note, ...] = ()


def ties_of(ties: Mapping[int, Tie], happened: Mapping[int, ImpreciseDate], today: date) -> Ties:
    """What ties the rows together of which it is known when they happened: those that can be taken in."""
    known: dict[int, tuple[KnowledgeDraft, ...]] = {}
    refused: list[Note] = []
    for number, when in happened.items():
        if not (said := ties[number].known_to if number in ties else ""):
            continue
        try:
            known[number] = tuple(_drafts(said, when, today))
        except Invalid as problem:
            refused.append(Note(number, KNOWN_TO, shortened(said), problem.sentence))
    numbers = {tie.id: number for number, tie in ties.items() if tie.id}
    parts = {number: numbers.get(tie.parent_id) for number, tie in ties.items() if tie.parent_id}
    parents = {part: whole for part, whole in parts.items() if whole is not None and whole not in parts}
    alone = tuple(
        Note(part, "parent_id", "", _NOT_IN_FILE if whole is None else _TOO_DEEP)
        for part, whole in parts.items()
        if part not in parents
    )
    return Ties(known, parents, tuple(refused), alone)


def _drafts(said: str, happened: ImpreciseDate, today: date) -> Iterator[KnowledgeDraft]:
    try:
        records = json.loads(said)
    except (ValueError, RecursionError):
        raise _UNREADABLE from None
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise _UNREADABLE
    for record in records:
        since = ImpreciseDate.from_stored(_text(record, "from"), _text(record, "as_written"), today)
        draft = KnowledgeDraft(_text(record, "agency"), _text(record, "person"), since, _text(record, "source"))
        check_knowledge(draft, happened, today)
        yield draft


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    text = kept("" if value is None else value) if isinstance(value, str | None) else "\0"
    if "\0" in text:
        raise _UNREADABLE
    return text.strip()

"""What an act made of each entry, in plain values that can be kept, compared and told."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.models import Entry
from workbench import audit, clock
from workbench.base import META_FIELDS

_NOT_SAID = {"id", "updated_at", "version"}
Values = dict[str, Any]


@dataclass(frozen=True)
class Changed:
    """One entry before and after an act, in plain values; nothing where it was not there."""

    id: str
    before: Values | None
    after: Values | None
    version: int = 1  # of the row that was taken out: the one that comes back counts on

    def turned(self) -> "Changed":
        """The same, taken back."""
        return Changed(self.id, self.after, self.before, self.version)


def values_of(row: Entry) -> Values:
    """Everything an entry says, in values that JSON keeps."""
    return row.model_dump(mode="json", exclude=_NOT_SAID)


def said(values: Values) -> str:
    """Date, agency and the start of what happened, to name an entry in a sentence."""
    when = ImpreciseDate.from_stored(values["happened"], values["as_written"], clock.today()).in_words
    start = textwrap.shorten(values["summary"], 60, placeholder="…")
    return f"“{when}, {values['agency']}: {start}”"


def still_says(now: Values | None, was: Values | None) -> bool:
    """Whether an entry says what an act left. Fields that the workbench has been given since do not count."""
    if now is None or was is None:
        return now is was
    return all(now.get(name) == value for name, value in was.items())


def told(changed: Sequence[Changed]) -> dict[str, Any]:
    """What the audit record is told of an act: the ids for good, and by field, in the erasable history, the values."""
    values: dict[str, dict[str, Any]] = {}
    for one in changed:
        for name, value in (one.after or {}).items():
            if name not in META_FIELDS and (one.before is None or one.before.get(name) != value):
                values.setdefault(name, {})[one.id] = value
    return {"facts": {"entries": len(changed), "ids": [one.id for one in changed]}, "values": values}


def operation_of(changed: Sequence[Changed]) -> audit.Operation:
    """Which operation of the audit record an act is."""
    if all(one.before is None for one in changed):
        return audit.Operation.COLLECTION
    return audit.Operation.ERASURE if all(one.after is None for one in changed) else audit.Operation.ALTERATION

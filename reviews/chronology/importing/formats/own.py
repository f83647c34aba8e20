"""A chronology that left a workbench as JSON: read back by what it says. Its ids are not trusted. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviews.chronology.importing.headings import sheet_of_records
from reviews.chronology.importing.rules import Note
from reviews.chronology.importing.sheet import FIELD, Sheet, Tie

_OURS = {"when", "as_written", "agency", "kind", "summary", "source", "known_to"}
_SAID_TWICE = ("in_words", "earliest", "latest", "kind_in_words")  # follow from what is read
_RENAMED = {"when": "date", "as_written": "as written", "summary": "what happened", "is_key": "key", "at_time": "time"}
_IDS = ("id", "parent_id", "import_id")


def own_sheet(records: Sequence[tuple[int, Mapping[str, str] | None]], name: str) -> Sheet | None:
    """The sheet, when these records are of our own export."""
    names = {key for _, record in records for key in record or ()}
    if not names >= _OURS:
        return None
    dropped = []
    if lost := [key for key in _IDS if key in names and key != "parent_id"]:
        words = "Ids belong to the workbench that gave them. Every entry gets a new one."
        dropped.append(Note(0, FIELD, ", ".join(lost), words))
    ties = {
        number: Tie(record.get("id", ""), record.get("parent_id", ""), record.get("known_to", ""))
        for number, record in records
        if record
    }
    left_out = {*_SAID_TWICE, *_IDS, "known_to"}
    kept = [
        (number, None if record is None else {_RENAMED.get(k, k): v for k, v in record.items() if k not in left_out})
        for number, record in records
    ]
    return replace(sheet_of_records(kept, name, dropped=tuple(dropped)), ties=ties)

"""Lists of records in JSON, or one record to a line (JSONL). Pure.

A list that we know is read by what it is: contacts of a case, a TimelineJS timeline, a chronology of our own. Any other
list of records is a sheet, whose headings are the names in its records.
"""

import json
from collections.abc import Iterator
from typing import Any

from reviews.chronology.importing.formats.contacts import contact_records
from reviews.chronology.importing.formats.own import own_sheet
from reviews.chronology.importing.formats.refusals import too_many_cells, too_many_rows
from reviews.chronology.importing.formats.timeline import timeline_records
from reviews.chronology.importing.formats.values import cells_of
from reviews.chronology.importing.headings import sheet_of_records
from reviews.chronology.importing.rules import MAX_CELLS, MAX_ROWS, Note
from reviews.chronology.importing.sheet import FIELD, Sheet
from workbench.errors import Invalid

_MOST_NAMES = 300
Numbered = list[tuple[int, Any]]


def record_sheets(text: str, name: str) -> tuple[Sheet, ...]:
    """The sheets of a JSON or JSONL file: one."""
    value, numbered = _parsed(text, name)
    notes: list[Note] = []
    dropped: list[Note] = []
    if (events := timeline_records(value)) is not None:
        numbered = list(enumerate(events, 1))
    elif (contacts := contact_records(value)) is not None:
        numbered, notes, dropped = list(enumerate(contacts.records, 1)), contacts.notes, contacts.dropped
    elif isinstance(value, dict):
        numbered, dropped = _only_list(value, name)
    if not numbered:
        raise Invalid(f"“{name}” is empty. Choose the file that holds the chronology.", FIELD)
    if len(numbered) > MAX_ROWS:
        raise too_many_rows(name)
    if not any(isinstance(record, dict) for _, record in numbered):
        raise _no_records(name)
    records = [(number, cells_of(record) if isinstance(record, dict) else None) for number, record in numbered]
    names = {each for _, record in records for each in record or ()}
    if len(names) > _MOST_NAMES or len(names) * len(records) > MAX_CELLS:
        raise too_many_cells(name)
    return (own_sheet(records, name) or sheet_of_records(records, name, notes=tuple(notes), dropped=tuple(dropped)),)


def _parsed(text: str, name: str) -> tuple[Any, Numbered]:
    """The whole value, or the records of a file with one to a line, each with the number of its line."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise _no_records(name) from None
    except ValueError:
        return None, list(_lines(text, name))
    return value, list(enumerate(value, 1)) if isinstance(value, list) else []


def _lines(text: str, name: str) -> Iterator[tuple[int, Any]]:
    lines = text.split("\n")  # in JSON no other line end stands for itself within a text
    if len(lines) > MAX_ROWS + 100:
        raise too_many_rows(name)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError):
            raise Invalid(
                f"“{name}” begins like JSON, but line {number} cannot be read as JSON. Save it again from the program "
                "it comes from, or as CSV.",
                FIELD,
            ) from None


def _only_list(value: dict[str, Any], name: str) -> tuple[Numbered, list[Note]]:
    """The one list of records that a wrapper holds. What else it holds is dropped, and said."""
    lists = {
        key: each
        for key, each in value.items()
        if isinstance(each, list) and any(isinstance(one, dict) for one in each)
    }
    if len(lists) > 1:
        raise Invalid(
            f"“{name}” holds several lists: {', '.join(lists)}. Save the one that is the chronology alone.", FIELD
        )
    if not lists:
        return [(1, value)], []
    ((key, records),) = lists.items()
    others = [other for other in value if other != key]
    dropped = (
        [Note(0, FIELD, ", ".join(others)[:200], "Stands beside the list of entries, and is not taken in.")]
        if others
        else []
    )
    return list(enumerate(records, 1)), dropped


def _no_records(name: str) -> Invalid:
    return Invalid(
        f"“{name}” does not hold a list of entries in a shape that we know. Save the chronology as CSV or XLSX.", FIELD
    )

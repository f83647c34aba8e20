"""What an entry of the chronology says, and what makes it acceptable. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.kinds.rules import check_details, kind_for
from workbench.errors import Invalid

LONGEST = {"date": 200, "agency": 120, "kind": 80}
KEPT_ACTS = 20  # of each person on each chronology: as far back as one can undo


class ActKind(StrEnum):
    """What was done to entries, as the button that undoes it says."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    GROUPED = "put under another"
    PARTED = "taken out from under another"


class EntryDraft(NamedTuple):
    """One thing that happened, as the reviewer writes it or a file gives it."""

    happened: ImpreciseDate
    agency: str
    summary: str
    source: str
    kind: str = ""
    recorded_on: date | None = None  # when it was written down; empty means not known
    position: int = 0  # order set by hand among entries of one date
    is_key: bool = False  # shown in the report
    details: Mapping[str, Any] | None = None  # the fields of its kind; none given leaves what is kept as it is


def check_entry(draft: EntryDraft, today: date) -> None:
    """Raise `Invalid`, naming the field, unless the entry says what happened, whose it is, and where it is written."""
    for problem in problems_of(draft, today):
        raise problem


def problems_of(draft: EntryDraft, today: date) -> Iterator[Invalid]:
    """Everything that keeps the entry out, so that a file's rows can be put right in one go."""
    happened, recorded_on = draft.happened, draft.recorded_on
    agency, kind, summary, source = draft.agency, draft.kind, draft.summary, draft.source
    if happened.earliest is not None and happened.earliest > today:
        yield Invalid(f"“{happened.in_words}” is in the future. Check the year.", "date")
    if not agency.strip():
        yield Invalid("Say which agency this is about, such as Probation or Police.", "agency")
    if not summary.strip():
        yield Invalid("Say what happened.", "summary")
    if not source.strip():
        yield Invalid("Say where this is written: the record, document or person it comes from.", "source")
    if recorded_on is not None and recorded_on > today:
        yield Invalid("The day it was recorded is in the future. Check the year.", "recorded_on")
    if recorded_on is not None and happened.surely_after(recorded_on):
        yield Invalid("It is said to have been recorded before it happened. Check both dates.", "recorded_on")
    for name, text in (("date", happened.as_written), ("agency", agency), ("kind", kind)):
        if len(text) > LONGEST[name] and len(text.strip()) > LONGEST[name]:
            yield Invalid(f"Shorten this to {LONGEST[name]} characters.", name)
    if draft.details:
        try:
            check_details(kind_for(draft.kind), draft.details)
        except Invalid as refusal:
            yield refusal
    if "\0" in f"{agency}{kind}{summary}{source}":
        spoilt = [name for name in ("agency", "kind", "summary", "source") if "\0" in getattr(draft, name)]
        yield from (Invalid("This has a character in it that cannot be kept. Type it again.", name) for name in spoilt)


def order_of(
    happened: ImpreciseDate, position: int, row_number: int | None, created_at: datetime, entry_id: str
) -> str:
    """Where an entry stands in the one order of the chronology, as text that a database sorts byte by byte.

    By the date's place (`ImpreciseDate.place`, undated last); then the order set by hand; the time of day, with what
    has none first; the row of the file; when it was added; and its id, so that no two entries stand in the same place.
    """
    (order,) = orders_of([happened], [position], [row_number or 0], created_at, [entry_id])
    return order


def orders_of(
    happened: Iterable[ImpreciseDate],
    positions: Iterable[int],
    row_numbers: Iterable[int],
    created_at: datetime,
    entry_ids: Iterable[str],
) -> list[str]:
    """The same of entries that were added together."""
    moment = f"{created_at:%Y%m%d%H%M%S%f}"
    return [
        f"{when.place_in_text} {str(position).zfill(5)} {when.parts.at_time or '-----'} {str(number).zfill(8)} "
        f"{moment} {entry_id}"
        for when, position, number, entry_id in zip(happened, positions, row_numbers, entry_ids, strict=True)
    ]


def hand_and_time(order: str) -> tuple[int, str]:
    """The order set by hand and the time of day (HH:MM, or empty), from an entry's place as `order_of` writes it."""
    _date, position, at_time = order.split(" ")[:3]
    return int(position), at_time.strip("-")

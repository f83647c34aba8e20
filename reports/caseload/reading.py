"""Reading a return from a CSV file. It is a stranger's file, so this is the work of a child process.

A file is one return: one day, one source. A characteristic is in it with every group that is counted, or not at all, so
that the parts add up to the whole; the template, with numbers for some characteristics only, is a file to be taken.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

from reports.caseload.rules import COLUMNS, LONGEST_SOURCE, MOST_PEOPLE, Figure, ReadReturn, ReturnDraft, Wrong
from reviews.people.characteristics.reference import Characteristic, characteristics
from reviews.people.characteristics.rules import NOT_KNOWN, NOT_SAID, characteristic_called, group_of
from workbench import jobs
from workbench.errors import Invalid
from workbench.jobs import Limits, Report
from workbench.ui.words import day

LARGEST_FILE, MOST_ROWS = 1_000_000, 2_000
LIMITS = Limits(seconds=20, memory_mb=1000)
FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y")
GIVE_A_DAY = "Write the day as 2026-06-30 or 30/06/2026."


@dataclass
class _Found:
    """What the rows say so far."""

    as_at: date | None = None
    source: str = ""
    people: dict[tuple[str, str], int] = field(default_factory=dict)
    empty: dict[tuple[str, str], int] = field(default_factory=dict)  # with the row in which the number is missing
    unread: set[tuple[str, str]] = field(default_factory=set)  # with a number that is none
    wrong: list[Wrong] = field(default_factory=list)


def return_from(content: bytes) -> ReadReturn:
    """The return in a file, read in a child process."""
    return jobs.run(read_return, content, limits=LIMITS)


def read_return(report: Report, content: bytes) -> ReadReturn:
    """The work of the child. Raises `Invalid` when the file has no such columns; otherwise lists what is wrong."""
    report(0.0, "Reading the file")
    found = _Found()
    for row, values in _rows(content):
        _take(found, row, values)
    found.wrong += _missing(found)
    if not found.people and not found.wrong:
        found.wrong.append(Wrong(0, "", "No row has a number. Fill in “people” for one characteristic at least."))
    if found.people and found.as_at is None:
        found.wrong.append(Wrong(0, "", f"No row says of which day the figures are. {GIVE_A_DAY}"))
    if found.people and not found.source:
        found.wrong.append(Wrong(0, "", "No row says where the figures come from. Fill in “source” once at least."))
    if found.wrong or found.as_at is None:
        return ReadReturn(None, tuple(sorted(found.wrong, key=lambda one: (one.row == 0, one.row))))
    figures = tuple(Figure(*of, people) for of, people in found.people.items())
    return ReadReturn(ReturnDraft(found.as_at, found.source, figures, sha256(content).hexdigest()))


def _rows(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows that say something, each with its number in the file and its values in the order of `COLUMNS`."""
    if len(content) > LARGEST_FILE:
        raise Invalid("The file is larger than 1 MB. A return has one row for a group.", "file")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        headings = [heading.strip().lower() for heading in next(reader, [])]
        if missing := [name for name in COLUMNS if name not in headings]:
            raise Invalid(f"The first line has no heading {', '.join(missing)}. Begin with the template.", "file")
        places = [headings.index(name) for name in COLUMNS]
        for row, values in enumerate(reader, start=2):
            if row > MOST_ROWS:
                raise Invalid(f"The file has more than {MOST_ROWS:,} rows. A return has one row for a group.", "file")
            if any(value.strip() for value in values):
                yield row, [values[place].strip() if place < len(values) else "" for place in places]
    except csv.Error as error:
        raise Invalid(f"The file cannot be read as CSV ({error}). Save it as CSV again.", "file") from None


def _take(found: _Found, row: int, values: Sequence[str]) -> None:
    """Take one row, or note what is wrong with it."""
    as_at, name, group, people, source = values

    def wrong(value: str, cure: str) -> None:
        found.wrong.append(Wrong(row, value, cure))

    if as_at and (read := _day(as_at)) is None:
        wrong(as_at, GIVE_A_DAY)
    elif as_at and found.as_at not in (None, read):
        wrong(as_at, f"An earlier row says {day(found.as_at)}. Put each day into a file of its own.")
    elif as_at:
        found.as_at = read
    if len(source) > LONGEST_SOURCE:
        wrong(f"{source[:40]}…", f"The source has more than {LONGEST_SOURCE} letters. Shorten it.")
    elif source and found.source not in ("", source):
        wrong(source, "An earlier row names another source. Put each source into a file of its own.")
    elif source:
        found.source = source
    characteristic = characteristic_called(name)
    if characteristic is None:
        return wrong(name, "This is not one of the characteristics. Use a code of the template.")
    code = _group(characteristic, group)
    if code is None:
        return wrong(group, f"This is not a group of “{characteristic.name}”. Use a code of the template.")
    if (characteristic.code, code) in found.people.keys() | found.empty.keys() | found.unread:
        return wrong(group, "An earlier row has this group. Add the two up, or take one away.")
    if not people:
        found.empty[characteristic.code, code] = row
        return None
    number = people.replace(",", "").replace(" ", "")
    if not (number.isascii() and number.isdecimal()) or int(number[:12]) > MOST_PEOPLE:
        found.unread.add((characteristic.code, code))
        return wrong(people, "Write how many people as a whole number, such as 1200; 0 for nobody.")
    found.people[characteristic.code, code] = int(number)
    return None


def _group(characteristic: Characteristic, words: str) -> str | None:
    """The code of the group as it is counted. Whoever did not say is counted with those of whom it is not known."""
    group = group_of(characteristic, words)
    if group is None or group.within:
        return None
    return NOT_KNOWN if group.code == NOT_SAID else group.code


def _missing(found: _Found) -> Iterator[Wrong]:
    """Groups without a number, of characteristics that are in the file."""
    given = {code for code, group in found.people if group != NOT_KNOWN}
    for characteristic in characteristics():
        if characteristic.code not in given:
            continue
        for group in characteristic.counted:
            of = (characteristic.code, group.code)
            if of in found.empty:
                cure = "Write the number, 0 for nobody, or leave the whole characteristic empty."
                yield Wrong(found.empty[of], group.name, cure)
            elif of not in found.people.keys() | found.unread:
                yield Wrong(0, group.name, f"“{characteristic.name}” has no row for this group. Add one, 0 for nobody.")
        if not any(found.people.get((characteristic.code, group.code)) for group in characteristic.counted):
            yield Wrong(0, characteristic.name, "Nobody at all is counted here. Leave the characteristic empty.")


def _day(words: str) -> date | None:
    for form in FORMS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day, with no hour
        except ValueError:
            continue
    return None

"""A report put together from a review's record: one pure function, the same words from the same record."""

from collections.abc import Callable

from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.record import ReportRecord, with_texts
from reviews.editions.rules import COVER, Style, Words
from reviews.editions.sections import about, charge, chronology, findings, glossary, improvements, judgement, method
from reviews.editions.sections.writing import Section
from reviews.people.hiding.names import Known, Names, date_spellings

PERSON = "the person on probation"


def compose(record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    """The whole report, in the order in which it is read.

    Every text that somebody wrote passes through `names_of` first: neither edition names staff, victims or, but for the
    cover of the full edition, the person on probation. The report says nothing of the day it was put together or of the
    stage the review is at, so that an unchanged record gives an unchanged digest.
    """
    return composed(record, without_names(record), kind)


def without_names(record: ReportRecord) -> ReportRecord:
    """The record with a label in the place of every name, in every text that somebody wrote."""
    return with_texts(record, names_of(record).replaced)


def composed(whole: ReportRecord, record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    """The report of a record that is without names already; `whole` has them still, for the cover."""
    return WRITERS[kind](whole, record)


def _whole(whole: ReportRecord, record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    cover = _cover(whole, kind)
    one, two, three, four, five, six, seven, eight = (
        Section(number, part.TITLE)
        for number, part in enumerate(
            (about, charge, method, chronology, findings, judgement, improvements, glossary), start=1
        )
    )
    rows = chronology.write(four, record)
    places = findings.write(five, record, rows)
    about.write(one, record, kind, places)
    charge.write(two, record, kind)
    method.write(three, record, kind)
    judgement.write(six, record, rows, places)
    improvements.write(seven, record, places)
    body = [words for section in (one, two, three, four, five, six, seven) for words in section.paragraphs]
    glossary.write(eight, body)
    return (*cover, *body, *eight.paragraphs)


def names_of(record: ReportRecord) -> Names:
    """Everybody whose name does not stand in the text, the CRN and the date of birth."""
    known = [Known(member.label, (member.name,)) for member in record.staff]
    known += [
        Known(label, (victim.name,)) for victim, label in zip(record.victims, _victim_labels(record), strict=True)
    ]
    withheld: list[tuple[str, str]] = []
    if record.person is not None:
        known.append(Known(PERSON, (record.person.name, *record.person.other_names)))
        withheld.append((record.person.crn, "[number removed]"))
        if record.person.born_on is not None:
            withheld += [(text, "[date removed]") for text in date_spellings(record.person.born_on)]
    return Names(known, withheld)


def _victim_labels(record: ReportRecord) -> list[str]:
    """“the victim”, or “victim 2” where there are several. Section 2 says what each was to the person charged."""
    several = len(record.victims) > 1
    return [f"victim {number}" if several else "the victim" for number, _ in enumerate(record.victims, start=1)]


def _cover(record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    """The facts on the cover. They alone bear the name, and in the full edition only."""
    facts = [("Review", record.reference)]
    if EDITIONS[kind].names_person and record.person is not None:
        facts += [("Person on probation", record.person.name), ("CRN", record.person.crn)]
    facts += [("Region", record.supervision.region)]
    return tuple(Words("", COVER, Style.FACT, f"{label}: {value}", "", (label, value)) for label, value in facts)


# Each takes the whole record, for the cover, and the record without names, for everything else.
Writer = Callable[[ReportRecord, ReportRecord], tuple[Words, ...]]
WRITERS: dict[EditionKind, Writer] = {
    EditionKind.FULL: lambda whole, record: _whole(whole, record, EditionKind.FULL),
    EditionKind.STAFF: lambda whole, record: _whole(whole, record, EditionKind.STAFF),
}

"""A report put together from a review's record: one pure function, the same words from the same record."""

from collections.abc import Callable

from reviews.editions.kinds import EditionKind
from reviews.editions.naming import names_of
from reviews.editions.record import ReportRecord, with_texts
from reviews.editions.rules import Words
from reviews.editions.sections import about, charge, chronology, findings, glossary, improvements, judgement, method
from reviews.editions.sections.cover import cover
from reviews.editions.sections.writing import Section
from reviews.editions.summaries import briefing, disclosure, plain


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
    judgement.write(six, record, rows, places, kind)
    improvements.write(seven, record, places)
    body = [words for section in (one, two, three, four, five, six, seven) for words in section.paragraphs]
    glossary.write(eight, body)
    return (*cover(whole, kind), *body, *eight.paragraphs)


# Each takes the whole record, for the cover, and the record without names, for everything else.
Writer = Callable[[ReportRecord, ReportRecord], tuple[Words, ...]]
WRITERS: dict[EditionKind, Writer] = {
    EditionKind.FULL: lambda whole, record: _whole(whole, record, EditionKind.FULL),
    EditionKind.STAFF: lambda whole, record: _whole(whole, record, EditionKind.STAFF),
    EditionKind.DISCLOSURE: disclosure.write,  # `reports.disclosure` takes more people out, and is what gives it
    EditionKind.PLAIN: plain.write,
    EditionKind.BRIEFING: briefing.write,
}

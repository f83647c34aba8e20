"""The facts on the cover. They alone bear a name, and in the full edition only."""

from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.record import ReportRecord
from reviews.editions.rules import COVER, Style, Words


def cover(record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    """`record` has its names still."""
    facts = [("Review", record.reference)]
    if EDITIONS[kind].names_person and record.person is not None:
        facts += [("Person on probation", record.person.name), ("CRN", record.person.crn)]
    facts += [("Region", record.supervision.region)]
    return tuple(Words("", COVER, Style.FACT, f"{label}: {value}", "", (label, value)) for label, value in facts)

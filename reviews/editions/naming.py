"""Everybody whose name does not stand in the text of a report, and what stands there instead. Pure."""

from reviews.editions.record import ReportRecord
from reviews.people.hiding.names import Known, Names, date_spellings

PERSON = "the person on probation"


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

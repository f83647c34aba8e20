"""Everybody who is taken out of what is disclosed: the people on record, those who worked on it, and what was added."""

from collections.abc import Iterable, Sequence

from reports.disclosure.rules import FormDraft
from reports.redaction.forms import Detail, Listed, Sort, Whose
from reviews.people.names.queries import NameRecord
from reviews.people.queries import People

PERSON = "the person on probation"


def everybody(
    people: People, record: NameRecord, workers: Iterable[str], added: Sequence[FormDraft], *, is_sexual: bool
) -> tuple[Listed, ...]:
    """`workers` reviewed, countersigned or assured it. After a sexual offence every victim is a complainant."""
    listed = [Listed(Whose.STAFF, (member.name,), called=member.label) for member in people.staff if member.name]
    listed += [Listed(Whose.STAFF, (name,)) for name in workers if name]
    whose, several = Whose.COMPLAINANT if is_sexual else Whose.VICTIM, len(people.victims) > 1
    for victim in people.victims:
        label = f"victim {victim.number}" if several else "the victim"
        listed += [Listed(whose, (victim.name,), called=label)] if victim.name else []
    person = people.supervised
    if person is not None:
        births = [person.date_of_birth, *(birth.born_on for birth in record.births)]
        details = [Detail(Sort.BORN, day.isoformat()) for day in births if day is not None]
        details += [Detail(Sort.NUMBER, number) for number in (person.crn, *(one.value for one in record.identifiers))]
        names = (person.name, *(alias.name for alias in person.aliases))
        listed.append(Listed(Whose.SUPERVISED, names, tuple(details), PERSON))
    return (*listed, *(_added(form) for form in added))


def _added(form: FormDraft) -> Listed:
    """What somebody listed themselves: a mark stands in its place."""
    if form.sort is Sort.NAME:
        return Listed(form.whose, (form.text,))
    return Listed(form.whose, (), (Detail(form.sort, form.text),))

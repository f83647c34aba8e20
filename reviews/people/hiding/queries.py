"""Everybody who is named in a review, and the label that stands for each."""

from sqlmodel import Session

from reviews.people.hiding.names import Known, Names, date_spellings
from reviews.people.names.queries import record_of
from reviews.people.queries import people_of
from workbench.access import Actor
from workbench.remembering import remembered

PERSON = "the person on probation"


@remembered()
def names_to_hide(db: Session, actor: Actor, case_id: str) -> Names:
    """Everybody on record in the review with every name; the person's numbers and dates of birth are taken out too."""
    people = people_of(db, actor, case_id)
    record = record_of(db, actor, case_id)
    known = [Known(member.label, (member.name,)) for member in people.staff]
    known += [Known(f"Victim {victim.number}", (victim.name,)) for victim in people.victims if victim.name]
    withheld: list[tuple[str, str]] = [(number.value, "[number removed]") for number in record.identifiers]
    if people.supervised is not None:
        person = people.supervised
        known.append(Known(PERSON, (person.name, *(alias.name for alias in person.aliases))))
        withheld.append((person.crn, "[number removed]"))
        born = [person.date_of_birth, *(birth.born_on for birth in record.births)]
        withheld += [(text, "[date removed]") for day in born if day is not None for text in date_spellings(day)]
    return Names(known, withheld)

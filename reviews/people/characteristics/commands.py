"""Writing what is told of the protected characteristics of the person on probation."""

from collections.abc import Mapping

from sqlmodel import Session, select

from reviews.cases.offence_days import first_offence_of
from reviews.cases.queries import held_case
from reviews.people.characteristics.rules import AGE_GROUP, age_group_on, check_characteristics, with_answers
from reviews.people.models import Person
from reviews.people.rules import Part
from reviews.permissions import Permission
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid


def record_characteristics(
    db: Session, actor: Actor, case_id: str, answers: Mapping[str, str], seen_version: int
) -> None:
    """Answer questions on protected characteristics, for equality monitoring only.

    Each answer is by the code of its characteristic: the code of a group, `NOT_KNOWN` or `NOT_SAID`; an empty one takes
    away what was told. So it does with words that fit no question, by the name under which they were told.
    """
    case = held_case(db, actor, Permission.WRITE_PEOPLE, case_id)
    check_characteristics(answers)
    person_id = db.exec(select(Person.id).where(Person.case_id == case.id, Person.part == Part.SUPERVISED)).first()
    if person_id is None:
        raise Invalid("Say first who the person on probation is.", "")
    row = for_change(db, Person, person_id, seen_version)
    day = first_offence_of(case)
    if answers.get(AGE_GROUP) and row.date_of_birth and day and age_group_on(row.date_of_birth, day):
        raise Invalid("The age group is worked out from the date of birth. Leave it out.", AGE_GROUP)
    before = audit.values_of(row)
    row.characteristics = with_answers(row.characteristics, answers)
    audit.altered(db, actor, "characteristics_recorded", row, before, case.id)

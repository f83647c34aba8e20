"""Other dates of birth and numbers of the person on probation. Their names are in `reviews.people.models`."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.people.names.rules import IdentifierKind
from reviews.people.rules import Certainty
from workbench.base import Record, one_of


class PersonBirth(Record, table=True):
    """Another date of birth on record for a person."""

    __tablename__ = "person_birth"
    __table_args__ = (sa.UniqueConstraint("person_id", "born_on"),)

    person_id: str = Field(foreign_key="person.id", index=True)
    case_id: str = Field(foreign_key="review_case.id", index=True)
    born_on: date
    source: str = Field(max_length=300)
    certainty: Certainty = Field(sa_type=one_of(Certainty))


class PersonIdentifier(Record, table=True):
    """A number by which another agency knows a person."""

    __tablename__ = "person_identifier"
    __table_args__ = (sa.UniqueConstraint("person_id", "kind", "sought_as"),)

    person_id: str = Field(foreign_key="person.id", index=True)
    case_id: str = Field(foreign_key="review_case.id", index=True)
    kind: IdentifierKind = Field(sa_type=one_of(IdentifierKind))
    value: str = Field(max_length=60)  # as written
    sought_as: str = Field(max_length=60, index=True)  # letters and digits only, in capitals
    source: str = Field(default="", max_length=300)

"""People in a review and the names they have used."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reviews.people.rules import Certainty, NameKind, Part, Relation
from workbench.base import Json, Record, one_of


class Person(Record, table=True):
    """Somebody with a part in one review."""

    __tablename__ = "person"
    __table_args__ = (
        sa.UniqueConstraint("case_id", "part", "number"),
        sa.CheckConstraint("part <> 'person on probation' OR crn IS NOT NULL", name="supervised_has_crn"),
        sa.CheckConstraint("part <> 'victim' OR relation IS NOT NULL", name="victim_has_relation"),
    )

    case_id: str = Field(foreign_key="review_case.id", index=True)
    part: Part = Field(sa_type=one_of(Part))
    number: int  # 1, 2, 3 … within the review and the part; never used again
    crn: str | None = Field(default=None, max_length=7, index=True)  # of the person on probation
    family_name: str = Field(default="", max_length=120)  # a victim or member of staff may have one name, kept here
    given_names: str = Field(default="", max_length=120)
    date_of_birth: date | None = None
    characteristics: dict[str, str] = Field(default_factory=dict, sa_type=Json)  # protected ones; never in the report
    relation: Relation | None = Field(default=None, sa_type=one_of(Relation))  # of a victim to the person charged
    job: str = Field(default="", max_length=120)  # of staff: role held at the time
    account_id: str | None = Field(default=None, foreign_key="account.id", index=True)  # of staff: to read and reply


class PersonName(Record, table=True):
    """Another name that a person has used."""

    __tablename__ = "person_name"

    person_id: str = Field(foreign_key="person.id", index=True)
    case_id: str = Field(foreign_key="review_case.id", index=True)
    name: str = Field(max_length=200)
    kind: NameKind = Field(sa_type=one_of(NameKind))
    from_when: str = Field(default="", max_length=10)  # 2015, 2015-06 or 2015-06-03; empty means not known
    until_when: str = Field(default="", max_length=10)  # empty means still used, or not known
    source: str = Field(default="", max_length=300)  # where it is written
    certainty: Certainty = Field(default=Certainty.ESTABLISHED, sa_type=one_of(Certainty))

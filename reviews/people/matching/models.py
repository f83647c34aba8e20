"""The words of people's names, kept so that somebody is found without reading everybody."""

import sqlalchemy as sa
from sqlmodel import Field

from workbench.base import Record, Sorted


class NameWord(Record, table=True):
    """A word of a name of the person on probation, with the keys under which a slip of the pen still finds it."""

    __tablename__ = "name_word"
    __table_args__ = (sa.UniqueConstraint("person_id", "word"),)

    person_id: str = Field(foreign_key="person.id")
    case_id: str = Field(foreign_key="review_case.id", index=True)
    word: str = Field(sa_type=Sorted, index=True)  # folded: small letters, no accents
    first_half: str = Field(default="", max_length=160, index=True)  # see reviews/people/matching/words.py
    last_half: str = Field(default="", max_length=160, index=True)
    letters: str = Field(default="", max_length=160, index=True)  # its letters in the order of the alphabet
    sound: str = Field(default="", max_length=160, index=True)

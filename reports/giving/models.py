"""Files of approved disclosure editions, offers to victims and families, and each giving."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field

from reports.documents.keeping import FileOfEdition
from reports.giving.rules import Channel, Giver, Recipient, Wish
from workbench.base import Record, Text, one_of


class DisclosureFile(FileOfEdition, table=True):
    """A file of an approved disclosure edition that was read back and held nothing that was to be taken out."""

    __tablename__ = "disclosure_file"
    __table_args__ = (sa.UniqueConstraint("disclosure_id", "format", "layout"),)

    disclosure_id: str = Field(foreign_key="disclosure.id", index=True)


class Offer(Record, table=True):
    """That a victim or a relative was told that there is something to read, and what they want. Never who they are."""

    __tablename__ = "disclosure_offer"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review: tells two brothers apart
    recipient: Recipient = Field(sa_type=one_of(Recipient))
    offered_on: date
    wish: Wish = Field(sa_type=one_of(Wish))
    chosen_on: date | None = None  # the day they chose
    chosen_time: str = Field(default="", max_length=40)  # the time and place they chose, as they said it


class Giving(Record, table=True):
    """One time that a disclosure edition was given."""

    __tablename__ = "disclosure_giving"

    case_id: str = Field(foreign_key="review_case.id", index=True)
    offer_id: str = Field(foreign_key="disclosure_offer.id", index=True)
    disclosure_id: str = Field(foreign_key="disclosure.id", index=True)
    given_on: date
    giver: Giver = Field(sa_type=one_of(Giver))
    channel: Channel = Field(sa_type=one_of(Channel))
    note: str = Field(default="", sa_type=Text)  # why not in person; what they asked

"""Replies of staff and the reviewer's answers."""

import sqlalchemy as sa
from sqlmodel import Field

from reviews.replies.rules import AnswerKind, ReplyKind
from workbench.base import Record, Text, one_of


class Reply(Record, table=True):
    """What a member of staff said of the report, or of one finding in it."""

    __tablename__ = "reply"
    __table_args__ = (sa.UniqueConstraint("case_id", "number"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    number: int  # 1, 2, 3 … within the review
    edition_id: str = Field(foreign_key="edition.id", index=True)  # the text they had before them
    person_id: str = Field(foreign_key="person.id", index=True)  # the member of staff
    finding_id: str | None = Field(default=None, foreign_key="finding.id", index=True)
    kind: ReplyKind = Field(sa_type=one_of(ReplyKind))
    text: str = Field(sa_type=Text)


class ReplyAnswer(Record, table=True):
    """The reviewer's answer to one reply."""

    __tablename__ = "reply_answer"
    __table_args__ = (sa.UniqueConstraint("reply_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    reply_id: str = Field(foreign_key="reply.id", index=True)
    kind: AnswerKind = Field(sa_type=one_of(AnswerKind))
    text: str = Field(sa_type=Text)


class ReplyClosed(Record, table=True):
    """That a member of staff has finished replying, or (by the reviewer, with what was tried) will not."""

    __tablename__ = "reply_closed"
    __table_args__ = (sa.UniqueConstraint("edition_id", "person_id"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    edition_id: str = Field(foreign_key="edition.id", index=True)
    person_id: str = Field(foreign_key="person.id", index=True)
    attempts: str = Field(default="", sa_type=Text)  # empty when they said so themselves


class UnsentText(Record, table=True):
    """What somebody has typed and not yet sent, kept so that nothing is lost. Only they can read it."""

    __tablename__ = "unsent_text"
    __table_args__ = (sa.UniqueConstraint("case_id", "account_id", "about"),)

    case_id: str = Field(foreign_key="review_case.id", index=True)
    account_id: str = Field(foreign_key="account.id", index=True)
    about: str = Field(default="", max_length=36)  # the finding replied to, or the reply answered; empty: the report
    text: str = Field(default="", sa_type=Text)

"""Who put each factor on a finding, and when: for those who compare codings, or take them out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from reviews.cases.queries import the_case
from reviews.findings.models import Tag
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class PutBy:
    """The account that put a factor on a finding, and when."""

    account_id: str
    at: datetime


def coders_of(db: Session, actor: Actor, case_id: str) -> Mapping[str, PutBy]:
    """For each tag of the review, by its id, who put it there."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(Tag.id, Tag.added_by_id, Tag.created_at).where(Tag.case_id == case_id))
    return {tag_id: PutBy(account_id, at) for tag_id, account_id, at in rows}

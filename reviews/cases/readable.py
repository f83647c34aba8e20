"""Which of many reviews a person may read, asked at once."""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.models import BlindCoder, Case, StaffAccess
from reviews.cases.queries import Standing, only
from reviews.permissions import Permission
from reviews.stages import Stage
from workbench.access import Actor, can

_FACTS = ("region", "stage", "is_restricted", "reviewer_id", "countersigner_id", "qa_id")
_AT_ONCE = 500


@dataclass(frozen=True)
class Readable:
    """A review that somebody may read: what people call it, and where it belongs."""

    reference: str
    region: str


def readable_at(db: Session, actor: Actor, stages: Collection[Stage]) -> dict[str, Readable]:
    """The reviews at these stages that this person may read, by id."""
    mine = frozenset(db.exec(select(StaffAccess.case_id).where(StaffAccess.account_id == actor.account_id)))
    blind = frozenset(db.exec(select(BlindCoder.case_id).where(BlindCoder.account_id == actor.account_id)))
    regions = {grant.region for grant in actor.grants}
    here = () if "" in regions else (col(Case.region).in_(sorted(regions)),)
    facts = sa.select(*(getattr(Case, name) for name in ("id", "reference", *_FACTS)))
    found: dict[str, Readable] = {}
    for row in db.execute(facts.where(col(Case.stage).in_(sorted(stages)), *here)).mappings():
        staff_ids, blind_ids = only(actor, row["id"] in mine), only(actor, row["id"] in blind)
        case = Standing(**{name: row[name] for name in _FACTS}, staff_ids=staff_ids, blind_ids=blind_ids)
        if can(actor, Permission.READ_CASE, case):
            found[row["id"]] = Readable(row["reference"], row["region"])
    return found


def coded_again_by(db: Session, actor: Actor) -> frozenset[str]:
    """The ids of reviews of which this person codes a finding again, and so may know nothing of how it was coded."""
    return frozenset(db.exec(select(BlindCoder.case_id).where(BlindCoder.account_id == actor.account_id)))


def regions_among(db: Session, case_ids: Collection[str]) -> dict[str, str]:
    """The region of each of these reviews, for a caller that tells nothing else of those it has not checked."""
    return dict(db.exec(select(Case.id, Case.region).where(col(Case.id).in_(sorted(case_ids)))).all())


def readable_among(db: Session, actor: Actor, case_ids: Collection[str]) -> dict[str, str]:
    """The reviews among these that this person may read: the id of each with its reference."""
    wanted = sorted(set(case_ids))
    mine = frozenset(db.exec(select(StaffAccess.case_id).where(StaffAccess.account_id == actor.account_id)))
    blind = frozenset(db.exec(select(BlindCoder.case_id).where(BlindCoder.account_id == actor.account_id)))
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        facts = sa.select(*(getattr(Case, name) for name in ("id", "reference", *_FACTS))).where(col(Case.id).in_(some))
        for row in db.execute(facts).mappings():
            staff_ids, blind_ids = only(actor, row["id"] in mine), only(actor, row["id"] in blind)
            case = Standing(**{name: row[name] for name in _FACTS}, staff_ids=staff_ids, blind_ids=blind_ids)
            if can(actor, Permission.READ_CASE, case):
                found[row["id"]] = row["reference"]
    return found


def concealed_among(db: Session, case_ids: Collection[str]) -> frozenset[str]:
    """Those of these reviews of which it may be said that there is one: all but the restricted ones.

    For a caller that has checked that whoever asks may not read them, and tells nothing else of them.
    """
    wanted = select(Case.id).where(col(Case.id).in_(sorted(case_ids)), col(Case.is_restricted).is_(False))
    return frozenset(db.exec(wanted))

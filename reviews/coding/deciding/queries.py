"""Both codings of a finding side by side, for whoever decides; and what was decided, for its reviewer."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.coding.deciding.models import CodingDecision
from reviews.coding.frozen import factors_by_guid, frozen_of
from reviews.coding.models import SecondCoding
from reviews.coding.rules import Frozen
from reviews.permissions import Permission
from taxonomy.vocabulary.rules import Factor
from workbench.access import Actor, Role
from workbench.accounts.directory import names_of
from workbench.errors import NotAllowed, NotYet


@dataclass(frozen=True)
class Both:
    """A finding with its two codings, and what was decided. Not `is_sound`: what was frozen has been tampered with."""

    id: str
    reference: str
    said: Frozen
    first: tuple[Factor, ...]
    second: tuple[Factor, ...]
    agreed: tuple[Factor, ...]  # empty until it is decided, or where both are the same from the start
    reason: str
    decided_by: str
    is_sound: bool

    @property
    def differs(self) -> bool:
        """Whether the two codings are not the same."""
        return {factor.guid for factor in self.first} != {factor.guid for factor in self.second}

    @property
    def label(self) -> str:
        """“SFO-2026-0001: home visits were not made”."""
        return f"{self.reference}: {self.said.title}"


def to_decide(db: Session, actor: Actor) -> tuple[Both, ...]:
    """The findings whose two codings differ and on which nobody has decided, that this person may decide."""
    if not actor.has(Role.QA):
        return ()
    done = select(CodingDecision.coding_id)
    rows = _coded(db, col(SecondCoding.coder_id) != actor.account_id, col(SecondCoding.id).not_in(done))
    return tuple(both for both in _side_by_side(db, actor, rows) if both.differs)


def decided_for(db: Session, actor: Actor) -> tuple[Both, ...]:
    """What was decided on findings of reviews that this person reviewed: for them to change the review, or not."""
    mine = col(SecondCoding.first_coder_id) == actor.account_id
    rows = _coded(db, mine, col(SecondCoding.id).in_(select(CodingDecision.coding_id)))
    return _side_by_side(db, actor, rows, Permission.READ_CASE)


def _coded(db: Session, *conditions: sa.ColumnElement[bool]) -> list[SecondCoding]:
    statement = select(SecondCoding).where(col(SecondCoding.coded_at).is_not(None))
    return list(db.exec(statement.where(*conditions).order_by(col(SecondCoding.coded_at), col(SecondCoding.id))))


def _side_by_side(
    db: Session, actor: Actor, rows: Iterable[SecondCoding], permission: Permission = Permission.COMPARE_CODINGS
) -> tuple[Both, ...]:
    """The rows with both codings, of the reviews to which this person may do that."""
    factors = factors_by_guid(db)
    decisions = {row.coding_id: row for row in db.exec(select(CodingDecision).order_by(col(CodingDecision.id)))}
    names = names_of(db, {decision.decided_by_id for decision in decisions.values()})
    found = []
    for row in rows:
        try:
            case = the_case(db, actor, permission, row.case_id)
        except (NotAllowed, NotYet):
            continue
        decision = decisions.get(row.id)
        said = frozen_of(row)
        found.append(
            Both(
                id=row.id,
                reference=case.reference,
                said=said,
                first=_named(factors, row.first),
                second=_named(factors, row.second),
                agreed=_named(factors, decision.agreed) if decision else (),
                reason=decision.reason if decision else "",
                decided_by=names[decision.decided_by_id] if decision else "",
                is_sound=said.digest == row.digest,
            )
        )
    return tuple(found)


def _named(factors: dict[str, Factor], guids: Iterable[str]) -> tuple[Factor, ...]:
    return tuple(sorted((factors[guid] for guid in guids), key=lambda factor: (factor.position, factor.code)))

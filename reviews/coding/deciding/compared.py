"""Every finding that two people have coded, as numbers need it: for the figures of agreement, and for learning."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.coding.deciding.models import CodingDecision
from reviews.coding.frozen import factors_by_guid, frozen_of
from reviews.coding.models import SecondCoding
from reviews.coding.rules import How
from reviews.findings.rules import FindingKind
from reviews.permissions import Permission
from workbench.access import Actor, Role, check


@dataclass(frozen=True)
class Compared:
    """Two codings of one finding: guids. It bears no id, reference or name, on purpose.

    `agreed` is what was decided, or both codings where they are the same; nothing while nobody has decided.
    """

    region: str
    how: How
    kind: FindingKind
    first: frozenset[str]
    second: frozenset[str]
    agreed: frozenset[str] | None


@dataclass(frozen=True)
class AgreedText:
    """What a finding says, and the factors (codes) that two people agreed on or a third decided."""

    text: str
    codes: tuple[str, ...]


def compared_codings(db: Session, actor: Actor) -> tuple[Compared, ...]:
    """Every finding coded twice: in all regions for a national analyst, in their own for QA.

    One whose frozen state is not the one that was drawn is left out.
    """
    check(actor, Permission.READ_AGREEMENT)
    return tuple(found for _row, found in _compared(db, actor))


def agreed_texts(db: Session, actor: Actor) -> tuple[AgreedText, ...]:
    """The findings with agreed factors, where this person assures quality: to learn from, and to test."""
    check(actor, Permission.READ_AGREEMENT)
    factors = factors_by_guid(db)
    return tuple(
        AgreedText(
            "\n".join((row.title, row.what, row.why)), tuple(sorted(factors[guid].code for guid in found.agreed))
        )
        for row, found in _compared(db, actor)
        if found.agreed is not None and actor.covers(Role.QA, row.region)
    )


def _compared(db: Session, actor: Actor) -> list[tuple[SecondCoding, Compared]]:
    statement = select(SecondCoding).where(col(SecondCoding.coded_at).is_not(None)).order_by(col(SecondCoding.id))
    decided = {row.coding_id: frozenset(row.agreed) for row in db.exec(select(CodingDecision))}
    found = []
    for row in db.exec(statement):
        is_seen = actor.has(Role.ANALYST) or actor.covers(Role.QA, row.region)
        if not is_seen or frozen_of(row).digest != row.digest:
            continue
        first, second = frozenset(row.first), frozenset(row.second)
        agreed = decided.get(row.id, first if first == second else None)
        found.append((row, Compared(row.region, row.how, row.kind, first, second, agreed)))
    return found

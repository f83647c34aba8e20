"""What a second coder sees: the words of a finding and what it rests on. Never the first coding, nor whose it is."""

from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from reviews.cases.queries import the_case
from reviews.coding.frozen import factors_by_guid
from reviews.coding.models import SecondCoding
from reviews.coding.rules import without_codes
from reviews.coding.waiting import waiting
from reviews.findings.rules import FindingKind
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class ToCode:
    """A finding to be coded. It bears no reference, no name and no id of a review, on purpose.

    `codes` are the factors this coder has chosen so far.
    """

    id: str
    kind: FindingKind
    title: str
    what: str
    why: str
    rests_on: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Share:
    """How much this person has coded, and how much they could take."""

    coded: int
    waiting: int


def mine_to_code(db: Session, actor: Actor) -> ToCode | None:
    """The finding that this person has taken and not finished."""
    statement = select(SecondCoding).where(
        SecondCoding.coder_id == actor.account_id, col(SecondCoding.coded_at).is_(None)
    )
    row = db.exec(statement.order_by(col(SecondCoding.id))).first()
    if row is None:
        return None
    the_case(db, actor, Permission.SECOND_CODE, row.case_id)
    factors = factors_by_guid(db)
    codes = [factor.code for factor in factors.values()]
    return ToCode(
        id=row.id,
        kind=row.kind,
        title=without_codes(row.title, codes),
        what=without_codes(row.what, codes),
        why=without_codes(row.why, codes),
        rests_on=tuple(without_codes(words, codes) for words in row.rests_on),
        codes=tuple(factors[guid].code for guid in row.second),
    )


def share_of(db: Session, actor: Actor) -> Share:
    """How many findings this person has coded, and how many wait that they may take."""
    done = select(func.count()).where(
        SecondCoding.coder_id == actor.account_id, col(SecondCoding.coded_at).is_not(None)
    )
    return Share(db.exec(done).one(), len(waiting(db, actor)))

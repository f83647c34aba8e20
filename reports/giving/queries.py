"""Reading to whom a disclosure edition was offered, each time it was given, and its files."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from reports.disclosure.queries import disclosures_of
from reports.documents.keeping import FileView, files_made
from reports.giving.models import DisclosureFile, Giving, Offer
from reports.giving.rules import Channel, Giver, Recipient, Wish
from reviews.cases.queries import the_case
from reviews.permissions import Permission
from workbench.access import Actor


@dataclass(frozen=True)
class GivingView:
    """One time that it was given. `edition` is the number of the disclosure edition."""

    given_on: date
    giver: Giver
    channel: Channel
    note: str
    edition: int


@dataclass(frozen=True)
class OfferView:
    """An offer, what they want, and each time it was given to them, the latest first."""

    id: str
    version: int
    number: int
    recipient: Recipient
    offered_on: date
    wish: Wish
    chosen_on: date | None
    chosen_time: str
    givings: tuple[GivingView, ...]


def offers_of(db: Session, actor: Actor, case_id: str) -> tuple[OfferView, ...]:
    """To whom it was offered, in that order."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    numbers = {one.id: one.number for one in disclosures_of(db, actor, case_id)}
    given: dict[str, list[GivingView]] = {}
    for row in db.exec(
        select(Giving)
        .where(Giving.case_id == case.id)
        .order_by(col(Giving.given_on).desc(), col(Giving.created_at).desc(), col(Giving.id))
    ):
        view = GivingView(row.given_on, row.giver, row.channel, row.note, numbers[row.disclosure_id])
        given.setdefault(row.offer_id, []).append(view)
    rows = db.exec(select(Offer).where(Offer.case_id == case.id).order_by(col(Offer.number)))
    return tuple(
        OfferView(
            row.id,
            row.version,
            row.number,
            row.recipient,
            row.offered_on,
            row.wish,
            row.chosen_on,
            row.chosen_time,
            tuple(given.get(row.id, ())),
        )
        for row in rows
    )


def files_of(db: Session, actor: Actor, case_id: str, disclosure_id: str) -> tuple[FileView, ...]:
    """The files that are made of a disclosure edition."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    return files_made(db, DisclosureFile, case_id=case.id, disclosure_id=disclosure_id)

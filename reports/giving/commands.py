"""Writing that it was offered and given, keeping its files, and handing them out."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, select

from reports.disclosure.queries import DisclosureView, disclosure_by_id, disclosures_of, edition_to_give
from reports.disclosure.rules import State, check_convicted, check_current
from reports.documents.keeping import add_file, file_made
from reports.documents.making import MadeFile
from reports.documents.rules import MEDIA_TYPES, file_name
from reports.giving.models import DisclosureFile, Giving, Offer
from reports.giving.rules import GivingDraft, OfferDraft, check_giving, check_offer, check_wanted
from reviews.cases.queries import CaseView, held_case
from reviews.editions.kinds import EditionKind, FileFormat
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed, NotYet
from workbench.files import ServedFile, register_file_kind
from workbench.numbering import next_number

FILE_KIND = "disclosure"
NOT_FOUND = "We cannot find that, or you do not have access to it. Open the review and choose it there."


def offer(db: Session, actor: Actor, case_id: str, draft: OfferDraft) -> str:
    """Record that it was offered, and what they want."""
    case, _ = _to_give(db, actor, case_id)
    check_offer(draft, (), clock.today())
    assert draft.offered_on is not None
    row = Offer(
        case_id=case.id,
        number=next_number(db, Offer.number, Offer.case_id == case.id),
        recipient=draft.recipient,
        offered_on=draft.offered_on,
        wish=draft.wish,
        chosen_on=draft.chosen_on,
        chosen_time=draft.chosen_time.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "disclosure_offered", row, case.id, recipient=draft.recipient.value)
    return row.id


def change_offer(
    db: Session, actor: Actor, case_id: str, offer_id: str, draft: OfferDraft, *, seen_version: int
) -> None:
    """Record what they want now, or the time they have chosen."""
    case, _ = _to_give(db, actor, case_id)
    _offered(db, case, offer_id)
    row = for_change(db, Offer, offer_id, seen_version)
    check_offer(draft, (row.offered_on,), clock.today())
    before = audit.values_of(row)
    row.recipient, row.wish = draft.recipient, draft.wish
    row.chosen_on, row.chosen_time = draft.chosen_on, draft.chosen_time.strip()
    audit.altered(db, actor, "disclosure_offer_changed", row, before, case.id)


def give(db: Session, actor: Actor, case_id: str, offer_id: str, draft: GivingDraft) -> str:
    """Record that it was given, as often as they ask for it. Each time is a disclosure in the audit record.

    What they were given is the edition that was approved by that day, though a newer one may stand now.
    """
    case, _ = _to_give(db, actor, case_id)
    offered = _offered(db, case, offer_id)
    check_wanted(offered.wish)
    is_first = db.exec(select(Giving.id).where(Giving.offer_id == offered.id)).first() is None
    check_giving(draft, offered.offered_on, clock.today(), is_first=is_first)
    assert draft.given_on is not None
    view = _given_on(disclosures_of(db, actor, case.id), draft.given_on)
    row = Giving(
        case_id=case.id,
        offer_id=offered.id,
        disclosure_id=view.id,
        given_on=draft.given_on,
        giver=draft.giver,
        channel=draft.channel,
        note=draft.note.strip(),
    )
    db.add(row)
    facts = {
        "to": offered.recipient.value, "by": draft.giver.value, "channel": draft.channel.value,
        "edition": view.number, "digest": view.digest,
    }  # fmt: skip
    audit.record(
        db,
        actor,
        audit.Operation.DISCLOSURE,
        "disclosure_given",
        about=row,
        case_id=case.id,
        facts=facts,
        values=audit.values_of(row),
    )
    return row.id


def keep_file(db: Session, actor: Actor, case_id: str, disclosure_id: str, made: MadeFile) -> str:
    """Keep a file that was read back and told of nobody."""
    case, view = _to_give(db, actor, case_id, disclosure_id)
    if there := file_made(db, DisclosureFile, made.format, disclosure_id=view.id):
        return there.id
    row = add_file(db, DisclosureFile, made, case.id, disclosure_id=view.id)
    facts = {"format": made.format.value, "sha256": made.sha256, "pages": made.pages}
    audit.record(db, actor, audit.Operation.COLLECTION, "disclosure_file_made", about=row, case_id=case.id, facts=facts)
    return row.id


def note_refused_file(db: Session, actor: Actor, case_id: str, disclosure_id: str, file_format: FileFormat) -> None:
    """Record that a file was asked for, and was refused or could not be made."""
    case, view = _to_give(db, actor, case_id, disclosure_id)
    facts = {"edition": view.number, "format": file_format.value}
    audit.record(db, actor, audit.Operation.WORKFLOW, "disclosure_file_refused", case_id=case.id, facts=facts)


def open_file(db: Session, actor: Actor, file_id: str) -> ServedFile:
    """Hand out a file to whoever sees to its giving, and record that."""
    row = db.exec(select(DisclosureFile).where(DisclosureFile.id == file_id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    case, view = _to_give(db, actor, row.case_id, row.disclosure_id)
    facts = {"format": row.format.value, "sha256": row.sha256}
    audit.record(
        db, actor, audit.Operation.DISCLOSURE, "disclosure_file_taken", about=row, case_id=case.id, facts=facts
    )
    name = file_name(case.reference, EditionKind.DISCLOSURE.value, f"version {view.number}", row.format)
    return ServedFile(name, MEDIA_TYPES[row.format], row.content)


def _to_give(db: Session, actor: Actor, case_id: str, disclosure_id: str = "") -> tuple[CaseView, DisclosureView]:
    """The edition that may be given now; with an id, that one if it still may."""
    case = held_case(db, actor, Permission.GIVE_DISCLOSURE, case_id)
    check_convicted(offence.outcome for offence in case.offences)
    if disclosure_id:
        view = disclosure_by_id(db, actor, case.id, disclosure_id)
        check_current(view.is_superseded)
    found = edition_to_give(db, actor, case.id)
    if found is None or found.state is not State.APPROVED:
        raise NotYet("There is no disclosure edition to give. One has to be prepared, and approved by a second person.")
    return case, found


def _given_on(editions: Sequence[DisclosureView], given_on: date) -> DisclosureView:
    """The newest edition that had been approved by a day."""
    for one in editions:
        if one.state is State.APPROVED and one.decided_at is not None and clock.day_of(one.decided_at) <= given_on:
            return one
    raise Invalid("No edition that can be given was approved by that day. Check the date.", "given_on")


def _offered(db: Session, case: CaseView, offer_id: str) -> Offer:
    row = db.exec(select(Offer).where(Offer.id == offer_id, Offer.case_id == case.id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    return row


register_file_kind(FILE_KIND, open_file)

"""Asking agencies for their accounts, and handing out the workbook they write them in."""

import hashlib
from secrets import randbelow

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from reviews.cases.queries import CaseView, held_case, the_case
from reviews.chronology.contributions.models import Contribution
from reviews.chronology.contributions.pack import (
    CODE_LENGTH,
    PackContents,
    code_from,
    file_name_of,
    pack_of,
    reference_of,
)
from reviews.chronology.contributions.rules import AgencyAnswer, ContributionDraft, check_contribution
from reviews.chronology.kinds.rules import kinds
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, check
from workbench.db import for_change
from workbench.errors import Invalid, NotAllowed
from workbench.files import ServedFile, register_file_kind
from workbench.numbering import next_number

NOT_HERE = "That request is not part of this review. Open the agencies page again and choose it there."
FILE_KIND = "contribution-pack"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def ask_agency(db: Session, actor: Actor, case_id: str, draft: ContributionDraft) -> str:
    """Record that an agency is asked, or is to be asked, for its account."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    check_contribution(draft, clock.today())
    row = Contribution(
        case_id=case.id,
        number=next_number(db, Contribution.number, Contribution.case_id == case.id),
        code=code_from(randbelow(32) for _ in range(CODE_LENGTH)),
        agency="",
        asked_by_id=actor.account_id,
    )
    _write(row, draft)
    db.add(row)
    audit.collected(db, actor, "agency_asked", row, case.id)
    return row.id


def change_contribution(
    db: Session, actor: Actor, case_id: str, contribution_id: str, draft: ContributionDraft, seen_version: int
) -> None:
    """Correct a request, or record what the agency answered."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _contribution(db, case, contribution_id, seen_version)
    check_contribution(draft, clock.today())
    before = audit.values_of(row)
    if row.asked_on is None and draft.asked_on is not None:
        row.asked_by_id = actor.account_id
    _write(row, draft)
    audit.altered(db, actor, "contribution_changed", row, before, case.id)


def note_reminder(db: Session, actor: Actor, case_id: str, contribution_id: str) -> None:
    """Record that the agency was reminded today."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _contribution(db, case, contribution_id)
    if row.asked_on is None or row.answer is not AgencyAnswer.AWAITED:
        raise Invalid(
            "This agency has answered, or was not asked yet, so there is nothing to remind it of.", "reminder"
        )
    before = audit.values_of(row)
    row.reminded_on = clock.today()
    row.reminders += 1
    audit.altered(db, actor, "agency_reminded", row, before, case.id)


def withdraw_contribution(db: Session, actor: Actor, case_id: str, contribution_id: str) -> None:
    """Take a request off the list. Refused once a file was taken in for it: its entries say where they came from."""
    case = held_case(db, actor, Permission.WRITE_CHRONOLOGY, case_id)
    row = _contribution(db, case, contribution_id)
    audit.erased(db, actor, "contribution_withdrawn", row, case.id)
    try:
        with db.begin_nested():
            db.delete(row)
    except IntegrityError:
        raise Invalid(
            "A file was taken in as this agency's account, so the request stays: its entries say where they came from.",
            "contribution",
        ) from None


def open_pack(db: Session, actor: Actor, contribution_id: str) -> ServedFile:
    """Give the workbook to the reviewer, who sends it on, and record that it was disclosed."""
    row = db.exec(select(Contribution).where(Contribution.id == contribution_id)).first()
    if row is None:
        raise NotAllowed(NOT_HERE)
    case = the_case(db, actor, Permission.READ_CASE, row.case_id)
    check(actor, Permission.WRITE_CHRONOLOGY, case)
    contents = PackContents(
        reference=reference_of(case.reference, row.code),
        agency=row.agency,
        period_from=row.period_from,
        period_to=row.period_to,
        due_on=row.due_on,
        kinds=tuple(kind.heading for kind in kinds()),
    )
    content = pack_of(contents)
    facts = {"request": row.number, "sha256": hashlib.sha256(content).hexdigest()}
    audit.record(
        db, actor, audit.Operation.DISCLOSURE, "contribution_pack_taken", about=row, case_id=case.id, facts=facts
    )
    return ServedFile(file_name_of(contents), XLSX, content)


def _contribution(db: Session, case: CaseView, contribution_id: str, seen_version: int | None = None) -> Contribution:
    """The request, held, and of this review: that is looked at first, so that no refusal shows another's words."""
    here = select(Contribution.id).where(Contribution.id == contribution_id, Contribution.case_id == case.id)
    if db.exec(here).first() is None:
        raise NotAllowed(NOT_HERE)
    return for_change(db, Contribution, contribution_id, seen_version)


def _write(row: Contribution, draft: ContributionDraft) -> None:
    row.agency, row.contact_role = draft.agency.strip(), draft.contact_role.strip()
    row.period_from, row.period_to = draft.period_from, draft.period_to
    row.asked_on, row.due_on = draft.asked_on, draft.due_on
    row.answer, row.received_on = draft.answer, draft.received_on
    row.note = draft.note.strip()


register_file_kind(FILE_KIND, open_pack)

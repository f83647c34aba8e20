"""Writing what is disclosed: listing what goes, preparing, clearing, approving, withholding, and keeping files."""

from sqlmodel import Session, select

from reports.disclosure.drafting import Draft, Passage, Place
from reports.disclosure.models import Clearing, Disclosure, ListedForm
from reports.disclosure.rules import (
    ClearDraft,
    FormDraft,
    State,
    check_cleared,
    check_clearing,
    check_convicted,
    check_current,
    check_form,
    check_reason,
    check_second_person,
)
from reports.disclosure.standing import NOT_FOUND, DisclosureView, disclosure_by_id, disclosures_of, final_text
from reports.disclosure.taking_out import NOT_FINAL, draft_now, listed_in
from reports.redaction.finding import Finder
from reports.redaction.reading.leaks import leaks_in
from reports.redaction.reading.parts import Text, Where
from reviews.cases.queries import CaseView, held_case
from reviews.editions.rules import digest_of
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor, can
from workbench.db import for_change
from workbench.errors import NotAllowed, NotYet

NOT_YOURS = "Only the reviewer, the countersigning manager and QA work on what is disclosed, once the review is final."


def list_form(db: Session, actor: Actor, case_id: str, draft: FormDraft) -> str:
    """List something more that is taken out."""
    case = _held_by_either(db, actor, case_id)
    check_form(draft)
    row = ListedForm(case_id=case.id, whose=draft.whose, sort=draft.sort, text=draft.text.strip())
    db.add(row)
    audit.collected(db, actor, "disclosure_form_listed", row, case.id)
    return row.id


def unlist_form(db: Session, actor: Actor, case_id: str, form_id: str) -> None:
    """Take something off the list, because it should not have been on it."""
    case = _held_by_either(db, actor, case_id)
    row = db.exec(select(ListedForm).where(ListedForm.id == form_id, ListedForm.case_id == case.id)).first()
    if row is None:
        raise NotAllowed(NOT_FOUND)
    audit.erased(db, actor, "disclosure_form_unlisted", row, case.id)
    db.delete(row)
    db.flush()


def prepare(db: Session, actor: Actor, case_id: str) -> str:
    """Prepare an edition of the final text. Refused before a conviction is recorded."""
    case = held_case(db, actor, Permission.PREPARE_DISCLOSURE, case_id)
    check_convicted(offence.outcome for offence in case.offences)
    final = final_text(db, actor, case)
    if final is None:
        raise NotYet(NOT_FINAL)
    draft = draft_now(db, actor, case.id)
    row = Disclosure(
        case_id=case.id,
        number=len(disclosures_of(db, actor, case.id)) + 1,
        edition_id=final.id,
        drafted_digest=draft.drafted_digest,
        prepared_by=actor.account_id,
    )
    db.add(row)
    audit.collected(db, actor, "disclosure_prepared", row, case.id, removals=len(draft.removed), left=len(draft.left))
    return row.id


def clear(db: Session, actor: Actor, case_id: str, draft: ClearDraft) -> None:
    """Say of places that may tell who somebody is whether they are taken out or left in, and why."""
    case = held_case(db, actor, Permission.APPROVE_DISCLOSURE, case_id)
    _latest(db, actor, case)
    check_clearing(draft)
    now = draft_now(db, actor, case.id)
    if not set(draft.keys) <= {place.key for _, place in (*now.left, *now.looked_at)}:
        raise NotYet("The text has changed since this page was opened. Look at what is left now, and clear that.")
    for key in draft.keys:
        row = db.exec(select(Clearing).where(Clearing.case_id == case.id, Clearing.key == key)).first()
        goes, reason = bool(draft.goes), draft.reason.strip()
        if row is None:
            row = Clearing(case_id=case.id, key=key, goes=goes, reason=reason, cleared_by=actor.account_id)
            db.add(row)
            audit.collected(db, actor, "disclosure_place_cleared", row, case.id)
        else:
            before = audit.values_of(row)
            row.goes, row.reason, row.cleared_by = goes, reason, actor.account_id
            audit.altered(db, actor, "disclosure_place_cleared", row, before, case.id)


def approve(db: Session, actor: Actor, case_id: str, disclosure_id: str, seen_version: int) -> None:
    """Approve an edition as a second person. Its words are kept as they stand, and never changed."""
    case = held_case(db, actor, Permission.APPROVE_DISCLOSURE, case_id)
    view = _latest(db, actor, case)
    if view.id != disclosure_id:
        raise NotYet("A newer edition has been prepared. Open the page again and look at that one.")
    draft = draft_now(db, actor, case.id)
    if draft.drafted_digest != view.drafted_digest:
        raise NotYet("The record has changed since this edition was prepared. Prepare the edition again.")
    check_cleared(len(draft.left))
    texts = [Text(Where.PAGES, words.text) for words in draft.words]
    if leaks_in(texts, Finder(listed_in(db, actor, case.id)), draft.left_in):
        raise NotYet("Something that is to be taken out still stands in the text. List it as it is written there.")
    row = for_change(db, Disclosure, view.id, seen_version)
    before = _values(row)
    row.state, row.decided_by, row.decided_at = State.APPROVED, actor.account_id, clock.now()
    row.paragraphs = [[w.number, w.section, w.style.value, w.text, w.about, list(w.cells)] for w in draft.words]
    row.digest = digest_of(draft.words)
    row.removals = [_logged(passage, place) for passage, place in draft.removed]
    row.left_in = sorted(draft.left_in)
    _altered(db, actor, "disclosure_approved", row, before, draft)


def withhold(db: Session, actor: Actor, case_id: str, disclosure_id: str, reason: str) -> None:
    """Say that an edition is not given, or after its approval no longer given, and why."""
    case = _held_by_either(db, actor, case_id)
    view = disclosure_by_id(db, actor, case.id, disclosure_id)
    check_reason(reason)
    if view.state not in (State.PREPARED, State.APPROVED):
        raise NotYet("This edition is not given any more. Prepare a new one if something is to be disclosed after all.")
    row = for_change(db, Disclosure, view.id)
    before = _values(row)
    row.state = State.WITHHELD if view.state is State.PREPARED else State.WITHDRAWN
    row.decided_by, row.decided_at, row.reason = actor.account_id, clock.now(), reason.strip()
    _altered(db, actor, f"disclosure_{row.state}", row, before)


def _held_by_either(db: Session, actor: Actor, case_id: str) -> CaseView:
    case = held_case(db, actor, Permission.READ_CASE, case_id)
    if not any(can(actor, one, case) for one in (Permission.PREPARE_DISCLOSURE, Permission.APPROVE_DISCLOSURE)):
        raise NotYet(NOT_YOURS)
    return case


def _latest(db: Session, actor: Actor, case: CaseView) -> DisclosureView:
    """The edition that waits for a second person, who this is."""
    check_convicted(offence.outcome for offence in case.offences)
    latest = next(iter(disclosures_of(db, actor, case.id)), None)
    if latest is None or latest.state is not State.PREPARED:
        raise NotYet("No disclosure edition waits for approval. The reviewer prepares one first.")
    check_current(latest.is_superseded)
    check_second_person(actor.account_id, latest.prepared_by)
    return latest


def _logged(passage: Passage, place: Place) -> list[str]:
    found, said = place.found, place.cleared.reason if place.cleared is not None else ""
    return [passage.where, found.whose.value, found.sort.value, found.reason.value, found.how.value, said]


def _values(row: Disclosure) -> dict[str, object]:
    """What the history keeps of it: the words stand in the edition, and the chain needs their digest alone."""
    return {name: value for name, value in audit.values_of(row).items() if name not in ("paragraphs", "removals")}


def _altered(
    db: Session, actor: Actor, event: str, row: Disclosure, before: dict[str, object], draft: Draft | None = None
) -> None:
    changed = {name: value for name, value in _values(row).items() if before[name] != value}
    facts = {"number": row.number, "digest": row.digest}
    facts |= {"removals": len(draft.removed), "looked_at": len(draft.looked_at)} if draft is not None else {}
    audit.record(
        db, actor, audit.Operation.ALTERATION, event, about=row, case_id=row.case_id, facts=facts, values=changed
    )

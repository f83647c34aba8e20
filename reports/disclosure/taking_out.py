"""What is taken out of a review's disclosure edition as it stands now, and what is left to clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from reports.disclosure.drafting import Cleared, Draft, draft_of
from reports.disclosure.listed import everybody
from reports.disclosure.making import words_around
from reports.disclosure.models import Clearing, ListedForm
from reports.disclosure.rules import FormDraft
from reports.disclosure.standing import final_text, rows_of
from reports.documents.contents import Contents
from reports.redaction.finding import Finder
from reports.redaction.forms import REASONS, Listed, Sort, Whose
from reviews.cases.queries import CaseView, the_case
from reviews.cases.reference import offence_list_on
from reviews.editions.gathering import record_of
from reviews.editions.kinds import EditionKind
from reviews.editions.record import ReportRecord
from reviews.editions.reference import reference
from reviews.editions.rules import Words
from reviews.editions.summaries import disclosure as writing
from reviews.people.names.queries import record_of as names_on_record
from reviews.people.queries import people_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor
from workbench.accounts.directory import names_of
from workbench.errors import NotYet
from workbench.remembering import remembered

NOT_FINAL = "A disclosure edition is made from the final text. This review is not final yet."


@dataclass(frozen=True)
class FormView:
    """Something that somebody listed to be taken out."""

    id: str
    whose: Whose
    sort: Sort
    text: str


def forms_of(db: Session, actor: Actor, case_id: str) -> tuple[FormView, ...]:
    """What somebody listed to be taken out, besides the people on record."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    rows = db.exec(select(ListedForm).where(ListedForm.case_id == case.id))
    ordered = sorted(rows, key=lambda row: (row.whose, row.sort, row.text, row.id))
    return tuple(FormView(row.id, row.whose, row.sort, row.text) for row in ordered)


@remembered()
def listed_in(db: Session, actor: Actor, case_id: str) -> tuple[Listed, ...]:
    """Everybody who is taken out, under every form."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    workers = names_of(db, (case.reviewer_id, case.countersigner_id, case.qa_id)).values()
    added = [FormDraft(form.whose, form.sort, form.text) for form in forms_of(db, actor, case_id)]
    sexual = offence_list_on(case.notified_on).sexual
    people, record = people_of(db, actor, case_id), names_on_record(db, actor, case_id)
    is_sexual = any(offence.kind in sexual for offence in case.offences)
    return everybody(people, record, sorted(workers), added, is_sexual=is_sexual)


@remembered()
def draft_now(db: Session, actor: Actor, case_id: str) -> Draft:
    """The edition as it would read now, with what is taken out of it and what is left to clear."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    final = final_text(db, actor, case)
    if final is None:
        raise NotYet(NOT_FINAL)
    record = record_of(db, actor, case_id)
    paragraphs = writing.write(record, record, [f"{letter}: {reason}" for letter, reason in REASONS.items()])
    latest = next(iter(rows_of(db, case.id)), None)
    preparer = latest.prepared_by if latest is not None else ""
    rows = db.exec(select(Clearing).where(Clearing.case_id == case.id, Clearing.cleared_by != preparer))
    cleared = {row.key: Cleared(row.goes, row.reason, row.cleared_by) for row in rows}
    around = words_around(contents_with(case, 1, final.frozen_at, "0" * 64, ()))
    people = listed_in(db, actor, case_id)
    known = known_words(record, people)
    return draft_of(paragraphs, Finder(people, known), cleared, around)


def known_words(record: ReportRecord, people: Sequence[Listed]) -> tuple[str, ...]:
    """What may stand in a disclosure edition with a capital: the region, agencies, roles, and the service’s words."""
    ours = [*reference("capitals")["words"], *(text for term in reference("glossary")["term"] for text in term["said"])]
    agencies = [entry.agency for entry in record.entries]
    return (record.supervision.region, *agencies, *(one.called for one in people), *ours)


def contents_with(case: CaseView, number: int, at: datetime, digest: str, words: tuple[Words, ...]) -> Contents:
    """What a file is made from."""
    return Contents(
        reference=case.reference,
        kind=EditionKind.DISCLOSURE,
        version=f"Version {number}",
        is_final=True,
        frozen_on=clock.day_of(at),
        frozen_at=at,
        digest=digest,
        paragraphs=words,
    )

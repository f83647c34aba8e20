"""Entries rest on documents as a person says; custody is noted and stays; what rests on a document keeps it there."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.chronology.entries.commands import add_entry, remove_entry
from reviews.evidence.commands import add_custody_note, add_document, link_entries, remove_document, unlink_entries
from reviews.evidence.custody import CustodyAct, CustodyDraft
from reviews.evidence.linking import LinkDraft
from reviews.evidence.queries import (
    DocumentView,
    documents_of,
    documents_of_entries,
    entries_per_document,
    whole_document,
)
from reviews.evidence.rules import DocumentDraft, DocumentKind, Marking
from reviews.evidence.suggested import suggested_links
from reviews.findings.commands import add_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.findings.widgets.chain import rests_on
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from tests.reviews.chronology.drafts import an_entry
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed

LOG = DocumentDraft(
    "Call-out logs", "Police", kind=DocumentKind.LOG, given_role="records officer", marking=Marking.SENSITIVE
)
HANDED = CustodyDraft(CustodyAct.HANDED, "Case administrator", date(2026, 3, 2), "For copying")


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.DRAFTING)


@pytest.fixture
def log(db: Session, cast: Cast, case_id: str) -> DocumentView:
    add_document(db, cast.rita, case_id, LOG)
    return documents_of(db, cast.rita, case_id)[0]


@pytest.fixture
def entry_id(db: Session, cast: Cast, case_id: str) -> str:
    return add_entry(db, cast.rita, case_id, an_entry(source="D01, page 4"))


def test_the_register_says_who_gave_it_in_what_role_and_how_it_is_marked(log: DocumentView) -> None:
    assert (log.short, log.giver, log.kind, log.marking) == (
        "D01",
        "Police (records officer)",
        DocumentKind.LOG,
        Marking.SENSITIVE,
    )


def test_an_entry_rests_on_a_document_and_a_finding_shows_the_chain(
    db: Session, cast: Cast, case_id: str, log: DocumentView, entry_id: str
) -> None:
    link_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id, "page 3")])
    link_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id, "page 4")])
    (source,) = documents_of_entries(db, cast.rita, case_id, [entry_id])[entry_id]
    assert (source.in_words, entries_per_document(db, cast.rita, case_id)) == ("Document 1, page 4", {log.id: 1})
    grounds = (GroundDraft(GroundKind.ENTRY, entry_id),)
    add_finding(
        db, cast.rita, case_id, FindingDraft(FindingKind.CONCERN, "T", "What", "Why", grounds, (TagDraft("IP01"),))
    )
    assert rests_on(findings_of(db, cast.rita, case_id)[0].grounds[0]).endswith(", from Document 1, page 4")


def test_a_source_that_names_the_document_is_offered_and_never_linked_by_itself(
    db: Session, cast: Cast, case_id: str, log: DocumentView, entry_id: str
) -> None:
    add_entry(db, cast.rita, case_id, an_entry(source="D10", summary="Said D01 in passing."))
    (one,) = suggested_links(db, cast.rita, case_id, log)
    assert (one.entry.id, one.place) == (entry_id, "page 4")
    assert documents_of_entries(db, cast.rita, case_id, [entry_id]) == {}
    link_entries(db, cast.rita, case_id, log.id, [one.draft])
    assert suggested_links(db, cast.rita, case_id, log) == ()


def test_a_document_that_entries_rest_on_stays_until_they_are_unlinked_or_gone(
    db: Session, cast: Cast, case_id: str, log: DocumentView, entry_id: str
) -> None:
    other_id = add_entry(db, cast.rita, case_id, an_entry(summary="Another."))
    link_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id), LinkDraft(other_id)])
    with pytest.raises(Invalid, match="Entries rest on this document"):
        remove_document(db, cast.rita, case_id, log.id)
    unlink_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id)])
    remove_entry(db, cast.rita, case_id, other_id)
    add_custody_note(db, cast.rita, case_id, log.id, HANDED)
    remove_document(db, cast.rita, case_id, log.id)
    assert documents_of(db, cast.rita, case_id) == ()


def test_custody_is_noted_in_the_order_of_its_days(db: Session, cast: Cast, case_id: str, log: DocumentView) -> None:
    back = CustodyDraft(CustodyAct.TAKEN_BACK, "Case administrator", date(2026, 3, 9))
    for draft in (back, HANDED):
        add_custody_note(db, cast.rita, case_id, log.id, draft)
    whole = whole_document(db, cast.rita, case_id, log)
    assert [note.act for note in whole.custody] == [CustodyAct.HANDED, CustodyAct.TAKEN_BACK]
    for draft in (replace(HANDED, who=" "), replace(HANDED, happened_on=None), replace(HANDED, happened_on=date.max)):
        with pytest.raises(Invalid):
            add_custody_note(db, cast.rita, case_id, log.id, draft)


def test_a_document_or_an_entry_of_another_review_is_refused(
    db: Session, cast: Cast, case_id: str, log: DocumentView, entry_id: str
) -> None:
    other = review_at(db, cast, Stage.DRAFTING)
    theirs = add_document(db, cast.rita, other, LOG)
    their_entry = add_entry(db, cast.rita, other, an_entry())
    for act in (
        lambda: link_entries(db, cast.rita, case_id, theirs, [LinkDraft(entry_id)]),
        lambda: link_entries(db, cast.rita, case_id, log.id, [LinkDraft(their_entry)]),
        lambda: unlink_entries(db, cast.rita, case_id, theirs, [LinkDraft(entry_id)]),
        lambda: add_custody_note(db, cast.rita, case_id, theirs, HANDED),
        lambda: link_entries(db, cast.stef, case_id, log.id, [LinkDraft(entry_id)]),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_each_act_is_recorded(db: Session, cast: Cast, case_id: str, log: DocumentView, entry_id: str) -> None:
    link_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id)])
    unlink_entries(db, cast.rita, case_id, log.id, [LinkDraft(entry_id)])
    add_custody_note(db, cast.rita, case_id, log.id, HANDED)
    entries = db.exec(select(AuditEntry).where(AuditEntry.case_id == case_id).order_by(AuditEntry.number)).all()
    assert [entry.event for entry in entries][-3:] == ["entries_linked", "entries_unlinked", "custody_noted"]

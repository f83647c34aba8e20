"""Documents are registered, corrected and taken off, unless a finding rests on them."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.evidence.commands import add_document, change_document, remove_document
from reviews.evidence.models import Document
from reviews.evidence.queries import documents_of
from reviews.evidence.rules import DocumentDraft
from reviews.findings.commands import add_finding, remove_finding
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

REPORT = DocumentDraft("Court report", "Courts", date(2026, 2, 1), "Case file, part 2")


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    noise = review_at(db, cast, Stage.DRAFTING)
    add_document(db, cast.rita, noise, replace(REPORT, title="Noise"))
    return review_at(db, cast, Stage.DRAFTING)


def test_documents_are_numbered_in_their_review(db: Session, cast: Cast, case_id: str) -> None:
    add_document(db, cast.rita, case_id, REPORT)
    add_document(db, cast.rita, case_id, replace(REPORT, title=" Police log ", received_on=None))
    first, second = documents_of(db, cast.rita, case_id)
    assert (first.label, first.received_on) == ("Document 1, Court report", date(2026, 2, 1))
    assert (second.label, second.received_on) == ("Document 2, Police log", None)


def test_each_act_is_recorded(db: Session, cast: Cast, case_id: str) -> None:
    document_id = add_document(db, cast.rita, case_id, REPORT)
    change_document(db, cast.rita, case_id, document_id, replace(REPORT, sha256="a" * 64), seen_version=1)
    remove_document(db, cast.rita, case_id, document_id)
    entries = db.exec(select(AuditEntry).where(AuditEntry.object_id == document_id).order_by(AuditEntry.number)).all()
    assert [entry.event for entry in entries] == ["document_added", "document_changed", "document_removed"]
    assert set(entries[1].digests) == {"sha256"}
    assert documents_of(db, cast.rita, case_id) == ()


def test_a_second_writer_is_told(db: Session, cast: Cast, case_id: str) -> None:
    document_id = add_document(db, cast.rita, case_id, REPORT)
    change_document(db, cast.rita, case_id, document_id, replace(REPORT, title="Mine"), seen_version=1)
    with pytest.raises(Stale) as refused:
        change_document(db, cast.rita, case_id, document_id, replace(REPORT, title="Theirs"), seen_version=1)
    assert refused.value.theirs["title"] == "Mine"


def test_a_document_that_a_finding_rests_on_stays(db: Session, cast: Cast, case_id: str) -> None:
    document_id = add_document(db, cast.rita, case_id, REPORT)
    grounds = (GroundDraft(GroundKind.DOCUMENT, document_id, "page 4"),)
    draft = FindingDraft(FindingKind.CONCERN, "Title", "What", "Why", grounds, (TagDraft("IP01"),))
    finding_id = add_finding(db, cast.rita, case_id, draft)
    with pytest.raises(Invalid, match="A finding rests on this document"):
        remove_document(db, cast.rita, case_id, document_id)
    assert len(documents_of(db, cast.rita, case_id)) == 1
    remove_finding(db, cast.rita, case_id, finding_id)
    remove_document(db, cast.rita, case_id, document_id)
    assert documents_of(db, cast.rita, case_id) == ()


def test_a_document_of_another_review_is_not_found_here(db: Session, cast: Cast, case_id: str) -> None:
    (theirs,) = db.exec(select(Document.id).where(Document.title == "Noise")).all()
    for act in (
        lambda: change_document(db, cast.rita, case_id, theirs, REPORT, seen_version=99),
        lambda: remove_document(db, cast.rita, case_id, theirs),
    ):
        with pytest.raises(NotAllowed, match="not part of this review"):
            act()


def test_only_the_reviewer_writes_the_register(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotYet):
        add_document(db, cast.colin, case_id, REPORT)
    for nobody in (cast.stef, cast.quinn, cast.nat, cast.ada, cast.otto):
        with pytest.raises(NotAllowed):
            add_document(db, nobody, case_id, REPORT)
        with pytest.raises(NotAllowed):
            documents_of(db, nobody, case_id)

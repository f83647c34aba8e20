"""Asking agencies, reminding them, and the workbook that is handed out."""

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.chronology.contributions.commands import (
    FILE_KIND,
    ask_agency,
    change_contribution,
    note_reminder,
    open_pack,
    withdraw_contribution,
)
from reviews.chronology.contributions.origins import origins_of
from reviews.chronology.contributions.queries import contributions_of, due_in_words
from reviews.chronology.contributions.requests import asked_agencies
from reviews.chronology.contributions.rules import AgencyAnswer, ContributionDraft
from reviews.chronology.entries.commands import add_entry, change_entry
from reviews.chronology.entries.many.commands import add_entries
from reviews.chronology.importing.commands import keep_with_request
from reviews.chronology.importing.models import Import
from tests.cast import Cast
from tests.reviews.chronology.conftest import a_review
from tests.reviews.chronology.drafts import an_entry
from workbench import audit
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale
from workbench.files.kinds import opener

ASKED = ContributionDraft("Police", "review officer", date(2020, 1, 1), None, date(2026, 1, 20), date(2026, 2, 20))


@pytest.fixture
def request_id(db: Session, cast: Cast, case_id: str) -> str:
    return ask_agency(db, cast.rita, case_id, ASKED)


def events(db: Session, about: str) -> list[str]:
    found = select(AuditEntry.event).where(AuditEntry.object_id == about).order_by(AuditEntry.number)
    return list(db.exec(found))


def test_a_request_is_kept_with_who_asked(db: Session, cast: Cast, case_id: str, request_id: str) -> None:
    ask_agency(db, cast.rita, case_id, ContributionDraft("Health"))
    police, health = contributions_of(db, cast.rita, case_id)
    assert (police.number, police.agency, police.asked_by, police.files) == (1, "Police", cast.rita.name, ())
    assert "days late" in police.standing
    assert police.is_reminder_due
    assert (health.standing, health.is_reminder_due) == ("Still to be asked", False)
    assert due_in_words([police, health]) == "1 reminder is due: Police."
    assert events(db, request_id) == ["agency_asked"]
    assert asked_agencies(db, cast.rita, case_id) == {police.reference: "Police", health.reference: "Health"}


def test_a_reminder_is_recorded_and_the_next_is_due_later(
    db: Session, cast: Cast, case_id: str, request_id: str
) -> None:
    note_reminder(db, cast.rita, case_id, request_id)
    (police,) = contributions_of(db, cast.rita, case_id)
    assert (police.reminders, police.is_reminder_due) == (1, False)
    assert "Reminded once" in police.reminding
    answered = replace(ASKED, answer=AgencyAnswer.NOTHING_HELD, received_on=date(2026, 2, 2))
    change_contribution(db, cast.rita, case_id, request_id, answered, police.version)
    with pytest.raises(Invalid, match="nothing to remind"):
        note_reminder(db, cast.rita, case_id, request_id)
    with pytest.raises(Stale):
        change_contribution(db, cast.rita, case_id, request_id, ASKED, police.version)
    assert events(db, request_id) == ["agency_asked", "agency_reminded", "contribution_changed"]


def test_the_pack_is_handed_out_and_recorded_as_a_disclosure(
    db: Session, cast: Cast, case_id: str, request_id: str
) -> None:
    file = opener(FILE_KIND)(db, cast.rita, request_id)
    (police,) = contributions_of(db, cast.rita, case_id)
    assert file.name == f"account {police.reference}.xlsx"
    (entry,) = db.exec(select(AuditEntry).where(AuditEntry.event == "contribution_pack_taken")).all()
    assert (entry.operation, entry.object_id) == (audit.Operation.DISCLOSURE, request_id)
    assert set(entry.facts) == {"request", "sha256"}


def test_nobody_else_takes_the_pack(db: Session, cast: Cast, case_id: str, request_id: str) -> None:
    for actor in (cast.otto, cast.stef, cast.quinn):
        with pytest.raises((NotAllowed, NotYet)):
            open_pack(db, actor, request_id)
    with pytest.raises(NotAllowed):
        open_pack(db, cast.rita, case_id)


def test_a_request_is_withdrawn_unless_a_file_came(db: Session, cast: Cast, case_id: str, request_id: str) -> None:
    other = ask_agency(db, cast.rita, case_id, ContributionDraft("Health"))
    withdraw_contribution(db, cast.rita, case_id, other)
    came(db, cast, case_id, request_id)
    with pytest.raises(Invalid, match="the request stays"):
        withdraw_contribution(db, cast.rita, case_id, request_id)


def came(db: Session, cast: Cast, case_id: str, request_id: str | None) -> Import:
    file = Import(
        case_id=case_id,
        file_name="police.xlsx",
        sha256="0" * 64,
        rows_read=1,
        rows_accepted=1,
        contribution_id=request_id,
    )
    db.add(file)
    audit.collected(db, cast.rita, "chronology_imported", file, case_id)
    return file


def test_a_file_that_came_says_that_the_account_was_received(
    db: Session, cast: Cast, case_id: str, request_id: str
) -> None:
    came(db, cast, case_id, request_id)
    (police,) = contributions_of(db, cast.rita, case_id)
    assert police.answer is AgencyAnswer.RECEIVED
    assert police.standing.startswith("Received on ")
    assert police.files_in_words.startswith("police.xlsx: 1 entry, taken in ")


def test_a_file_in_an_agencys_own_form_is_kept_with_its_request(
    db: Session, cast: Cast, case_id: str, request_id: str
) -> None:
    file = came(db, cast, case_id, None)
    keep_with_request(db, cast.rita, case_id, file.id, request_id)
    (police,) = contributions_of(db, cast.rita, case_id)
    assert [one.file_name for one in police.files] == ["police.xlsx"]
    assert events(db, file.id) == ["chronology_imported", "import_kept_with_request"]
    keep_with_request(db, cast.rita, case_id, file.id, None)
    assert contributions_of(db, cast.rita, case_id)[0].files == ()
    other = a_review(db, cast, reviewer_id=cast.rita.account_id)
    for case, wanted in ((other, request_id), (other, None), (case_id, file.id)):
        with pytest.raises(NotAllowed):
            keep_with_request(db, cast.rita, case, file.id, wanted)


def test_where_an_entry_came_from_stays_whatever_is_changed(
    db: Session, cast: Cast, case_id: str, request_id: str
) -> None:
    from reviews.chronology.entries.rows import add_entries as add_rows

    file = came(db, cast, case_id, request_id)
    add_rows(db, case_id, [(14, an_entry())], file.id)
    by_hand = add_entry(db, cast.rita, case_id, an_entry("2014"))
    (pasted,) = add_entries(db, cast.rita, case_id, [an_entry("2013")])
    from reviews.chronology.entries.queries import entries_of

    entry = next(entry for entry in entries_of(db, cast.rita, case_id) if entry.import_id)
    change_entry(db, cast.rita, case_id, entry.id, an_entry("2012", agency="Somebody else"), entry.version)
    origins = origins_of(db, cast.rita, case_id, (entry.id, by_hand, pasted))
    whose = "Row 14 of police.xlsx, the account of Police (request 1). Taken in by Rita Reed, "
    assert origins[entry.id].in_words.startswith(whose)
    assert origins[by_hand].in_words.startswith("Added by Rita Reed, ")
    assert origins[pasted].in_words.startswith("Added by Rita Reed, ")


def test_another_reviews_requests_are_out_of_reach(db: Session, cast: Cast, case_id: str, request_id: str) -> None:
    other = a_review(db, cast, reviewer_id=cast.rita.account_id)
    assert contributions_of(db, cast.rita, other) == ()
    for act in (
        lambda: change_contribution(db, cast.rita, other, request_id, ASKED, 1),
        lambda: note_reminder(db, cast.rita, other, request_id),
        lambda: withdraw_contribution(db, cast.rita, other, request_id),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises((NotAllowed, NotYet)):
        ask_agency(db, cast.quinn, case_id, ASKED)

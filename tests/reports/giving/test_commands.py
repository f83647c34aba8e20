"""Offering, giving, and the files of a disclosure edition."""

from datetime import timedelta

import pytest
from sqlmodel import select

from reports.disclosure import commands as disclosing
from reports.disclosure.models import Disclosure
from reports.disclosure.queries import contents_of, disclosures_of, listed_in
from reports.documents.making import MadeFile
from reports.giving import commands
from reports.giving.queries import files_of, offers_of
from reports.giving.rules import Channel, GivingDraft, OfferDraft, Recipient, Wish
from reviews.editions.kinds import FileFormat
from tests.reports.disclosure.made import approved, prepared
from workbench import clock
from workbench.audit.models import AuditEntry
from workbench.audit.rules import Operation
from workbench.errors import Invalid, NotAllowed, NotYet, Stale

MADE = MadeFile(FileFormat.HTML, b"<p>Nobody is named.</p>", 0)


def wanted(**changes) -> OfferDraft:
    today = clock.today()
    values = {"recipient": Recipient.SIBLING, "offered_on": today, "wish": Wish.WANTED, "chosen_on": today}
    return OfferDraft(**(values | changes))


def test_it_is_offered_and_given_as_often_as_asked_and_each_time_is_a_disclosure(final):
    db, cast, case_id = final
    disclosure_id = approved(db, cast, case_id)
    offer_id = commands.offer(db, cast.rita, case_id, wanted(chosen_time="11:30am, at home"))
    commands.give(db, cast.rita, case_id, offer_id, GivingDraft(clock.today()))
    commands.give(db, cast.colin, case_id, offer_id, GivingDraft(clock.today(), channel=Channel.POST))
    (offer,) = offers_of(db, cast.rita, case_id)
    assert (offer.chosen_time, len(offer.givings)) == ("11:30am, at home", 2)
    given = select(AuditEntry).where(AuditEntry.event == "disclosure_given").order_by(AuditEntry.number)
    first, second = db.exec(given).all()
    assert (first.operation, second.operation) == (Operation.DISCLOSURE, Operation.DISCLOSURE)
    assert first.facts["to"] == "a brother or sister of the victim"
    assert (first.facts["channel"], second.facts["channel"]) == ("in person", "on paper by post")
    assert first.facts["edition"] == 1
    assert disclosure_id


def test_what_was_given_is_the_edition_that_was_approved_on_that_day(final):
    db, cast, case_id = final
    first = approved(db, cast, case_id)
    week_ago, row = timedelta(days=7), db.get(Disclosure, first)
    offer_id = commands.offer(db, cast.rita, case_id, wanted(offered_on=clock.today() - 2 * week_ago))
    with pytest.raises(Invalid, match="No edition that can be given was approved by that day"):
        commands.give(db, cast.rita, case_id, offer_id, GivingDraft(clock.today() - week_ago))
    row.decided_at -= week_ago
    disclosing.prepare(db, cast.rita, case_id)
    newest = disclosures_of(db, cast.colin, case_id)[0]
    disclosing.approve(db, cast.colin, case_id, newest.id, newest.version)
    commands.give(db, cast.rita, case_id, offer_id, GivingDraft(clock.today() - timedelta(days=1)))
    commands.give(db, cast.rita, case_id, offer_id, GivingDraft(clock.today()))
    (offer,) = offers_of(db, cast.rita, case_id)
    assert [one.edition for one in offer.givings] == [2, 1]


def test_what_they_want_can_change_and_a_second_writer_is_told(final):
    db, cast, case_id = final
    approved(db, cast, case_id)
    offer_id = commands.offer(db, cast.rita, case_id, wanted(wish=Wish.LATER, chosen_on=None))
    with pytest.raises(NotYet, match="have not said that they want it"):
        commands.give(db, cast.rita, case_id, offer_id, GivingDraft(clock.today()))
    later = clock.today() + timedelta(days=30)
    commands.change_offer(db, cast.colin, case_id, offer_id, wanted(chosen_on=later), seen_version=1)
    assert offers_of(db, cast.rita, case_id)[0].chosen_on == later
    with pytest.raises(Stale):
        commands.change_offer(db, cast.rita, case_id, offer_id, wanted(), seen_version=1)


def test_nothing_is_offered_before_an_edition_is_approved(final):
    db, cast, case_id = final
    with pytest.raises(NotYet, match="no disclosure edition to give"):
        commands.offer(db, cast.rita, case_id, wanted())
    disclosure_id = prepared(db, cast, case_id)
    with pytest.raises(NotYet):
        commands.keep_file(db, cast.rita, case_id, disclosure_id, MADE)
    with pytest.raises(NotYet):
        contents_of(db, cast.rita, case_id, disclosure_id)


def test_a_file_is_kept_once_and_taken_until_the_edition_is_withdrawn(final):
    db, cast, case_id = final
    disclosure_id = approved(db, cast, case_id)
    file_id = commands.keep_file(db, cast.rita, case_id, disclosure_id, MADE)
    assert commands.keep_file(db, cast.colin, case_id, disclosure_id, MADE) == file_id
    assert [file.sha256 for file in files_of(db, cast.rita, case_id, disclosure_id)] == [MADE.sha256]
    served = commands.open_file(db, cast.rita, file_id)
    assert (served.name, served.content) == ("SFO-2026-0001-disclosure-version-1.html", MADE.content)
    taken = db.exec(select(AuditEntry).where(AuditEntry.event == "disclosure_file_taken")).one()
    assert taken.operation is Operation.DISCLOSURE
    commands.note_refused_file(db, cast.rita, case_id, disclosure_id, FileFormat.PDF)
    disclosing.withhold(db, cast.colin, case_id, disclosure_id, "A mistake was found in it")
    with pytest.raises(NotYet):
        commands.open_file(db, cast.rita, file_id)


def test_a_newer_edition_stops_the_giving_of_the_old_one(final):
    db, cast, case_id = final
    disclosure_id = approved(db, cast, case_id)
    file_id = commands.keep_file(db, cast.rita, case_id, disclosure_id, MADE)
    disclosing.prepare(db, cast.rita, case_id)
    with pytest.raises(NotYet, match="newer text"):
        commands.open_file(db, cast.rita, file_id)
    assert listed_in(db, cast.rita, case_id)


def test_ids_of_nothing_here_and_people_with_no_part_in_it_get_nothing(final):
    db, cast, case_id = final
    disclosure_id = approved(db, cast, case_id)
    file_id = commands.keep_file(db, cast.rita, case_id, disclosure_id, MADE)
    with pytest.raises(NotAllowed):
        commands.give(db, cast.rita, case_id, "0" * 36, GivingDraft(clock.today()))
    with pytest.raises(NotAllowed):
        commands.open_file(db, cast.rita, "0" * 36)
    for actor in (cast.stef, cast.quinn, cast.nat, cast.otto):
        with pytest.raises((NotAllowed, NotYet)):
            commands.open_file(db, actor, file_id)
        with pytest.raises((NotAllowed, NotYet)):
            commands.offer(db, actor, case_id, wanted())

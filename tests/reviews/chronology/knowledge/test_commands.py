from datetime import date

import pytest
from sqlmodel import Session, select

from reviews.cases.commands import allocate
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of, knew_on
from reviews.chronology.knowledge.commands import change_who_knew, say_who_knew, say_who_knew_of, withdraw_who_knew
from reviews.chronology.knowledge.queries import knowledge_of
from reviews.chronology.knowledge.rules import Standing
from reviews.people.commands import add_staff
from reviews.people.rules import StaffDraft
from tests.cast import Cast
from tests.reviews.chronology.drafts import an_entry, known
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet, Stale


@pytest.fixture
def entry_id(db: Session, cast: Cast, case_id: str) -> str:
    return add_entry(db, cast.rita, case_id, an_entry("3 May 2015"))


def test_who_knew_is_recorded_with_its_day_or_without(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    say_who_knew(db, cast.rita, case_id, entry_id, known("by 20 May 2015", who="practitioner"))
    say_who_knew(db, cast.rita, case_id, entry_id, known(agency="Prison"))
    assert [one.in_words for one in entries_of(db, cast.rita, case_id)[0].known_to] == [
        "Probation (practitioner), by 20 May 2015",
        "Prison, day not established",
    ]


def test_the_day_it_happened_is_never_taken_for_the_day_it_was_known(
    db: Session, cast: Cast, case_id: str, entry_id: str
) -> None:
    assert entries_of(db, cast.rita, case_id)[0].known_to == ()
    (police,) = knew_on(db, cast.rita, case_id, date(2026, 1, 1))
    assert (police.agency, police.standing) == ("Police", Standing.NOT_ESTABLISHED)


def test_each_agency_stands_to_each_entry_on_a_day(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    later = add_entry(db, cast.rita, case_id, an_entry("3 May 2016", agency="Courts"))
    undated = add_entry(db, cast.rita, case_id, an_entry("", agency="Prison"))
    say_who_knew(db, cast.rita, case_id, entry_id, known("1 June 2015", who="duty manager"))
    say_who_knew(db, cast.rita, case_id, undated, known("", agency="Prison"))

    def standings(day: date) -> dict[tuple[str, str], str]:
        return {(one.entry_id, one.agency): one.standing.value for one in knew_on(db, cast.rita, case_id, day)}

    early, late = standings(date(2015, 5, 4)), standings(date(2017, 1, 1))
    assert early[entry_id, "Probation"] == "later"
    assert late[entry_id, "Probation"] == "known"
    assert early[undated, "Prison"] == "may have been known"
    assert late[entry_id, "Police"] == "not established"
    assert not any(entry == later for entry, _ in early)
    assert len(late) == 3 * 4


def test_an_agency_of_the_review_is_one_agency_in_large_letters_and_small(
    db: Session, cast: Cast, case_id: str, entry_id: str
) -> None:
    say_who_knew(db, cast.rita, case_id, entry_id, known("4 May 2015", agency="police"))
    say_who_knew_of(db, cast.rita, case_id, [entry_id], [known("5 May 2015", agency="POLICE")])
    assert {one.agency for one in knowledge_of(db, cast.rita, case_id)} == {"Police"}


def test_knowledge_is_changed_and_withdrawn(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    knowledge_id = say_who_knew(db, cast.rita, case_id, entry_id, known())
    change_who_knew(db, cast.rita, case_id, knowledge_id, known("1 June 2015"), seen_version=1)
    with pytest.raises(Stale):
        change_who_knew(db, cast.rita, case_id, knowledge_id, known("2 June 2015"), seen_version=1)
    withdraw_who_knew(db, cast.rita, case_id, knowledge_id)
    assert knowledge_of(db, cast.rita, case_id) == ()
    found = select(AuditEntry.event).where(AuditEntry.object_id == knowledge_id).order_by(AuditEntry.number)
    assert list(db.exec(found)) == ["knowledge_recorded", "knowledge_changed", "knowledge_withdrawn"]


def test_the_same_thing_is_not_recorded_twice(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    for since in ("", "1 June 2015"):
        say_who_knew(db, cast.rita, case_id, entry_id, known(since))
        with pytest.raises(Invalid, match="already recorded"):
            say_who_knew(db, cast.rita, case_id, entry_id, known(since))


def test_nothing_is_recorded_of_another_reviews_entry(
    db: Session, cast: Cast, case_id: str, noise: str, entry_id: str
) -> None:
    knowledge_id = say_who_knew(db, cast.rita, case_id, entry_id, known())
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    with pytest.raises(NotAllowed):
        say_who_knew(db, cast.rita, noise, entry_id, known())
    with pytest.raises(NotAllowed):
        change_who_knew(db, cast.rita, noise, knowledge_id, known("2016"), seen_version=9)
    with pytest.raises(NotAllowed):
        withdraw_who_knew(db, cast.rita, noise, knowledge_id)
    assert knowledge_of(db, cast.rita, noise) == ()


def test_only_the_reviewer_records_who_knew(db: Session, cast: Cast, case_id: str, entry_id: str) -> None:
    with pytest.raises(NotYet):
        say_who_knew(db, cast.colin, case_id, entry_id, known())
    for stranger in (cast.otto, cast.stef, cast.nat):
        with pytest.raises(NotAllowed):
            say_who_knew(db, stranger, case_id, entry_id, known())
        with pytest.raises(NotAllowed):
            knew_on(db, stranger, case_id, date(2026, 1, 1))


def test_several_knew_of_several_entries_in_one_act_and_nothing_is_recorded_twice(
    db: Session, cast: Cast, case_id: str, entry_id: str
) -> None:
    other = add_entry(db, cast.rita, case_id, an_entry("4 May 2015"))
    say_who_knew(db, cast.rita, case_id, entry_id, known("1 June 2015", agency="Police"))
    drafts = [known("1 June 2015", agency="Police"), known("1 June 2015", agency="Prison")]
    assert say_who_knew_of(db, cast.rita, case_id, [entry_id, other], drafts) == 3
    assert say_who_knew_of(db, cast.rita, case_id, [entry_id, other], drafts) == 0
    assert [len(entry.known_to) for entry in entries_of(db, cast.rita, case_id)] == [2, 2]
    said = select(AuditEntry.facts).where(AuditEntry.event == "knowledge_recorded_for_several")
    assert list(db.exec(said.order_by(AuditEntry.number))) == [
        {"entries": 2, "records": 3},
        {"entries": 2, "records": 0},
    ]


def test_the_day_each_was_recorded_is_taken_only_where_somebody_states_it(
    db: Session, cast: Cast, case_id: str, entry_id: str
) -> None:
    written = add_entry(db, cast.rita, case_id, an_entry("4 May 2015", recorded_on=date(2015, 7, 1)))
    assert say_who_knew_of(db, cast.rita, case_id, [written], [known()], from_recorded=True) == 1
    assert [one.in_words for one in knowledge_of(db, cast.rita, case_id)] == ["Probation, from 1 July 2015"]
    with pytest.raises(Invalid, match="not known when this entry was recorded"):
        say_who_knew_of(db, cast.rita, case_id, [written, entry_id], [known(agency="Prison")], from_recorded=True)
    assert len(knowledge_of(db, cast.rita, case_id)) == 1


def test_several_records_are_made_whole_or_not_at_all(
    db: Session, cast: Cast, case_id: str, noise: str, entry_id: str
) -> None:
    later = add_entry(db, cast.rita, case_id, an_entry("4 May 2016"))
    with pytest.raises(Invalid, match="4 May 2016, Police: Called to the address"):
        say_who_knew_of(db, cast.rita, case_id, [entry_id, later], [known("1 June 2015")])
    for ids, drafts in (([], [known()]), ([entry_id], []), ([entry_id] * 2_001, [known()])):
        with pytest.raises(Invalid):
            say_who_knew_of(db, cast.rita, case_id, ids, drafts)
    with pytest.raises(NotAllowed):
        say_who_knew_of(db, cast.rita, case_id, [entry_id, "elsewhere"], [known()])
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    with pytest.raises(NotAllowed):
        say_who_knew_of(db, cast.rita, noise, [entry_id], [known()])
    assert knowledge_of(db, cast.rita, case_id) == ()


def test_staff_who_knew_are_named_by_role_and_number_and_are_of_this_review(
    db: Session, cast: Cast, case_id: str, noise: str, entry_id: str
) -> None:
    staff_id = add_staff(db, cast.rita, case_id, StaffDraft("Stef Okoro", "probation practitioner"))
    say_who_knew(db, cast.rita, case_id, entry_id, known("1 June 2015", staff_id=staff_id))
    assert [one.in_words for one in knowledge_of(db, cast.rita, case_id)] == [
        "Probation (Probation practitioner 1), from 1 June 2015"
    ]
    allocate(db, cast.colin, noise, reviewer_id=cast.rita.account_id, countersigner_id=None)
    elsewhere = add_entry(db, cast.rita, noise, an_entry("3 May 2015"))
    with pytest.raises(Invalid, match="not named as staff in this review"):
        say_who_knew(db, cast.rita, noise, elsewhere, known(staff_id=staff_id))

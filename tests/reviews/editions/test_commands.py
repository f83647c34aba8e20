"""Freezing editions and reading them, each by those they are for."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from reviews.editions.addenda import AddendumDraft
from reviews.editions.commands import add_addendum, freeze_edition
from reviews.editions.kinds import EditionKind
from reviews.editions.models import Edition
from reviews.editions.queries import (
    draft_paragraphs,
    edition_by_id,
    edition_digest,
    edition_paragraphs,
    editions_of,
    latest_edition,
    latest_edition_digest,
    latest_edition_id,
)
from reviews.editions.rules import Style, digest_of
from reviews.findings.queries import findings_of
from reviews.interviews.commands import add_interview
from reviews.interviews.rules import InterviewDraft
from reviews.people.queries import people_in
from reviews.stages import Stage
from tests.factories import notified, review_at, with_text
from workbench import clock
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet

FULL, STAFF = EditionKind.FULL, EditionKind.STAFF


@pytest.fixture
def drafted(db, cast) -> str:
    """A review at drafting with everything written."""
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_text(db, cast, case_id)
    return case_id


def freeze(db, actor, case_id, kind=FULL, is_final=False) -> str:
    return freeze_edition(db, actor, case_id, kind, draft_paragraphs(db, actor, case_id, kind), is_final=is_final)


def test_a_draft_is_put_together_from_every_part_of_the_review(db, cast, drafted):
    text = "\n".join(words.text for words in draft_paragraphs(db, cast.rita, drafted, FULL))
    for said in (
        "was charged with murder",
        "A home visit was planned and put off twice; nobody was told.",
        "Probation practitioner 1: spoken to on 9 February 2026",
        "Finding 1, a concern about practice: Home visits were not made",
        "Two posts in three were vacant",
        "No. Not all reasonable steps were taken",
        "The plan that the system shows has a line for home visits",
    ):
        assert said in text
    assert cast.stef.name not in text
    assert "Okoro" not in text


def test_entries_that_are_not_key_and_that_nothing_rests_on_stay_out(db, cast, drafted):
    rows = [words for words in draft_paragraphs(db, cast.rita, drafted, FULL) if words.style is Style.CHRONOLOGY]
    assert [row.cells[2] for row in rows] == ["A home visit was planned and put off twice; nobody was told."]


def test_a_bare_notification_can_be_composed(db, cast):
    case_id = notified(db, cast)
    assert draft_paragraphs(db, cast.rita, case_id, FULL)
    assert edition_digest(db, cast.rita, case_id, STAFF) == digest_of(draft_paragraphs(db, cast.rita, case_id, STAFF))


def test_a_frozen_edition_stays_as_it_was_whatever_is_written_afterwards(db, cast, drafted):
    edition_id = freeze(db, cast.rita, drafted)
    before = edition_paragraphs(db, cast.rita, edition_id)
    (member,) = people_in(db, drafted).staff
    add_interview(db, cast.rita, drafted, InterviewDraft(person_id=member.id, held_on=None, note="", attempts="Ill."))
    assert edition_paragraphs(db, cast.rita, edition_id) == before
    assert digest_of(before) == edition_by_id(db, cast.rita, edition_id).digest
    assert draft_paragraphs(db, cast.rita, drafted, FULL) != before
    assert edition_digest(db, cast.rita, drafted, FULL) != digest_of(before)


def test_the_same_words_are_the_same_edition_and_others_the_next(db, cast, drafted):
    first = freeze(db, cast.rita, drafted)
    assert freeze(db, cast.rita, drafted) == first
    final = freeze(db, cast.rita, drafted, is_final=True)
    assert final != first
    staff = freeze(db, cast.rita, drafted, STAFF)
    numbers = {view.id: (view.kind, view.number, view.is_final) for view in editions_of(db, cast.rita, drafted)}
    assert numbers == {first: (FULL, 1, False), final: (FULL, 2, True), staff: (STAFF, 1, False)}


def test_editions_are_listed_newest_first(db, cast, drafted):
    with clock.stopped_at(clock.now() + timedelta(hours=1)):
        first = freeze(db, cast.rita, drafted)
    with clock.stopped_at(clock.now() + timedelta(hours=2)):
        second = freeze(db, cast.rita, drafted, is_final=True)
    assert [view.id for view in editions_of(db, cast.rita, drafted)] == [second, first]
    assert [view.label for view in editions_of(db, cast.rita, drafted)] == [
        "Full edition, final, version 2",
        "Full edition, draft 1",
    ]


def test_the_latest_edition_is_the_one_frozen_last_of_its_kind(db, cast, drafted):
    assert latest_edition(db, cast.rita, drafted, FULL) is None
    assert latest_edition_id(db, drafted, FULL) is None
    assert latest_edition_digest(db, drafted, FULL) is None
    freeze(db, cast.rita, drafted)
    last = freeze(db, cast.rita, drafted, is_final=True)
    freeze(db, cast.rita, drafted, STAFF)
    latest = latest_edition(db, cast.rita, drafted, FULL)
    assert latest is not None
    assert (latest.id, latest.digest) == (
        latest_edition_id(db, drafted, FULL),
        latest_edition_digest(db, drafted, FULL),
    )
    assert latest.id == last
    assert {finding.id for finding in findings_of(db, cast.rita, drafted)} <= {
        words.about for words in latest.paragraphs
    }


def test_freezing_is_recorded_with_the_digest_and_none_of_the_words(db, cast, drafted):
    edition_id = freeze(db, cast.rita, drafted)
    entry = db.exec(
        select(AuditEntry).where(AuditEntry.object_id == edition_id).order_by(col(AuditEntry.number).desc())
    ).first()
    assert (entry.event, entry.actor_id) == ("edition_frozen", cast.rita.account_id)
    assert entry.facts["digest"] == edition_by_id(db, cast.rita, edition_id).digest


def test_staff_read_the_staff_edition_once_it_is_opened_to_them_and_never_the_full_one(db, cast):
    case_id = review_at(db, cast, Stage.REPLYING)
    staff_edition = latest_edition(db, cast.stef, case_id, STAFF)
    assert staff_edition is not None
    assert edition_paragraphs(db, cast.stef, staff_edition.id) == staff_edition.paragraphs
    full_id = latest_edition_id(db, case_id, FULL)
    with pytest.raises(NotAllowed):
        edition_paragraphs(db, cast.stef, full_id)
    with pytest.raises(NotAllowed):
        latest_edition(db, cast.stef, case_id, FULL)
    assert [view.kind for view in editions_of(db, cast.stef, case_id)] == [STAFF]


def test_staff_read_nothing_while_it_is_drafted(db, cast, drafted):
    edition_id = freeze(db, cast.rita, drafted, STAFF)
    for read in (
        lambda: edition_paragraphs(db, cast.stef, edition_id),
        lambda: latest_edition(db, cast.stef, drafted, STAFF),
        lambda: editions_of(db, cast.stef, drafted),
        lambda: draft_paragraphs(db, cast.stef, drafted, STAFF),
    ):
        with pytest.raises(NotAllowed):
            read()


@pytest.mark.parametrize("who", ["otto", "nat", "ada"])
def test_nobody_else_reads_or_freezes_anything(db, cast, drafted, who):
    actor = getattr(cast, who)
    edition_id = freeze(db, cast.rita, drafted)
    paragraphs = draft_paragraphs(db, cast.rita, drafted, FULL)
    for attempt in (
        lambda: edition_by_id(db, actor, edition_id),
        lambda: latest_edition(db, actor, drafted, STAFF),
        lambda: editions_of(db, actor, drafted),
        lambda: freeze_edition(db, actor, drafted, FULL, paragraphs, is_final=True),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_an_edition_that_is_not_there_tells_no_more_than_one_that_is_not_theirs(db, cast):
    with pytest.raises(NotAllowed):
        edition_by_id(db, cast.rita, "no-such-edition")


def test_a_reviewer_cannot_freeze_what_is_no_longer_in_their_hands(db, cast):
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    paragraphs = draft_paragraphs(db, cast.quinn, case_id, FULL)
    assert freeze_edition(db, cast.quinn, case_id, FULL, paragraphs, is_final=True)
    with pytest.raises(NotYet):
        freeze_edition(db, cast.rita, case_id, FULL, paragraphs, is_final=True)


def test_another_reviews_editions_are_not_among_these(db, cast, drafted):
    other = notified(db, cast, crn="Z999999")
    freeze(db, cast.rita, drafted)
    assert db.exec(select(Edition).where(Edition.case_id == other)).first() is None
    assert editions_of(db, cast.rita, other) == ()


def test_the_final_text_is_the_text_that_was_signed(db, cast):
    case_id = review_at(db, cast, Stage.FINAL)
    final = latest_edition(db, cast.quinn, case_id, FULL)
    assert final is not None
    assert final.is_final
    signed = [view for view in editions_of(db, cast.rita, case_id) if view.kind is FULL and not view.is_final]
    assert final.digest == signed[0].digest


def test_an_addendum_makes_a_next_version_and_the_earlier_stays(db, cast):
    case_id = review_at(db, cast, Stage.FINAL)
    before = latest_edition(db, cast.colin, case_id, FULL)
    said = AddendumDraft(f"{cast.stef.name} was told on the same day.", (FULL, STAFF))
    made = add_addendum(db, cast.colin, case_id, said)
    assert len(made) == 2
    after = edition_by_id(db, cast.colin, made[0])
    assert (after.number, after.is_final) == (before.number + 1, True)
    assert after.paragraphs[: len(before.paragraphs)] == before.paragraphs
    added = " ".join(words.text for words in after.paragraphs[len(before.paragraphs) :])
    assert "was told on the same day." in added
    assert cast.stef.name not in added
    assert edition_by_id(db, cast.colin, before.id).digest == digest_of(before.paragraphs)
    assert latest_edition(db, cast.colin, case_id, EditionKind.PLAIN).number == 1


@pytest.mark.parametrize(("text", "kinds"), [(" ", (FULL,)), ("More.", ()), ("More.", (EditionKind.BRIEFING,))])
def test_an_addendum_says_something_and_somewhere(db, cast, text, kinds):
    case_id = review_at(db, cast, Stage.FINAL)
    with pytest.raises(Invalid):
        add_addendum(db, cast.colin, case_id, AddendumDraft(text, kinds))


def test_only_its_manager_adds_to_what_is_final_and_nobody_before(db, cast, drafted):
    for who in (cast.rita, cast.colin, cast.stef):
        with pytest.raises((NotAllowed, NotYet)):
            add_addendum(db, who, drafted, AddendumDraft("More.", (FULL,)))

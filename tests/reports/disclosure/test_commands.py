"""Preparing, clearing, approving and withholding a disclosure edition."""

from datetime import date

import pytest
from sqlmodel import select

from reports.disclosure import commands
from reports.disclosure.models import Disclosure
from reports.disclosure.queries import contents_of, disclosures_of, draft_now, edition_to_give, forms_of, why_not
from reports.disclosure.rules import ClearDraft, FormDraft, State
from reports.redaction.forms import Sort, Whose
from reviews.cases.commands import record_outcome
from reviews.cases.rules import Outcome
from reviews.editions.addenda import AddendumDraft
from reviews.editions.commands import add_addendum
from reviews.editions.kinds import EditionKind
from reviews.editions.rules import digest_of
from reviews.stages import Stage
from tests.factories import review_at, view_of
from tests.reports.disclosure.made import NAMES, approved, cleared, prepared
from tests.reports.redaction.oracle import left_of
from workbench.audit.models import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


def test_nothing_is_prepared_before_a_conviction_is_recorded(unconvicted):
    db, cast, case_id = unconvicted
    assert "before a conviction" in why_not(db, cast.rita, case_id)
    with pytest.raises(NotYet, match="before a conviction is recorded"):
        commands.prepare(db, cast.rita, case_id)
    assert disclosures_of(db, cast.rita, case_id) == ()


def test_nothing_is_prepared_before_the_review_is_final(final):
    db, cast, _ = final
    case_id = review_at(db, cast, Stage.COMMISSIONED)
    assert why_not(db, cast.rita, case_id) != ""
    with pytest.raises(NotYet):
        commands.prepare(db, cast.rita, case_id)


def test_an_edition_is_prepared_cleared_and_approved_and_names_nobody(final):
    db, cast, case_id = final
    prepared(db, cast, case_id)
    draft = draft_now(db, cast.rita, case_id)
    assert {place.written for _, place in draft.left} == {"Rose"}
    cleared(db, cast, case_id)
    (view,) = disclosures_of(db, cast.colin, case_id)
    commands.approve(db, cast.colin, case_id, view.id, view.version)
    (view,) = disclosures_of(db, cast.colin, case_id)
    contents = contents_of(db, cast.rita, case_id, view.id)
    assert view.state is State.APPROVED
    assert view.digest == digest_of(contents.paragraphs)
    said = "\n".join(words.text for words in contents.paragraphs)
    assert left_of(said, [*NAMES, "Rose"]) == []
    assert "Probation practitioner 1 told victim 2’s sister, [a relative’s name – taken out, C]" in said


def test_the_log_gives_a_reason_for_each_removal_and_never_the_words(final):
    db, cast, case_id = final
    approved(db, cast, case_id)
    (view,) = disclosures_of(db, cast.rita, case_id)
    assert len(view.removals) >= 6
    assert {removal.reason for removal in view.removals} == {"B", "C", "D"}
    assert [removal.why for removal in view.removals if removal.how == "a name that is also a word"] == [
        "Read in its place by me"
    ]
    row = db.exec(select(Disclosure)).one()
    assert left_of(str(row.removals) + str(row.paragraphs), [*NAMES, "Rose"]) == []


def test_whoever_prepared_it_neither_clears_nor_approves(final):
    db, cast, case_id = final
    disclosure_id = prepared(db, cast, case_id)
    keys = tuple(place.key for _, place in draft_now(db, cast.rita, case_id).left)
    with pytest.raises(NotYet):
        commands.clear(db, cast.rita, case_id, ClearDraft(keys, True, "It is her name"))
    with pytest.raises(NotYet):
        commands.approve(db, cast.rita, case_id, disclosure_id, 1)
    for_both = cast.rita.__class__(cast.rita.account_id, "", "", cast.rita.grants | cast.colin.grants)
    with pytest.raises(NotYet, match="a second person"):
        commands.approve(db, for_both, case_id, disclosure_id, 1)


def test_what_is_left_stops_the_approval_until_each_place_is_cleared_with_a_reason(final):
    db, cast, case_id = final
    disclosure_id = prepared(db, cast, case_id)
    (_, place), *_ = draft_now(db, cast.colin, case_id).left
    with pytest.raises(NotYet, match="1 place is left"):
        commands.approve(db, cast.colin, case_id, disclosure_id, 1)
    with pytest.raises(Invalid, match="reason"):
        commands.clear(db, cast.colin, case_id, ClearDraft((place.key,), False, "word"))
    commands.clear(db, cast.colin, case_id, ClearDraft((place.key,), False, "It is the verb here"))
    commands.approve(db, cast.colin, case_id, disclosure_id, 1)
    (view,) = disclosures_of(db, cast.colin, case_id)
    assert view.left_in == {"rose"}
    assert "Rose in turn" in "\n".join(w.text for w in contents_of(db, cast.colin, case_id, view.id).paragraphs)


def test_a_place_that_is_not_in_the_text_cannot_be_cleared(final):
    db, cast, case_id = final
    prepared(db, cast, case_id)
    with pytest.raises(NotYet, match="has changed"):
        commands.clear(db, cast.colin, case_id, ClearDraft(("0" * 64,), True, "A guess of mine"))


def test_a_new_edition_supersedes_the_old_one_which_is_kept(final):
    db, cast, case_id = final
    first = approved(db, cast, case_id)
    assert edition_to_give(db, cast.rita, case_id).id == first
    second = commands.prepare(db, cast.rita, case_id)
    newest, oldest = disclosures_of(db, cast.rita, case_id)
    assert (newest.id, newest.number, newest.is_superseded) == (second, 2, False)
    assert (oldest.id, oldest.state, oldest.is_superseded) == (first, State.APPROVED, True)
    assert edition_to_give(db, cast.rita, case_id) is None


def test_a_new_version_of_the_final_text_supersedes_what_was_approved_and_keeps_it(final):
    db, cast, case_id = final
    first = approved(db, cast, case_id)
    add_addendum(db, cast.colin, case_id, AddendumDraft("The inquest ended on 2 November 2026.", (EditionKind.FULL,)))
    (kept,) = disclosures_of(db, cast.rita, case_id)
    assert (kept.id, kept.state, kept.is_superseded) == (first, State.APPROVED, True)
    assert edition_to_give(db, cast.rita, case_id) is None
    assert contents_of(db, cast.colin, case_id, first).paragraphs
    commands.prepare(db, cast.rita, case_id)
    assert [view.is_superseded for view in disclosures_of(db, cast.rita, case_id)] == [False, True]


def test_an_outcome_recorded_anew_supersedes_what_was_approved_with_the_one_before(final):
    db, cast, case_id = final
    approved(db, cast, case_id)
    assert edition_to_give(db, cast.rita, case_id) is not None
    for offence in view_of(db, cast, case_id).offences:
        record_outcome(db, cast.rita, case_id, offence.id, Outcome.CONVICTED_OTHER, date(2026, 1, 31))
    assert edition_to_give(db, cast.rita, case_id) is None
    commands.prepare(db, cast.rita, case_id)
    assert [view.is_superseded for view in disclosures_of(db, cast.rita, case_id)] == [False, True]


def test_it_is_withheld_or_withdrawn_with_a_reason(final):
    db, cast, case_id = final
    disclosure_id = prepared(db, cast, case_id)
    with pytest.raises(Invalid):
        commands.withhold(db, cast.colin, case_id, disclosure_id, "")
    commands.withhold(db, cast.colin, case_id, disclosure_id, "The family asked us to wait")
    assert disclosures_of(db, cast.colin, case_id)[0].state is State.WITHHELD
    with pytest.raises(NotYet):
        commands.withhold(db, cast.colin, case_id, disclosure_id, "The family asked us to wait")
    again = commands.prepare(db, cast.rita, case_id)
    cleared(db, cast, case_id)
    commands.approve(db, cast.colin, case_id, again, 1)
    commands.withhold(db, cast.colin, case_id, again, "A mistake was found in it")
    assert disclosures_of(db, cast.colin, case_id)[0].state is State.WITHDRAWN
    assert edition_to_give(db, cast.colin, case_id) is None


def test_a_form_is_listed_and_taken_off_again(final):
    db, cast, case_id = final
    form_id = commands.list_form(db, cast.colin, case_id, FormDraft(Whose.OTHER, Sort.NAME, "Ann Hart"))
    assert [form.text for form in forms_of(db, cast.rita, case_id)] == ["Ann Hart"]
    with pytest.raises(Invalid):
        commands.list_form(db, cast.rita, case_id, FormDraft(Whose.OTHER, Sort.NAME, "-"))
    commands.unlist_form(db, cast.rita, case_id, form_id)
    assert forms_of(db, cast.rita, case_id) == ()


def test_somebody_who_has_no_part_in_it_does_nothing(final):
    db, cast, case_id = final
    disclosure_id = prepared(db, cast, case_id)
    with pytest.raises(NotYet):
        commands.list_form(db, cast.stef, case_id, FormDraft(Whose.OTHER, Sort.NAME, "Ann Hart"))
    for actor in (cast.nat, cast.otto):
        with pytest.raises(NotAllowed):
            commands.prepare(db, actor, case_id)
        with pytest.raises(NotAllowed):
            commands.withhold(db, actor, case_id, disclosure_id, "Nothing to do with me")


def test_the_chain_says_what_was_done_and_holds_no_name(final):
    db, cast, case_id = final
    approved(db, cast, case_id)
    entries = db.exec(select(AuditEntry)).all()
    events = [entry.event for entry in entries]
    assert {"disclosure_form_listed", "disclosure_prepared", "disclosure_place_cleared", "disclosure_approved"} <= set(
        events
    )
    assert left_of(str([entry.facts for entry in entries]), [*NAMES]) == []

"""Findings on screen: read as chains, written in boxes that save themselves, added only when they are whole."""

import pytest
from streamlit.testing.v1 import AppTest

from reviews.findings.begun import unsent_finding
from reviews.findings.commands import change_finding, keep_unsent_words
from reviews.findings.queries import FindingView, findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, Strength, TagDraft
from reviews.findings.unsent import Part
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries, with_interview
from tests.pages import OpenPage, Picks, press, words_of
from workbench.db import reading, transaction
from workbench.errors import NotYet

PAGE = "reviews/findings/page.py"


@pytest.fixture
def case_id(stored_cast: Cast) -> str:
    with transaction() as db:
        case_id = review_at(db, stored_cast, Stage.DRAFTING)
        with_entries(db, stored_cast, case_id)
        with_interview(db, stored_cast, case_id)
        return case_id


def the_findings(cast: Cast, case_id: str) -> tuple[FindingView, ...]:
    with reading() as db:
        return findings_of(db, cast.rita, case_id)


def type_into(cast: Cast, case_id: str, about: str = "", **texts: str) -> None:
    """As the boxes do, a second after the typing stops."""
    with transaction() as db:
        for part, text in texts.items():
            keep_unsent_words(db, cast.rita, case_id, Part(part), text, 0, about)


def labelled(items, label: str):
    return next(item for item in items if item.label == label)


def rest_on_a_gap(page: AppTest, words: str = "No visit was made", month: str = "9") -> None:
    labelled(page.radio, "Add an entry, a gap, an interview or a document").set_value(GroundKind.GAP).run()
    for of, typed in (("first", ("1", month, "2025")), ("last", ("9", "1", "2026"))):
        for name, value in zip(("Day", "Month", "Year"), typed, strict=True):
            labelled(page.text_input, f"{name} of {of} day of the gap").input(value)
    labelled(page.text_input, "What was not done").input(words)
    press(page, "Add to what it rests on")


def test_a_concern_is_written_from_its_grounds_to_its_factors(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    entries = page.multiselect[0]
    entries.select(entries.options[0])
    press(page, "Add to what it rests on")
    rest_on_a_gap(page)
    type_into(stored_cast, case_id, title="No visit", what="No home visit was made.", why="Not in the plan.")
    press(page, "Suggest factors from what I wrote")
    assert "because you wrote “" in words_of(page)
    press(page, "Add IP29")
    labelled(page.selectbox, "How far IP29 bore").select(Strength.BORE_DIRECTLY).run()
    press(page, "Add finding")
    assert "Finding added" in words_of(page)
    (finding,) = the_findings(stored_cast, case_id)
    assert (finding.kind, finding.title, finding.why) == (FindingKind.CONCERN, "No visit", "Not in the plan.")
    assert [ground.kind for ground in finding.grounds] == [GroundKind.ENTRY, GroundKind.GAP]
    assert [(tag.code, tag.strength) for tag in finding.tags] == [("IP29", Strength.BORE_DIRECTLY)]
    said = words_of(page)
    assert "Finding 1, concern: No visit" in said
    assert "3 December 2025, Probation: not established" in said
    with reading() as db:
        assert not unsent_finding(db, stored_cast.rita, case_id).is_begun


def test_good_practice_is_offered_good_practice_only(
    open_page: OpenPage, stored_cast: Cast, case_id: str, picks: Picks
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    labelled(page.radio, "Is this a concern or good practice?").set_value(FindingKind.GOOD_PRACTICE).run()
    assert not page.exception
    assert {option[:2] for option in picks.offered["Add a factor"]} == {"GP", "XX"}
    picks.choose("Add a factor", "GP01")
    page.run()
    assert labelled(page.selectbox, "How far GP01 bore").value is Strength.CONTRIBUTED
    assert not [option for option in picks.offered["Add a factor"] if option.startswith("GP01")]


def test_what_was_chosen_is_there_when_the_page_is_opened_again(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    rest_on_a_gap(open_page(stored_cast.rita, PAGE, case_id))
    again = open_page(stored_cast.rita, PAGE, case_id)
    assert "1. Gap, 1 September 2025 to 9 January 2026: No visit was made" in words_of(again)
    press(again, "Remove 1")
    assert "No visit was made" not in words_of(again)


def test_a_finding_that_is_not_whole_is_refused_and_kept(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    type_into(stored_cast, case_id, title="No visit", what="No home visit was made.")
    page = press(open_page(stored_cast.rita, PAGE, case_id), "Add finding")
    assert "Say why it came about" in words_of(page)
    assert page.error[-1].value.startswith("Not saved yet. ")  # beside the button: the page is long
    assert the_findings(stored_cast, case_id) == ()
    with reading() as db:
        assert unsent_finding(db, stored_cast.rita, case_id).unsent.title == "No visit"


def test_a_gap_that_ends_before_it_starts_is_refused_beside_its_date(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)
    rest_on_a_gap(page, month="13")
    assert "1/13/2025 is not a day in the calendar" in words_of(page)
    assert labelled(page.text_input, "What was not done").value == "No visit was made"
    with reading() as db:
        assert not unsent_finding(db, stored_cast.rita, case_id).is_begun


def test_a_choice_made_after_the_review_moved_on_is_refused_in_words(
    open_page: OpenPage, stored_cast: Cast, case_id: str, monkeypatch: pytest.MonkeyPatch, picks: Picks
) -> None:
    page = open_page(stored_cast.rita, PAGE, case_id)

    def moved_on(*_given: object) -> None:
        raise NotYet("This cannot be done by you at this stage.")

    monkeypatch.setattr("reviews.findings.commands.keep_unsent_choices", moved_on)
    picks.choose("Add a factor", "IP01")
    page.run()
    assert not page.exception
    assert "This cannot be done by you at this stage." in words_of(page)


def test_nothing_is_suggested_or_added_unasked(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    type_into(stored_cast, case_id, what="No home visit was made.")
    page = open_page(stored_cast.rita, PAGE, case_id)
    assert "Because you wrote" not in words_of(page)
    press(page, "Suggest factors from what I wrote")
    with reading() as db:
        assert unsent_finding(db, stored_cast.rita, case_id).unsent.choices.tags == ()


def test_a_finding_is_changed_and_what_is_begun_is_kept(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        finding_id = with_concern(db, stored_cast, case_id)
    page = press(open_page(stored_cast.rita, PAGE, case_id), "Change finding 1")
    press(page, "Remove MO01")
    type_into(stored_cast, case_id, finding_id, why="The plan had no line for visits.")
    press(page, "Leave it for now")
    (finding,) = the_findings(stored_cast, case_id)
    assert len(finding.tags) == 3
    press(page, "Change finding 1")
    press(page, "Save changes")
    assert "Finding saved" in words_of(page)
    (finding,) = the_findings(stored_cast, case_id)
    assert (finding.why, [tag.code for tag in finding.tags]) == ("The plan had no line for visits.", ["IP01", "PD02"])


def test_a_finding_saved_meanwhile_is_shown_and_never_overwritten(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        finding_id = with_concern(db, stored_cast, case_id)
    page = press(open_page(stored_cast.rita, PAGE, case_id), "Change finding 1")
    type_into(stored_cast, case_id, finding_id, why="Mine.")
    (finding,) = the_findings(stored_cast, case_id)
    grounds = tuple(GroundDraft(g.kind, g.about_id, g.words, g.gap_from, g.gap_to) for g in finding.grounds)
    theirs = FindingDraft(finding.kind, finding.title, finding.what, "Theirs.", grounds, (TagDraft("IP01"),))
    with transaction() as db:
        change_finding(db, stored_cast.rita, case_id, finding_id, theirs, 1)
    type_into(stored_cast, case_id, finding_id, why="Mine.")
    press(page, "Save changes")
    assert "Somebody else saved this while you were writing" in words_of(page)
    assert "Why: Theirs." in words_of(page)
    assert the_findings(stored_cast, case_id)[0].why == "Theirs."
    press(page, "Keep my text: save it over theirs when I send it again")
    press(page, "Save changes")
    assert the_findings(stored_cast, case_id)[0].why == "Mine."


def test_a_finding_is_taken_out(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    with transaction() as db:
        with_concern(db, stored_cast, case_id)
    page = press(open_page(stored_cast.rita, PAGE, case_id), "Change finding 1")
    press(page, "Take this finding out of the review")
    assert the_findings(stored_cast, case_id) == ()
    assert "There are no findings yet." in words_of(page)


def test_what_was_written_can_be_thrown_away(open_page: OpenPage, stored_cast: Cast, case_id: str) -> None:
    type_into(stored_cast, case_id, what="Not this.")
    press(open_page(stored_cast.rita, PAGE, case_id), "Throw away what I wrote")
    with reading() as db:
        assert not unsent_finding(db, stored_cast.rita, case_id).is_begun


def test_a_manager_reads_the_findings_and_cannot_write_them(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        with_concern(db, stored_cast, case_id, title="<i>No</i> visit")
    page = open_page(stored_cast.colin, PAGE, case_id)
    assert "No home visit was made." in words_of(page)
    assert "Individual practitioner: Risk level recorded below the evidence (IP01) bore directly" in words_of(page)
    assert not [button for button in page.button if "finding" in button.label.lower()]


def test_whoever_may_not_open_the_review_sees_nothing_of_it(
    open_page: OpenPage, stored_cast: Cast, case_id: str
) -> None:
    with transaction() as db:
        with_concern(db, stored_cast, case_id)
    page = open_page(stored_cast.quinn, PAGE, case_id)
    assert "We cannot find that review" in words_of(page)
    assert "No home visit was made." not in words_of(page)

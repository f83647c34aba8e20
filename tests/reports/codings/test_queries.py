"""What leaves of a review: only of those one may read, and without names."""

import json

import pytest
from sqlmodel import Session

from reports.codings.contents import Sort
from reports.codings.making import make_file
from reports.codings.marked import OF_NOTES
from reports.codings.queries import codings_in
from reports.codings.rules import Form
from reports.codings.taking import reviews_to_take
from reviews.cases.commands import restrict
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.commands import add_entry
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.entries.rules import EntryDraft
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.rules import Part
from reviews.findings.commands import add_finding
from reviews.findings.queries import findings_of
from reviews.findings.rules import FindingDraft, FindingKind, GroundDraft, GroundKind, TagDraft
from reviews.findings.suggesting.commands import offer
from reviews.interviews.queries import interviews_of
from reviews.stages import Stage
from taxonomy.interchange.project_reading import read_project
from taxonomy.suggestion.rules import Candidate
from tests.cast import Cast
from tests.factories import review_at, view_of
from tests.reports.codings.schema import valid_project
from tests.reviews.coding.marking.chosen import words_in
from workbench import clock
from workbench.errors import NotAllowed, Refused

TEXTS = [form for form in Form if form is not Form.QDPX]
NAMED = "Alex Example (X123456, born 17/05/1990) was seen by {staff}."


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    return review_at(db, cast, Stage.REPLYING)


def test_a_review_leaves_with_its_findings_entries_gaps_factors_and_chain(
    db: Session, cast: Cast, case_id: str
) -> None:
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    (review,) = made.reviews
    assert [text.sort for text in review.texts] == [Sort.FINDING, Sort.GAP, Sort.ENTRY]
    finding = review.texts[0]
    puts = {put.code: finding.text[one.start : one.end] for one in finding.passages for put in one.puts}
    assert puts["IP01"] == "No home visit was made."
    assert puts["PD02"] == puts["MO01"] == finding.text[finding.passages[1].start : finding.passages[1].end]
    assert list(made.coders.values()) == ["Reviewer 1"]
    assert set(review.values) == {"Region", "Charged with", "Stage", "Notified in"}
    assert review.values["Notified in"] == "2026 Q1"
    assert {leads.name.partition(":")[0] for leads in review.chain} == {"shows", "why"}
    assert made.number == 3


def test_every_entry_leaves_only_where_that_is_asked_for(db: Session, cast: Cast, case_id: str) -> None:
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita), every_entry=True)
    assert len([text for _, text in made.texts() if text.sort is Sort.ENTRY]) == 2


def test_no_name_number_or_date_of_birth_on_record_leaves(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    words = NAMED.format(staff=cast.stef.name)
    entry = EntryDraft(ImpreciseDate.from_text("3 December 2025", clock.today()), "Probation", words, source="Record")
    add_entry(db, cast.rita, case_id, entry)
    ground = GroundDraft(GroundKind.ENTRY, entries_of(db, cast.rita, case_id)[0].id)
    draft = FindingDraft(FindingKind.CONCERN, f"Of {words}", words, words, (ground,), (TagDraft("IP01"),))
    add_finding(db, cast.rita, case_id, draft)
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    assert made.drops.found["In a text names, numbers or dates of birth were replaced"].number >= 4
    left = "".join(make_file(lambda *_: None, made, form).content.decode("utf-8", "replace") for form in TEXTS)
    project = read_project(lambda *_: None, make_file(lambda *_: None, made, Form.QDPX).content).project
    left += repr((project.sources, project.cases, project.users, project.links, project.description))
    for secret in ("Alex", "Example", "X123456", "17/05/1990", cast.stef.name, cast.rita.name, cast.rita.email):
        assert secret not in left
    assert cast.rita.account_id not in left


def test_nothing_leaves_of_a_review_one_may_not_read(db: Session, cast: Cast, case_id: str) -> None:
    reference = view_of(db, cast, case_id).reference
    for stranger in (cast.otto, cast.nat, cast.stef, cast.quinn, cast.ada):
        assert reviews_to_take(db, stranger) == ()
        with pytest.raises(NotAllowed):
            codings_in(db, stranger, ())
        with pytest.raises(Refused):
            reviews_to_take(db, stranger, (reference,))
        with pytest.raises(Refused):
            codings_in(db, stranger, (view_of(db, cast, case_id),))


def test_a_suggested_factor_leaves_with_its_score_and_as_a_prediction(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    entry = EntryDraft(ImpreciseDate.from_text("3 December 2025", clock.today()), "Probation", "Seen.", source="Record")
    add_entry(db, cast.rita, case_id, entry)
    ground = GroundDraft(GroundKind.ENTRY, entries_of(db, cast.rita, case_id)[0].id)
    draft = FindingDraft(FindingKind.CONCERN, "Visits", "No visit was made.", "Why", (ground,), (TagDraft("IP29"),))
    finding_id = add_finding(db, cast.rita, case_id, draft)
    best = [Candidate("IP29", "Home visit", 0.9, ("No visit",), ("phrase",)), Candidate("IP01", "Risk", 0.2, (), ())]
    offer(db, cast.rita, case_id, finding_id, best, "2")
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    ((finding, *_),) = [review.texts for review in made.reviews]
    (put,) = [put for passage in finding.passages for put in passage.puts]
    assert put.score == 0.9
    task = json.loads(make_file(lambda *_: None, made, Form.LABEL_STUDIO).content)[0]
    (prediction,) = task["predictions"]
    assert (prediction["model_version"], prediction["score"]) == ("2", 0.9)
    assert prediction["result"][0]["value"]["text"] == "No visit"


def test_the_project_of_a_review_is_valid_under_the_schema(db: Session, cast: Cast, case_id: str) -> None:
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita), every_entry=True)
    valid_project(make_file(lambda *_: None, made, Form.QDPX).content)


def test_tags_on_words_leave_where_they_stand_and_without_names(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    words = f"{NAMED.format(staff=cast.stef.name)} Nobody was told. {cast.stef.name} rang twice 👪."
    entry = EntryDraft(ImpreciseDate.from_text("3 December 2025", clock.today()), "Probation", words, source="Record")
    entry_id = add_entry(db, cast.rita, case_id, entry)
    for quoted, code in (("Nobody was told", "IP02"), (f"{cast.stef.name} rang twice", "MO01")):
        add_mark(db, cast.rita, case_id, words_in(words, quoted, about_id=entry_id, code=code))
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    (text,) = [text for _, text in made.texts()]  # no finding rests on it: it leaves because of the tags
    assert [text.text[mark.start : mark.end] for mark in text.marks] == [
        "Nobody was told",
        "Probation practitioner 1 rang twice",
    ]
    assert [put.code for mark in text.marks for put in mark.puts] == ["IP02", "MO01"]
    assert (made.number, list(made.coders.values())) == (2, ["Coder 1"])
    items = json.loads(make_file(lambda *_: None, made, Form.W3C).content)["first"]["items"]
    assert items[0]["target"]["selector"][0]["exact"] == "Nobody was told"
    valid_project(make_file(lambda *_: None, made, Form.QDPX).content)


def test_a_tag_that_lost_its_words_or_is_on_a_note_is_left_out_and_counted(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.REPLYING)
    (interview,) = interviews_of(db, cast.rita, case_id)
    finding = findings_of(db, cast.rita, case_id)[0]
    add_mark(db, cast.rita, case_id, words_in(interview.note, "visits", about_id=interview.id, part=Part.NOTE))
    add_mark(db, cast.rita, case_id, words_in(finding.why, "vacant", about_id=finding.id, part=Part.CONDITIONS))
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    assert [text.text[mark.start : mark.end] for _, text in made.texts() for mark in text.marks] == ["vacant"]
    assert OF_NOTES in made.drops.found
    assert made.number == 4


def test_a_restricted_review_leaves_only_for_those_named_on_it(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    assert len(reviews_to_take(db, cast.quinn)) == 1
    restrict(db, cast.colin, case_id, is_restricted=True)
    assert len(reviews_to_take(db, cast.rita)) == 1
    assert reviews_to_take(db, cast.quinn) == ()

"""Tags of a file are put on their words as one act, under whoever the file names; nothing is doubled."""

from dataclasses import replace

import pytest
from sqlmodel import Session, col, select

from reports.codings.making import make_file
from reports.codings.queries import codings_in
from reports.codings.rules import Form
from reports.codings.taking import reviews_to_take
from reviews.coding.marking.commands import add_mark, remove_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import Part
from reviews.coding.marking.taking_in.commands import take_in
from reviews.coding.marking.taking_in.preparing import OWN, TWICE, Given
from reviews.coding.marking.taking_in.queries import foreseen
from reviews.findings.queries import findings_of
from reviews.stages import Stage
from taxonomy.interchange.annotation_reading import read_annotations
from taxonomy.interchange.annotations import Annotation
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.project_reading import read_project
from taxonomy.interchange.projects import Coding, Project, Selection, Source, User
from taxonomy.interchange.rules import Code, Codebook, guid_for
from tests.cast import Cast
from tests.factories import review_at, with_concern, with_entries
from tests.reviews.coding.marking.chosen import in_first_entry
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet

TITLE = "3 December 2025, Probation"


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    return case_id


def g(name: str) -> str:
    return guid_for("test", name)


def given(**more: object) -> Annotation:
    return Annotation("", "https://example.org/log", "nobody was told", tags=("IP02",), creator="Coder 2", **more)


def test_tags_that_left_as_a_file_come_back_on_their_words(db: Session, cast: Cast, case_id: str) -> None:
    mark_id = add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita))
    file = make_file(lambda *_: None, made, Form.W3C).content
    remove_mark(db, cast.rita, case_id, mark_id)
    found = read_annotations(lambda *_: None, file).annotations
    assert take_in(db, cast.rita, case_id, found, "a digest") == 1
    (mark,) = marks_of(db, cast.rita, case_id)
    assert (mark.words, mark.factor.code, mark.who) == ("nobody was told", "IP02", "Coder 1, taken in by Rita Reed")


def a_project(db: Session, cast: Cast) -> Project:
    """What leaves of the reviews that Rita may read."""
    made = codings_in(db, cast.rita, reviews_to_take(db, cast.rita), every_entry=True)
    return read_project(lambda *_: None, make_file(lambda *_: None, made, Form.QDPX).content).project


def test_a_project_of_ours_taken_in_again_adds_nothing_and_brings_back_what_was_taken_off(
    db: Session, cast: Cast, case_id: str
) -> None:
    with_concern(db, cast, case_id)  # its three factors stand on whole steps, and are no tags on words
    mark_id = add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    project = a_project(db, cast)
    with pytest.raises(Invalid, match="No tag was taken in"):
        take_in(db, cast.rita, case_id, project, "a digest")
    remove_mark(db, cast.rita, case_id, mark_id)
    before = foreseen(db, cast.rita, case_id, Given("1", project, Drops()))
    assert before.tags == (("nobody was told", "IP02 Risk not reviewed after change", "Reviewer 1", TITLE),)
    assert {reason: drop.number for reason, drop in before.drops.found.items()} == {OWN: 3}
    assert marks_of(db, cast.rita, case_id) == ()
    assert take_in(db, cast.rita, case_id, project, "a digest") == 1
    assert [mark.who for mark in marks_of(db, cast.rita, case_id)] == ["Reviewer 1, taken in by Rita Reed"]
    entry = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert (entry.event, entry.facts) == ("tags_on_words_taken_in", {"sha256": "a digest", "codings": 4, "tags": 1})


def test_the_same_project_adds_nothing_later_whoever_takes_it_in_and_whatever_became_of_the_text(
    db: Session, cast: Cast
) -> None:
    case_id = review_at(db, cast, Stage.QUALITY_ASSURANCE)
    (finding,) = findings_of(db, cast.quinn, case_id)
    passage = Selection("", 0, 18, "", (Coding(g("coding"), g("PD01"), g("ann")),))
    source = Source(g("their text"), "Board", f"{finding.why}\n", (passage,))
    book = Codebook((Code(g("PD01"), "High caseload"),))
    project = Project("P", book, (User(g("ann"), "Ann"),), sources=(source,))
    assert take_in(db, cast.quinn, case_id, project, "a digest") == 1
    (mark,) = marks_of(db, cast.quinn, case_id)
    assert (mark.part, mark.words, mark.factor.code) == (Part.CONDITIONS, "Two posts in three", "PD01")
    assert mark.who == "Ann, taken in by Quinn Hale"
    others = replace(project, sources=(replace(source, guid=g("x"), selections=(replace(passage, codings=(
        Coding(g("another coding"), g("PD01"), g("ann")),)),)),))  # fmt: skip
    for digest, again in (("1", project), ("2", others)):
        assert list(foreseen(db, cast.quinn, case_id, Given(digest, again, Drops())).drops.found) == [TWICE]


def test_a_coding_without_a_user_is_not_shown_as_ones_own(db: Session, cast: Cast, case_id: str) -> None:
    assert take_in(db, cast.rita, case_id, [replace(given(), creator="")], "a digest") == 1
    (mark,) = marks_of(db, cast.rita, case_id)
    assert mark.who == "Somebody without a name, taken in by Rita Reed"


def test_it_is_one_act_and_nothing_is_doubled(db: Session, cast: Cast, case_id: str) -> None:
    annotations = [given(), given(), given(note="again")]
    before = foreseen(db, cast.rita, case_id, Given("1", annotations, Drops()))
    assert before.tags == (("nobody was told", "IP02 Risk not reviewed after change", "Coder 2", TITLE),)
    assert before.drops.found[TWICE].number == 2
    assert marks_of(db, cast.rita, case_id) == ()
    assert take_in(db, cast.rita, case_id, annotations, "a digest") == 1
    entry = db.exec(select(AuditEntry).order_by(col(AuditEntry.number).desc())).first()
    assert (entry.event, entry.facts) == (
        "tags_on_words_taken_in",
        {"sha256": "a digest", "annotations": 3, "tags": 1},
    )
    with pytest.raises(Invalid, match="No tag was taken in"):
        take_in(db, cast.rita, case_id, [given()], "a digest")


def test_only_those_who_may_tag_take_tags_in(db: Session, cast: Cast, case_id: str) -> None:
    with pytest.raises(NotYet):
        take_in(db, cast.colin, case_id, [given()], "a digest")
    with pytest.raises(NotAllowed):
        take_in(db, cast.otto, case_id, [given()], "a digest")
    assert marks_of(db, cast.rita, case_id) == ()

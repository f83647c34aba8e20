"""Tags of a file are put on their words as one act, under whoever the file names; nothing is doubled."""

import pytest
from sqlmodel import Session, col, select

from reports.codings.making import make_file
from reports.codings.queries import codings_in
from reports.codings.rules import Form
from reports.codings.taking import reviews_to_take
from reviews.coding.marking.commands import add_mark, remove_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.taking_in.commands import take_in
from reviews.coding.marking.taking_in.preparing import TWICE
from reviews.coding.marking.taking_in.queries import foreseen
from reviews.stages import Stage
from taxonomy.interchange.annotation_reading import read_annotations
from taxonomy.interchange.annotations import Annotation
from tests.cast import Cast
from tests.factories import review_at, with_entries
from tests.reviews.coding.marking.chosen import in_first_entry
from workbench.audit import AuditEntry
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    return case_id


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


def test_it_is_one_act_and_nothing_is_doubled(db: Session, cast: Cast, case_id: str) -> None:
    annotations = [given(), given(), given(note="again")]
    before = foreseen(db, cast.rita, case_id, annotations)
    assert before.tags == (("nobody was told", "IP02 Risk not reviewed after change", "Coder 2"),)
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

"""A second coder tags words of the finding they code: they see nobody else's tags, and nobody sees theirs meanwhile."""

import pytest
from sqlmodel import Session

from reviews.coding.commands import finish_coding, give_back, take_next
from reviews.coding.marking.blind.commands import add_blind_mark, remove_blind_mark
from reviews.coding.marking.blind.queries import my_blind_marks
from reviews.coding.marking.blind.texts import texts_to_mark
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import MarkDraft, Part
from reviews.coding.queries import mine_to_code
from reviews.findings.queries import findings_of
from tests.cast import Cast
from tests.reviews.coding.colleagues import Colleagues, drawn
from tests.reviews.coding.marking.chosen import words_in
from workbench.access import Actor
from workbench.errors import NotAllowed

WORDS = "Two posts in three"


@pytest.fixture
def case_id(db: Session, cast: Cast, colleagues: Colleagues) -> str:
    """A final review with a tag of Quinn's on its one finding, which Sam codes a second time."""
    case_id = drawn(db, cast)
    finding = findings_of(db, cast.quinn, case_id)[0]
    draft = words_in(finding.why, WORDS, about_id=finding.id, part=Part.CONDITIONS, code="PD02")
    add_mark(db, cast.quinn, case_id, draft)
    take_next(db, colleagues.sam)
    return case_id


def choose(db: Session, actor: Actor, code: str = "PD01") -> tuple[str, MarkDraft]:
    coding = mine_to_code(db, actor)
    assert coding is not None
    text = texts_to_mark(coding)[Part.CONDITIONS]
    return coding.id, words_in(text.text, WORDS, about_id=coding.id, part=Part.CONDITIONS, code=code)


def test_while_coding_each_sees_only_their_own(db: Session, cast: Cast, colleagues: Colleagues, case_id: str) -> None:
    assert my_blind_marks(db, colleagues.sam) == ()
    with pytest.raises(NotAllowed):
        marks_of(db, colleagues.sam, case_id)
    add_blind_mark(db, colleagues.sam, *choose(db, colleagues.sam))
    assert [mark.factor.code for mark in my_blind_marks(db, colleagues.sam)] == ["PD01"]
    assert [mark.factor.code for mark in marks_of(db, cast.quinn, case_id)] == ["PD02"]


def test_once_finished_both_stand_beside_each_other_without_the_coders_name(
    db: Session, cast: Cast, colleagues: Colleagues, case_id: str
) -> None:
    coding_id, draft = choose(db, colleagues.sam)
    add_blind_mark(db, colleagues.sam, coding_id, draft)
    finish_coding(db, colleagues.sam, coding_id, ("IP02",))
    found = marks_of(db, cast.rita, case_id)
    assert {(mark.factor.code, mark.who, mark.found.stands) for mark in found} == {
        ("PD02", "Quinn Hale", True),
        ("PD01", "Second coder", True),
    }
    with pytest.raises(NotAllowed):
        add_blind_mark(db, colleagues.sam, coding_id, draft)


def test_a_coding_that_is_given_back_leaves_no_tag(
    db: Session, cast: Cast, colleagues: Colleagues, case_id: str
) -> None:
    coding_id, draft = choose(db, colleagues.sam)
    add_blind_mark(db, colleagues.sam, coding_id, draft)
    give_back(db, colleagues.sam, coding_id)
    assert [mark.factor.code for mark in marks_of(db, cast.quinn, case_id)] == ["PD02"]


def test_nobody_tags_or_takes_off_through_anothers_coding(
    db: Session, cast: Cast, colleagues: Colleagues, case_id: str
) -> None:
    coding_id, draft = choose(db, colleagues.sam)
    quinns = marks_of(db, cast.quinn, case_id)[0].id
    for stranger in (cast.quinn, cast.rita, colleagues.wyn):
        with pytest.raises(NotAllowed):
            add_blind_mark(db, stranger, coding_id, draft)
    with pytest.raises(NotAllowed):
        remove_blind_mark(db, colleagues.sam, coding_id, quinns)
    mine = add_blind_mark(db, colleagues.sam, coding_id, draft)
    remove_blind_mark(db, colleagues.sam, coding_id, mine)
    assert my_blind_marks(db, colleagues.sam) == ()

"""Tagging words: by whom, in which text; what becomes of the tag when the text is changed; and taking it off."""

import pytest
from sqlmodel import Session

from reviews.chronology.entries.commands import change_entry, remove_entry
from reviews.chronology.entries.queries import entries_of
from reviews.coding.marking.anchoring import Standing
from reviews.coding.marking.commands import add_mark, remove_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import Part
from reviews.findings.queries import findings_of
from reviews.stages import Stage
from tests.cast import Cast
from tests.factories import review_at, with_entries
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.coding.marking.chosen import in_first_entry, words_in
from workbench.access import Actor
from workbench.errors import Invalid, NotAllowed, NotYet


@pytest.fixture
def case_id(db: Session, cast: Cast) -> str:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    return case_id


def reworded(db: Session, actor: Actor, case_id: str, summary: str) -> None:
    entry = entries_of(db, actor, case_id)[0]
    change_entry(db, actor, case_id, entry.id, an_entry("3 December 2025", summary=summary), entry.version)


def test_words_are_tagged_and_read_with_who_and_where(db: Session, cast: Cast, case_id: str) -> None:
    mark_id = add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    (mark,) = marks_of(db, cast.rita, case_id)
    assert (mark.id, mark.words, mark.factor.code, mark.by) == (mark_id, "nobody was told", "IP02", "Rita Reed")
    assert mark.found.standing is Standing.SAME
    assert mark.title == "3 December 2025, Probation"


def test_a_tag_stays_on_its_words_when_the_entry_is_changed_elsewhere(db: Session, cast: Cast, case_id: str) -> None:
    add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    text = "The log says that a home visit was planned, and put off twice; nobody was told."
    reworded(db, cast.rita, case_id, text)
    (mark,) = marks_of(db, cast.rita, case_id)
    assert mark.found.standing is Standing.MOVED
    assert text[mark.found.start : mark.found.end] == "nobody was told"


def test_a_tag_whose_words_were_changed_says_so_and_stays(db: Session, cast: Cast, case_id: str) -> None:
    add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    reworded(db, cast.rita, case_id, "A home visit was planned and put off twice; the manager was told.")
    (mark,) = marks_of(db, cast.rita, case_id)
    assert mark.found.standing is Standing.CHANGED
    assert mark.words == "nobody was told"


def test_a_text_can_be_taken_out_and_its_tag_says_so(db: Session, cast: Cast, case_id: str) -> None:
    entry = entries_of(db, cast.rita, case_id)[0]
    add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    remove_entry(db, cast.rita, case_id, entry.id)
    (mark,) = marks_of(db, cast.rita, case_id)
    assert mark.found.standing is Standing.GONE


def test_a_finding_is_tagged_by_quality_assurance_too(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.FINAL)
    finding = findings_of(db, cast.quinn, case_id)[0]
    draft = words_in(finding.why, "Two posts in three", about_id=finding.id, part=Part.CONDITIONS, code="PD02")
    add_mark(db, cast.quinn, case_id, draft)
    assert [mark.by for mark in marks_of(db, cast.rita, case_id)] == ["Quinn Hale"]
    with pytest.raises(NotYet):
        add_mark(db, cast.rita, case_id, draft)


def test_the_same_words_are_tagged_twice_only_with_two_factors(db: Session, cast: Cast, case_id: str) -> None:
    add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id, code="MO01"))
    with pytest.raises(Invalid, match="IP02 already"):
        add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))


def test_nobody_tags_words_of_another_review_or_without_a_part_in_it(db: Session, cast: Cast, case_id: str) -> None:
    draft = in_first_entry(db, cast.rita, case_id)
    other = review_at(db, cast, Stage.DRAFTING)
    with pytest.raises(NotYet, match="Nothing was tagged"):
        add_mark(db, cast.rita, other, draft)
    for actor in (cast.otto, cast.stef, cast.nat, cast.quinn):
        with pytest.raises(NotAllowed):
            add_mark(db, actor, case_id, draft)
        with pytest.raises(NotAllowed):
            marks_of(db, actor, case_id)
    with pytest.raises(NotYet):  # its manager reads, and tags nothing
        add_mark(db, cast.colin, case_id, draft)


def test_one_takes_off_ones_own_tags_and_nobody_elses(db: Session, cast: Cast) -> None:
    case_id = review_at(db, cast, Stage.DRAFTING)
    with_entries(db, cast, case_id)
    mark_id = add_mark(db, cast.rita, case_id, in_first_entry(db, cast.rita, case_id))
    with pytest.raises(NotAllowed):
        remove_mark(db, cast.rita, review_at(db, cast, Stage.DRAFTING), mark_id)
    with pytest.raises(NotYet):
        remove_mark(db, cast.colin, case_id, mark_id)
    remove_mark(db, cast.rita, case_id, mark_id)
    assert marks_of(db, cast.rita, case_id) == ()

"""Whoever codes a finding of a review a second time sees no tag on its words meanwhile, whatever their roles."""

import pytest
from sqlmodel import Session

from reviews.coding.commands import take_next
from reviews.coding.marking.commands import add_mark
from reviews.coding.marking.queries import marks_of
from reviews.coding.marking.rules import Part
from reviews.findings.queries import findings_of
from tests.cast import Cast
from tests.reviews.coding.colleagues import Colleagues, drawn
from tests.reviews.coding.marking.chosen import words_in
from workbench.errors import NotAllowed


def test_a_second_coder_sees_no_tag_and_sets_none_while_coding(db: Session, cast: Cast, colleagues: Colleagues) -> None:
    case_id = drawn(db, cast)
    finding = findings_of(db, cast.quinn, case_id)[0]
    draft = words_in(finding.why, "Two posts in three", about_id=finding.id, part=Part.CONDITIONS, code="PD02")
    add_mark(db, cast.quinn, case_id, draft)
    assert len(marks_of(db, colleagues.uma, case_id)) == 1
    take_next(db, colleagues.sam)
    for coder in (colleagues.sam, colleagues.wyn):
        with pytest.raises(NotAllowed):
            marks_of(db, coder, case_id)
        with pytest.raises(NotAllowed):
            add_mark(db, coder, case_id, draft)

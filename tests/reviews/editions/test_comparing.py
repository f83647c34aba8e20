"""Two versions side by side: what was added, what was taken out, and nothing lost between them."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reviews.editions.addenda import with_addendum
from reviews.editions.comparing import Change, compared, said
from reviews.editions.comparison import as_html
from reviews.editions.composing import compose
from reviews.editions.kinds import EditionKind
from reviews.editions.rules import Style, Words
from tests.reviews.editions.invented import RECORD

BEFORE = compose(RECORD, EditionKind.FULL)
PARAGRAPHS = st.lists(
    st.builds(lambda text, style: Words("1.1", "A", style, text), st.text("ab .", max_size=12), st.sampled_from(Style)),
    max_size=8,
)


def test_a_changed_word_is_shown_within_its_paragraph():
    after = compose(
        replace(RECORD, judgement=replace(RECORD.judgement, reasons="The calls were known and there was no time.")),
        EditionKind.FULL,
    )
    changed = [one for one in compared(BEFORE, after) if one.change is not Change.SAME]
    assert [one.change for one in changed] == [Change.CHANGED, Change.TAKEN_OUT]
    html = as_html(compared(BEFORE, after), all_of_them=False)
    assert '<del class="wb-taken-out"><span class="wb-change">taken out: </span>' in html
    assert '<span class="wb-change">added: </span>no ' in html
    assert "About this review" not in html
    assert "About this review" in as_html(compared(BEFORE, after), all_of_them=True)


def test_a_number_that_moved_is_no_change_and_an_addendum_is_all_that_is_new():
    after = with_addendum(BEFORE, "The court said more.", date(2026, 6, 1))
    changed = [one for one in compared(BEFORE, after) if one.change is not Change.SAME]
    assert {one.change for one in changed} == {Change.ADDED}
    assert {one.section for one in changed} == {"Addendum of 1 June 2026"}
    assert not [one for one in compared(BEFORE, BEFORE) if one.change is not Change.SAME]


def test_nothing_typed_is_run():
    bad = Words("1.1", "A", Style.TEXT, "<script>alert(1)</script>")
    assert "<script" not in as_html(compared([], [bad]), all_of_them=True)


@given(PARAGRAPHS, PARAGRAPHS)
def test_both_versions_can_be_read_back_from_the_comparison(before, after):
    paragraphs = compared(before, after)
    later = [one for one in paragraphs if one.change is not Change.TAKEN_OUT]
    for words, one in zip(after, later, strict=True):
        assert "".join(piece.text for piece in one.pieces if piece.change is not Change.TAKEN_OUT) == said(words)
    was = ["".join(piece.text for piece in one.pieces if piece.change is not Change.ADDED) for one in paragraphs
           if one.change is not Change.ADDED]  # fmt: skip
    assert sorted(was) == sorted(map(said, before))

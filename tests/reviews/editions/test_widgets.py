"""An edition on the screen: all of it, in order, and nothing typed is run."""

from dataclasses import replace

from streamlit.testing.v1 import AppTest

from reviews.editions.blocks import blocks_of, cover_of, row_of
from reviews.editions.composing import compose
from reviews.editions.kinds import EditionKind
from reviews.editions.rules import Style
from tests.reviews.editions.invented import EMPTY, RECORD


def show_full():
    from dataclasses import replace

    from reviews.editions.composing import compose
    from reviews.editions.kinds import EditionKind
    from reviews.editions.widgets import show_paragraphs
    from tests.reviews.editions.invented import RECORD

    bad = "<script>alert(1)</script> **bold** <img src=x onerror=alert(1)>"
    judgement = replace(RECORD.judgement, reasons=bad)
    show_paragraphs(compose(replace(RECORD, judgement=judgement), EditionKind.FULL))


def test_the_whole_edition_is_drawn_and_what_was_typed_is_shown_as_typed():
    page = AppTest.from_function(show_full, default_timeout=30).run()
    assert not page.exception
    drawn = "\n".join(element.proto.body for element in page.get("html"))
    assert "<h2>4  What happened</h2>" in drawn
    assert drawn.index("Kieran Doyle") < drawn.index("About this review") < drawn.index("Words used in this report")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **bold** &lt;img src=x onerror=alert(1)&gt;" in drawn
    assert "<script" not in drawn
    assert "<img" not in drawn
    assert len(page.get("plotly_chart")) == 3


def test_what_stands_together_is_one_block():
    paragraphs = compose(RECORD, EditionKind.STAFF)
    blocks = blocks_of(paragraphs)
    assert [len(block.words) for block in blocks if block.style is Style.CHRONOLOGY] == [4]
    assert all(len(block.words) == 1 for block in blocks if block.style in (Style.TEXT, Style.HEADING))
    spread = [words for block in blocks for words in block.words]
    assert len(cover_of(paragraphs)) + len(spread) == len(paragraphs)


def test_a_row_says_where_it_is_written():
    row = next(words for words in compose(RECORD, EditionKind.FULL) if words.style is Style.CHRONOLOGY)
    assert row_of(replace(row, number="4.9"))[0] == "4.9"
    assert row_of(row)[3].endswith("\nSource: Licence")


def test_an_empty_review_has_blocks_too():
    assert blocks_of(compose(EMPTY, EditionKind.FULL))

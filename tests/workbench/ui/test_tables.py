"""A table shows what was typed as it was typed, and nothing typed becomes part of the page."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from workbench.ui.tables import html_table

TYPED = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@given(TYPED, TYPED, TYPED)
def test_whatever_is_typed_is_words_and_never_html(caption: str, heading: str, cell: str) -> None:
    made = html.fromstring(html_table(caption, [heading], [[cell, 1234]]))
    assert [one.tag for one in made.iter()] == [
        "div", "table", "caption", "thead", "tr", "th", "tbody", "tr", "td", "td",
    ]  # fmt: skip
    assert made.get("aria-label") == caption
    assert [one.text or "" for one in made.iter("caption", "th", "td")] == [caption, heading, cell, "1,234"]


def test_lines_are_kept_apart() -> None:
    assert "<td>first<br>second &lt;b&gt;</td>" in html_table("Table", ["Words"], [["first\nsecond <b>"]])


def test_a_hidden_caption_is_still_there_for_who_listens() -> None:
    assert '<caption class="wb-hidden">Entries</caption>' in html_table("Entries", [], [])
    assert "<caption>Entries</caption>" in html_table("Entries", [], [], show_caption=True)


def test_with_three_columns_and_more_a_cell_carries_its_heading_to_stand_below_it_where_there_is_no_room() -> None:
    made = html.fromstring(html_table("Entries", ["When", 'Who "said"', "Number"], [["2026", "Police", 3]]))
    assert [cell.get("data-of") for cell in made.iter("td")] == ["When", 'Who "said"', "Number"]
    assert "data-of" not in html_table("Entries", ["When", "Who"], [["2026", "Police"]])


def test_many_columns_stand_closer_together() -> None:
    looks = [
        html.fromstring(html_table("Who knew", ["x"] * columns, [])).find("table").get("class") for columns in (6, 7)
    ]
    assert looks == ["wb-table wb-stacks wb-wide", "wb-table wb-stacks wb-wide wb-many"]


def test_a_word_too_long_for_a_column_is_broken_in_its_cell_and_heading_and_no_other():
    drawn = str(html_table("Names", ["Who", "x" * 25], [["Police", "y" * 25], ["z " * 40, "w" * 61]]))
    assert drawn.count("wb-breaks") == 3
    assert '<th scope="col">Who' in drawn
    assert "<td>Police" in drawn
    assert f'<td class="wb-long">{"z " * 40}' in drawn
    assert f'<td class="wb-breaks wb-long">{"w" * 61}' in drawn

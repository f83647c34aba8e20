"""Texts changed on their way to the screen, and nothing else."""

import json

from streamlit.proto.Delta_pb2 import Delta

from workbench.ui.shown import change_message


def change(text: str) -> str:
    return text.replace("Brown", "Person 1")


def test_words_and_labels_are_changed_and_what_is_typed_is_not() -> None:
    delta = Delta()
    delta.new_element.text_input.label = "About Brown"
    delta.new_element.text_input.default = "Brown"
    delta.new_element.text_input.id = "Brown"
    change_message(delta, change)
    box = delta.new_element.text_input
    assert (box.label, box.default, box.id) == ("About Person 1", "Brown", "Brown")


def test_html_is_changed_between_its_tags_and_where_it_is_read_aloud() -> None:
    delta = Delta()
    delta.new_element.html.body = '<p class="Brown" aria-label="Brown">Brown &amp; son</p>'
    change_message(delta, change)
    assert delta.new_element.html.body == '<p class="Brown" aria-label="Person 1">Person 1 &amp; son</p>'


def test_the_heading_over_a_cell_of_a_narrow_table_is_changed() -> None:
    delta = Delta()
    delta.new_element.html.body = '<td data-of="Brown">came</td>'
    change_message(delta, change)
    assert delta.new_element.html.body == '<td data-of="Person 1">came</td>'


def test_what_a_change_puts_in_never_becomes_html() -> None:
    delta = Delta()
    delta.new_element.html.body = "<p>Brown</p>"
    change_message(delta, lambda text: text.replace("Brown", "<b>"))
    assert delta.new_element.html.body == "<p>&lt;b&gt;</p>"


def test_a_figure_keeps_its_colours_and_loses_its_names() -> None:
    delta = Delta()
    spec = {"data": [{"text": ["Brown came"], "marker": {"color": "Brown"}}], "layout": {"title": {"text": "Brown"}}}
    delta.new_element.plotly_chart.spec = json.dumps(spec)
    change_message(delta, change)
    drawn = json.loads(delta.new_element.plotly_chart.spec)
    assert drawn["data"][0] == {"text": ["Person 1 came"], "marker": {"color": "Brown"}}
    assert drawn["layout"]["title"]["text"] == "Person 1"

import base64
from datetime import date
from xml.etree import ElementTree

from reviews.chronology.figures import swimlane, swimlane_svg
from reviews.chronology.lanes import Band, lanes, line_on
from tests.reviews.chronology.drafts import an_entry
from tests.reviews.chronology.exporting.leaving import a_line
from tests.reviews.chronology.test_lanes import invented


def test_the_screen_shows_every_dated_entry_with_its_words():
    figure = swimlane(invented())
    told = [text for trace in figure.data for text in trace.hovertext or ()]
    for entry in invented():
        if not entry.happened.is_undated:
            assert any(entry.happened.in_words in text for text in told)


def test_an_entry_that_is_part_of_a_group_is_a_diamond_on_the_screen_and_in_documents():
    part, alone = a_line("3 May 2015", parent_id="e1"), a_line("4 May 2015")
    traces = {trace.name: trace.marker.symbol for trace in swimlane([part, alone]).data}
    assert traces == {"on a day": "circle", "on a day, part of a group": "diamond"}
    assert swimlane_svg([part, alone]) != swimlane_svg([alone, alone])


def test_the_names_of_agencies_stand_beside_their_lanes():
    figure = swimlane(invented())
    assert [text.replace("<br>", " ").replace("&#x27;", "'") for text in figure.layout.yaxis.ticktext] == [
        lane.agency for lane in lanes(invented()).lanes
    ]


def test_typed_text_never_becomes_html():
    figure = swimlane([an_entry(agency="<b>Police</b>", summary='<a href="https://example.org">here</a>')])
    assert "<b>Police" not in figure.to_json()
    assert "<a " not in figure.to_json()


def test_the_still_figure_is_the_same_each_time_and_well_formed():
    svg = swimlane_svg(invented())
    assert svg == swimlane_svg(invented())
    root = ElementTree.fromstring(svg)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "<text" not in svg
    assert "<image" not in svg
    assert "http://" not in svg.replace("http://www.w3.org/", "").replace("http://purl.org/", "").replace(
        "http://creativecommons.org/", ""
    )


def test_the_still_figure_goes_into_a_pdf_without_a_word_of_warning(caplog):
    from weasyprint import HTML

    source = base64.b64encode(swimlane_svg(invented()).encode()).decode()
    page = f'<html lang="en"><title>Figure</title><img alt="Figure" src="data:image/svg+xml;base64,{source}"></html>'
    assert HTML(string=page).write_pdf(pdf_variant="pdf/ua-1").startswith(b"%PDF")
    assert caplog.records == []


def test_nothing_to_draw_draws_nothing():
    for entries in ([], [an_entry("")]):
        assert swimlane(entries).data == ()
        assert swimlane_svg(entries).startswith("<svg")


def test_a_dollar_sign_in_a_name_is_a_dollar_sign():
    assert swimlane_svg([an_entry(agency=r"$\frac{a}$ Trust")]).startswith("<svg")


def test_a_band_is_hatched_behind_the_marks_and_told_when_it_is_pointed_at():
    figure = swimlane([an_entry("May 2015")], [Band(date(2015, 5, 1), date(2015, 5, 31), "<b>No contact</b>")])
    assert figure.data[0].marker.pattern.shape == "\\"
    assert figure.data[0].hovertext == ("&lt;b&gt;No contact&lt;/b&gt;",)
    assert "<svg" in swimlane_svg([an_entry("May 2015")], [Band(date(2015, 5, 1), date(2015, 5, 31), "No contact")])


def test_the_hindsight_line_is_drawn_broken_on_the_screen_and_in_documents():
    line = line_on(date(2015, 6, 1), "judged by what was known by then")
    shapes = swimlane([an_entry("3 May 2015")], [line]).layout.shapes
    assert [shape.line.dash for shape in shapes] == ["dash"]
    assert swimlane_svg([an_entry("3 May 2015")], [line]) != swimlane_svg([an_entry("3 May 2015")])

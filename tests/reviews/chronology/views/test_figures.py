from datetime import date

from reviews.chronology.lanes import Band, line_on
from reviews.chronology.thinning import columns
from reviews.chronology.views.figures import EXACT, INEXACT, LEAST, overview
from tests.reviews.chronology.test_thinning import Tally


def test_a_column_stands_on_the_bottom_of_its_lane_as_high_as_its_number():
    figure = overview(columns([Tally("A", "2015-01", number=1000), Tally("B", "2015-03", number=1)]))
    (bars,) = figure.data
    assert bars.name == EXACT
    assert list(bars.base) == [55, 111]
    assert list(bars.y) == [-46, -LEAST]
    assert list(bars.customdata[0]) == ["2015-01-01", "2015-01-31", "A"]


def test_what_has_no_exact_day_stands_open_on_what_has():
    figure = overview(columns([Tally("A", "2015-01", number=3), Tally("A", "2015-01", is_exact=False, number=1)]))
    exact, inexact = figure.data
    assert (inexact.name, inexact.marker.color) == (INEXACT, "white")
    assert inexact.base[0] == exact.base[0] + exact.y[0]


def test_typed_text_never_becomes_html():
    figure = overview(columns([Tally("<b>Police</b>", "2015-01")], [Band(date(2015, 1, 1), date(2015, 1, 9), "<i>x")]))
    assert "<b>P" not in str(figure.layout.yaxis.ticktext)
    assert not any("<b>P" in text or "<i>x" in text for trace in figure.data for text in trace.hovertext)


def test_nothing_to_draw_draws_nothing():
    assert overview(columns([])).data == ()


def test_a_line_is_drawn_over_all_lanes():
    figure = overview(columns([Tally("A", "2015-01"), Tally("B", "2015-01")], [line_on(date(2015, 1, 31), "The day")]))
    line = figure.layout.shapes[-1]
    assert (line.x0, line.x1, line.y0, line.y1) == (0.5, 0.5, 0, 112)

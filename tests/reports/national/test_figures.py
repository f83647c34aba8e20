"""Each chart says the same as its table, and says so where something is not shown."""

from reports.national import figures, sentences
from reports.national.published import Figure
from reports.national.sentences import Line

SHOWN, HIDDEN = Line("PD01 High caseload", Figure(30, 120)), Line("IP27 Worker intimidated", Figure(None, 120))


def test_a_ranking_writes_each_number_at_its_bar() -> None:
    (bar,) = figures.ranking((SHOWN,)).data
    assert (list(bar.x), list(bar.text), list(bar.y)) == ([30], ["30"], ["PD01 High caseload"])


def test_a_region_that_is_not_shown_says_so_in_words() -> None:
    (bar,) = figures.shares((SHOWN, HIDDEN)).data
    assert list(bar.text) == ["25%", "not shown"]


def test_a_line_is_broken_where_a_period_is_not_shown_and_the_place_is_marked() -> None:
    lines = (Line("2025-Q1", Figure(10, 40)), Line("2025-Q2", Figure(None, 40)), Line("2025-Q3", Figure(12, 40)))
    line, crosses = figures.trend(lines).data
    assert list(line.y) == [0.25, None, 0.3]
    assert not line.connectgaps
    assert (list(crosses.x), crosses.name) == (["2025-Q2"], "Not shown")


def test_parts_differ_by_pattern_and_not_by_colour_alone() -> None:
    kinds = tuple((str(number), (SHOWN,)) for number in range(4))
    figure = figures.parted(("2025",), kinds)
    assert len({bar.marker.pattern.shape for bar in figure.data}) == 4
    assert len({bar.marker.color for bar in figure.data}) == 4
    assert not figure.layout.annotations


def test_a_bar_with_a_part_that_is_not_shown_says_so() -> None:
    figure = figures.parted(("2025",), (("Both", (SHOWN,)), ("Neither", (HIDDEN,))))
    assert [note.text for note in figure.layout.annotations] == ["some not shown"]


def test_long_labels_are_broken_into_lines() -> None:
    assert figures.wrapped("IP14 Risk management plan absent or weak") == "IP14 Risk management plan absent or<br>weak"


def test_sentences_say_what_the_chart_shows() -> None:
    assert sentences.describe_ranking([SHOWN], "factor") == (
        "“PD01 High caseload” is named most often, in 30 of 120 reviews (25%)."
    )
    assert sentences.describe_ranking([], "factor") == "No factor is named in enough reviews to be shown."
    assert sentences.describe_one(HIDDEN) == (
        "How many reviews name “IP27 Worker intimidated” is not shown: the number is too small."
    )
    periods = [Line("2025-Q1", Figure(10, 40)), Line("2025-Q2", Figure(None, 40)), Line("2025-Q3", Figure(12, 40))]
    assert sentences.describe_trend(periods, "PD01") == (
        "“PD01” was named in 25% of 40 reviews in 2025-Q1 and in 30% of 40 in 2025-Q3; the highest share was 30% of "
        "40, in 2025-Q3. 1 of 3 periods are not shown."
    )
    regions = [Line("Wales", Figure(5, 40)), Line("London", Figure(20, 80)), Line("North East", Figure(None, 20))]
    assert sentences.describe_regions(regions, "PD01").startswith(
        "“PD01” was named most often in London (25% of 80) and least often in Wales (12% of 40) of those shown."
    )


def test_the_table_says_what_is_not_shown() -> None:
    assert SHOWN.cells == ("PD01 High caseload", 30, "25% of 120")
    assert HIDDEN.cells == ("IP27 Worker intimidated", "not shown", "not shown, of 120")
    assert Line("Wales", Figure(None, None)).cells == ("Wales", "not shown", "not shown")

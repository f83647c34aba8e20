from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.lanes import Band, line_on
from reviews.chronology.thinning import MOST_COLUMNS, MOST_LANES, Unit, columns


@dataclass(frozen=True)
class Tally:
    agency: str
    month: str
    is_exact: bool = True
    number: int = 1


months = st.builds(lambda year, month: f"{year}-{month:02}", st.integers(1900, 2100), st.integers(1, 12)) | st.just("")
tallies = st.lists(st.builds(Tally, st.sampled_from("ABCDEFGHIJKLMNOP"), months, st.booleans(), st.integers(1, 900)))


@settings(max_examples=60)
@given(tallies)
def test_every_dated_entry_is_counted_once_within_its_column(given_tallies):
    drawn = columns(given_tallies)
    assert sum(column.number for row in drawn.rows for column in row.columns) == sum(
        one.number for one in given_tallies if one.month
    )
    assert drawn.places <= MOST_COLUMNS or drawn.unit is Unit.YEAR
    assert len(drawn.rows) <= MOST_LANES
    for row in drawn.rows:
        for column in row.columns:
            assert 0 <= column.place < drawn.places
            inside = [
                one
                for one in given_tallies
                if one.agency in row.agencies
                and one.month
                and column.since <= date(int(one.month[:4]), int(one.month[5:]), 15) <= column.until
            ]
            assert sum(one.number for one in inside) == column.number


def test_a_column_is_a_month_a_quarter_or_a_year_as_there_is_room():
    assert columns([Tally("A", "2015-01"), Tally("A", "2020-01")]).unit is Unit.MONTH
    assert columns([Tally("A", "2000-01"), Tally("A", "2020-01")]).unit is Unit.QUARTER
    assert columns([Tally("A", "1960-01"), Tally("A", "2020-01")]).unit is Unit.YEAR


def test_a_quarter_begins_with_its_first_month_and_ends_with_its_last_day():
    drawn = columns([Tally("A", "2000-02", number=3), Tally("A", "2000-03", is_exact=False), Tally("A", "2020-12")])
    first, last = drawn.rows[0].columns
    assert (first.since, first.until, first.exact, first.inexact) == (date(2000, 1, 1), date(2000, 3, 31), 3, 1)
    assert first.in_words == "1 January 2000 to 31 March 2000: 4 entries, 1 of them with no exact day"
    assert last.in_words == "1 October 2020 to 31 December 2020: 1 entry"
    assert drawn.highest == 4


def test_the_agencies_with_the_fewest_entries_share_a_lane_that_says_how_many_they_are():
    many = [Tally(f"Agency {number:02}", "2015-05", number=1 + number) for number in range(20)]
    rows = columns(many).rows
    assert len(rows) == MOST_LANES
    assert [row.label for row in rows[:2]] == ["Agency 09", "Agency 10"]
    assert (rows[-1].label, len(rows[-1].agencies)) == ("9 other agencies", 9)


def test_years_are_named_where_they_begin_and_not_too_many_of_them():
    drawn = columns([Tally("A", "2015-03"), Tally("A", "2017-03")])
    assert [(tick.left, tick.label) for tick in drawn.ticks] == [(10, "2016"), (22, "2017")]
    assert len(columns([Tally("A", "1900-01"), Tally("A", "2020-01")]).ticks) <= 8


def test_bands_are_cut_off_at_the_edges():
    drawn = columns([Tally("A", "2015-01"), Tally("A", "2015-12")], [Band(date(2015, 2, 1), date(2020, 1, 1), "Gap")])
    (band,) = drawn.bands
    assert (band.left, band.right, band.words) == (1, 12, "Gap")
    outside = Band(date(2020, 1, 1), date(2021, 1, 1), "Gap")
    assert columns([Tally("A", "2015-01")], [outside]).bands == ()


def test_a_line_stands_at_the_end_of_its_day_and_never_stretches_the_time_that_is_drawn():
    line = line_on(date(2015, 3, 31), "The day")
    drawn = columns([Tally("A", "2015-01"), Tally("A", "2015-06")], [line])
    assert [(band.right, band.is_line) for band in drawn.bands] == [(3, True)]
    assert columns([Tally("A", "2019-01")], [line]).bands == ()


def test_nothing_with_a_date_is_no_lane():
    assert columns([Tally("A", "")]).rows == ()
    assert columns([]).highest == 0

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.lanes import CROWD, MAX_LEVELS, Band, Shape, lanes, line_on
from reviews.chronology.scale import Scale
from reviews.chronology.sentences import describe, describe_bands
from tests.reviews.chronology.dates.strategies import dates
from tests.reviews.chronology.drafts import TODAY, an_entry, on
from tests.reviews.chronology.exporting.leaving import a_line
from tests.reviews.chronology.material import INVENTED

entries = st.lists(
    st.builds(lambda happened, agency: EntryDraft(happened, agency, "Came.", "log"), dates, st.sampled_from("ABC")),
    max_size=40,
).map(lambda drafts: sorted(drafts, key=lambda draft: draft.happened.sort_key))


def invented() -> list[EntryDraft]:
    reading = read_chronology(INVENTED.read_bytes(), INVENTED.name, today=TODAY)
    return sorted((row.draft for row in reading.rows), key=lambda draft: draft.happened.sort_key)


@settings(max_examples=30, deadline=None)
@given(entries)
def test_every_dated_entry_is_in_one_mark_of_its_agencys_lane(drafts):
    drawn = lanes(drafts)
    told = {lane.agency: sum(len(mark.words) for mark in lane.marks) for lane in drawn.lanes}
    for agency in "ABC":
        dated = [one for one in drafts if one.agency == agency and not one.happened.is_undated]
        assert told.get(agency, 0) == len(dated)


@settings(max_examples=30, deadline=None)
@given(entries)
def test_marks_of_one_level_never_lie_on_one_another_but_on_the_last(drafts):
    for lane in lanes(drafts).lanes:
        for level in range(MAX_LEVELS - 1):
            marks = sorted((mark for mark in lane.marks if mark.level == level), key=lambda mark: mark.left)
            assert all(one.right <= other.left for one, other in pairwise(marks))


@settings(max_examples=30, deadline=None)
@given(st.lists(dates.filter(lambda known: not known.is_undated), min_size=1, max_size=20))
def test_time_never_runs_backwards_across_the_figure(known):
    scale = Scale(known)
    days = sorted({day for one in known for day in (one.earliest, one.latest) if day})
    places = [place for day in days for place in (scale.at(day), scale.at(day, end=True))]
    assert all(one <= other + 1e-9 for one, other in pairwise(places))
    assert min(places) >= 0
    assert max(places) <= 1 + 1e-9


def test_lanes_stand_in_the_order_of_first_appearance_and_long_names_are_divided():
    drawn = lanes(invented())
    assert [lane.agency for lane in drawn.lanes][:3] == ["Police (Eastmarch)", "Courts", "Health (GP practice)"]
    long = next(lane for lane in drawn.lanes if len(lane.agency) == 60)
    assert len(long.label) == 3
    assert " ".join(long.label) == long.agency


def test_each_way_of_knowing_a_date_has_its_own_shape():
    assert set(lanes(invented()).shapes) == set(Shape) - {Shape.PART}


def test_a_month_is_drawn_as_long_as_the_month():
    (month, day) = lanes([an_entry("May 2015"), an_entry("31 May 2015")]).lanes[0].marks
    assert (month.shape, day.shape) == (Shape.WITHIN, Shape.DAY)
    assert month.left == 0
    assert month.right == 1


def test_a_crowd_of_days_is_one_mark_with_its_number():
    few = [an_entry("3 May 2015", summary=str(number)) for number in range(CROWD)]
    span = [an_entry("2014"), an_entry("2016")]
    assert sum(mark.shape is Shape.DAY for mark in lanes([*few, *span]).lanes[0].marks) == CROWD
    (crowd,) = [mark for mark in lanes([*few, an_entry(), *span]).lanes[0].marks if mark.shape is Shape.DAY]
    assert len(crowd.words) == CROWD + 1


def test_two_hundred_entries_of_one_agency_keep_to_a_readable_height():
    drawn = lanes([an_entry(f"{1 + number % 28}/{1 + number % 12}/2015") for number in range(200)])
    assert drawn.height <= 160


def test_nothing_to_draw_is_no_lane():
    assert lanes([]).lanes == ()
    assert lanes([an_entry("")]).lanes == ()
    assert lanes([an_entry("")]).ticks == ()


def test_the_names_of_years_and_months_keep_apart():
    labelled = [tick for tick in lanes(invented()).ticks if tick.label]
    assert all(other.left - one.left > 0.05 for one, other in pairwise(labelled))
    assert {tick.label for tick in labelled} >= {"2025", "2026"}


def test_the_figure_is_said_in_words():
    assert describe([]) == "The chronology has no entries yet."
    assert describe([an_entry("2013"), an_entry("3 May 2015"), an_entry("", agency="Prison")]) == (
        "3 entries of 2 agencies, the first 2013, the last 3 May 2015. Police has most, with 2. "
        "1 has no exact day, and a bar or an arrow shows how much is known. "
        "1 has no date, and stands at the end of the table."
    )
    assert describe([an_entry("3 May 2015")]) == "1 entry of 1 agency, the first 3 May 2015, the last 3 May 2015."


def test_a_day_stands_where_its_month_is():
    scale = Scale([on("1 January 2015"), on("31 December 2015")])
    assert scale.at(date(2015, 1, 1)) == 0
    assert abs(scale.at(date(2015, 12, 31), end=True) - 1) < 1e-9


def test_a_band_lies_where_its_days_are_and_is_cut_off_at_the_edge():
    entries = [an_entry("1 May 2015"), an_entry("30 June 2015")]
    may = Band(date(2015, 5, 1), date(2015, 5, 31), "No contact.")
    outside = [Band(date(2013, 1, 1), date(2013, 2, 1), "Before."), Band(date(2019, 1, 1), date(2019, 2, 1), "After.")]
    over = Band(date(2014, 1, 1), date(2019, 1, 1), "All of it.")
    found = lanes(entries, [may, *outside, over]).bands
    assert [(band.left, band.right, band.words) for band in found] == [(0, 0.5, "No contact."), (0, 1, "All of it.")]
    assert lanes([], [may]).bands == ()


def test_bands_are_said_in_words():
    assert describe_bands([]) == ""
    said = describe_bands([Band(date(2015, 5, 1), date(2015, 5, 31), "no contact recorded")])
    assert said == "Hatched: 1 May 2015 to 31 May 2015, no contact recorded."


def test_a_line_stands_at_the_end_of_its_day_even_past_everything_that_is_drawn():
    line = line_on(date(2015, 9, 1), "judged by what was known by then")
    (drawn,) = lanes([an_entry("3 May 2015")], [line]).bands
    assert drawn.is_line
    assert 0 < drawn.right <= 1
    assert lanes([], [line]).bands == ()
    assert describe_bands([line]) == (
        "The dashed line is the end of 1 September 2015: judged by what was known by then."
    )


def test_an_entry_under_another_is_marked_as_part_of_a_group_and_told():
    part = a_line("3 May 2015", summary="Called.", parent_id="e1")
    about = a_line("May 2015", agency="Prison", summary="Moved.", parent_id="e1")
    chosen = [about, part, a_line("4 May 2015")]
    marks = [mark for lane in lanes(chosen).lanes for mark in lane.marks]
    assert [(mark.shape, mark.words[0]) for mark in marks] == [
        (Shape.WITHIN, "May 2015: Moved. (part of a group)"),
        (Shape.PART, "3 May 2015: Called. (part of a group)"),
        (Shape.DAY, "4 May 2015: Called to the address."),
    ]
    assert describe(chosen).endswith("2 are part of a group, drawn as a diamond where the day is known.")
    assert "group" not in describe([a_line("4 May 2015")])

"""The layouts of other programs: Timesketch, IRIS, TimelineJS, and the dates of CaseMap."""

import json

from reviews.chronology.importing.reading import read_chronology
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.importing.files import HEAD, json_of, number, workbook

IRIS = (
    "event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,event_assets,event_iocs,"
    "event_tags\n2023-03-26T03:00:30.000,+00:00,Call,Contact,Came to the door,,Police log,a;b,,x|y\n"
)
TIMELINE = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background\n"
    "2015,,,,,,,,,The case,,,,,,title,,\n"
    "2015,,,,,,,,,Began,Long ago,,,,,,Police,\n"
    "2015,5,,,,,,,,Went on,,,,,,,Police,\n"
    "2015,5,3,11:42,,,,,,Came,,https://example.org/a.png,,,,,Police,\n"
    "2015,5,3,,2015,5,4,,,Stayed,,,,,,,Police,\n"
    "2015,,3,,,,,,,No month,,,,,,,Police,\n"
)


def read(content: bytes | str, name: str = "a.csv", **more: object):
    content = content if isinstance(content, bytes) else content.encode()
    return read_chronology(content, name, today=TODAY, **more)


def when(reading) -> list[str]:
    return [row.draft.happened.in_words for row in reading.rows]


def test_timesketch_in_both_forms_is_brought_to_british_time():
    record = {
        "message": "Came", "datetime": "2015-05-03T10:42:31+00:00", "timestamp_desc": "Log time", "timestamp": 1,
        "tag": ["x"],
    }  # fmt: skip
    lines = "message,datetime,timestamp_desc,timestamp,tag\nCame,2015-05-03T10:42:31+00:00,Log time,1,x\n"
    for content in (lines.encode(), json.dumps(record).encode(), json_of([record])):
        reading = read(content, agency="Police", source="Police log")
        (row,) = reading.rows
        assert (when(reading), row.draft.kind, row.draft.summary) == (["3 May 2015, 11:42am"], "Log time", "Came")
        assert [note.field for note in reading.dropped] == ["tag"]


def test_iris_puts_title_and_content_together_and_says_what_is_dropped():
    reading = read(IRIS, agency="Police")
    (row,) = reading.rows
    assert (row.draft.summary, row.draft.kind, row.draft.source) == ("Call\nCame to the door", "Contact", "Police log")
    assert when(reading) == ["26 March 2023, 4:00am"]
    assert [note.field for note in reading.dropped] == ["event_assets", "event_tags"]


def test_a_timeline_keeps_its_years_and_months_and_its_title_is_no_entry():
    reading = read(TIMELINE, source="Timeline")
    assert when(reading) == ["2015", "May 2015", "3 May 2015, 11:42am", "3 May 2015 to 4 May 2015"]
    assert {row.draft.agency for row in reading.rows} == {"Police"}
    assert reading.rows[0].draft.summary == "Began\nLong ago"
    assert [(note.row, note.field) for note in reading.rejected] == [(7, "date")]
    assert [(note.row, note.field) for note in reading.dropped] == [(2, "file"), (1, "Media")]


def test_the_same_timeline_in_json_and_in_a_workbook():
    events = {
        "title": {"text": {"headline": "The case"}},
        "events": [
            {"start_date": {"year": 2015, "month": "5"}, "text": {"headline": "Came"}, "group": "Police"},
            {"start_date": {"year": "2015", "month": "5", "day": "3", "hour": 11, "minute": 42}, "group": "Police",
             "text": {"text": "Went"}, "media": {"url": "x"}},
            {"start_date": 7, "text": [], "group": "Police"},
        ],
    }  # fmt: skip
    reading = read(json_of(events), "a.json", source="Timeline")
    assert when(reading) == ["May 2015", "3 May 2015, 11:42am"]
    assert [note.row for note in reading.rejected] == [3]
    heads = ("Year", "Month", "Day", "Headline", "Text", "Group", "Source")
    sheet = workbook(heads, (number(2015), number(5), number(3), "Came", "", "Police", "log"))
    assert when(read(sheet, "a.xlsx")) == ["3 May 2015"]


def test_dates_as_casemap_writes_them():
    written = ["??/05/2015", "05/??/2015", "??/??/2015", "<12/05/2015", ">12/05/2015", "12/05/2015 #2", "?"]
    reading = read(",".join(HEAD) + "".join(f"\n{date},Police,,{date},log" for date in written))
    assert when(reading) == [
        "May 2015", "May 2015", "2015", "before 12 May 2015", "after 12 May 2015", "12 May 2015", "date not known",
    ]  # fmt: skip
    assert [row.draft.position for row in reading.rows] == [0, 0, 0, 0, 0, 2, 0]
    assert reading.rows[0].draft.happened.as_written == "??/05/2015"
    assert [note.row for note in reading.ambiguous if "month first" in note.reason] == [3]


def test_types_of_date_as_casefleet_names_them():
    head = "Date,End Date,Date precision,Agency,Fact,Sources\n"
    rows = "5 May 2015,,On,P,a,log\n5 May 2015,,Around,P,b,log\n5 May 2015,,After,P,c,log\n2015,2016,From-To,P,d,log\n"
    assert when(read(head + rows + "2015,2016,Between,P,e,log")) == [
        "5 May 2015", "about 5 May 2015", "after 5 May 2015", "2015 to 2016", "between 2015 and 2016",
    ]  # fmt: skip


def test_moments_with_seconds_are_read_to_the_minute_and_kept_as_written():
    written = ["2015-05-12T09:30:05Z", "2015-05-12 09:30:31", "12/05/2015 09:30:31", "2015-05-12T00:00:00"]
    reading = read(",".join(HEAD) + "".join(f"\n{date},Police,,{date},log" for date in written))
    assert when(reading) == [
        "12 May 2015, 10:30am", "12 May 2015, 9:30am", "12 May 2015, 9:30am", "12 May 2015, 12:00am",
    ]  # fmt: skip
    assert [row.draft.happened.as_written for row in reading.rows] == written


def test_midnight_in_a_column_of_moments_is_what_programs_write_for_no_time():
    written = ["13/05/2015 00:00", "13/05/2015 00:00:00", "2015-05-13 00:00", "13 May 2015 12am"]
    reading = read(",".join(HEAD) + "".join(f"\n{date},Police,,{date},log" for date in written))
    assert when(reading) == ["13 May 2015", "13 May 2015", "13 May 2015", "13 May 2015, 12:00am"]
    assert [row.draft.happened.as_written for row in reading.rows] == written


def test_a_start_and_an_end_that_are_moments_are_read_like_days_and_times_apart():
    same = [
        ("13/05/2015 09:30", "13/05/2015 10:00"), ("2015-05-13T09:30:00", "2015-05-13T10:00:00"),
        ("2015-05-13 09:30", "2015-05-13 10:00"), ("2015-05-13T08:30:00Z", "2015-05-13T09:00:00Z"),
        ("13/05/2015 09:30:10", "13/05/2015 10:00:10"),
    ]  # fmt: skip
    other = [(start, end.replace("13", "14")) for start, end in same]
    both = [*same, *other]
    head = "start,end,agency,what happened,source"
    for some in (both, both[:1]):  # with dates that are written in other ways, and alone
        reading = read(head + "".join(f"\n{start},{end},Police,{start} {end},log" for start, end in some))
        assert reading.rejected == ()
        said = ["13 May 2015, 9:30am"] * 5 + ["13 May 2015 to 14 May 2015"] * 5
        assert when(reading) == said[: len(some)]
        assert [row.draft.happened.as_written for row in reading.rows] == [f"{start} to {end}" for start, end in some]

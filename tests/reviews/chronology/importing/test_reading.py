from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import Kind
from reviews.chronology.importing import columns, rules
from reviews.chronology.importing import rows as reading_rows
from reviews.chronology.importing.mapping import DateOrder, Mapping, as_far_as_known
from reviews.chronology.importing.reading import read_chronology
from reviews.chronology.importing.rules import Reading, report_on
from tests.reviews.chronology.drafts import TODAY
from tests.reviews.chronology.material import INVENTED, PUBLISHED, needs_published
from workbench.errors import Invalid

HEAD = "date,agency,type,what happened,source"


def read(text: str | bytes, **more: object) -> Reading:
    content = text if isinstance(text, bytes) else text.encode()
    return read_chronology(content, "police.csv", today=TODAY, **more)  # type: ignore[arg-type]


def rows(*lines: str, head: str = HEAD, **more: object) -> Reading:
    return read("\n".join([head, *lines]), **more)


def refusal(content: str | bytes, **more: object) -> str:
    with pytest.raises(Invalid) as refused:
        read(content, **more)
    assert refused.value.field == "file"
    return refused.value.sentence


@needs_published
def test_the_published_case_is_read_whole_as_it_is():
    reading = read_chronology(PUBLISHED.read_bytes(), PUBLISHED.name, today=TODAY)
    assert (reading.read, len(reading.rows), reading.rejected, reading.ambiguous) == (41, 41, (), ())
    assert sum(row.draft.happened.is_undated for row in reading.rows) == 2
    by_kind = {row.draft.happened.kind for row in reading.rows}
    assert by_kind == {Kind.YEAR, Kind.DAY, Kind.RANGE, Kind.MONTH, Kind.APPROXIMATE_RANGE, Kind.UNDATED}


def test_the_invented_case_is_read_whole_and_has_every_kind_of_date():
    reading = read_chronology(INVENTED.read_bytes(), INVENTED.name, today=TODAY)
    assert (reading.read, reading.rejected, reading.ambiguous) == (45, (), ())
    assert {row.draft.happened.kind for row in reading.rows} >= set(Kind) - {Kind.ON_OR_AFTER, Kind.SEASON, Kind.DECADE}
    assert max(len(row.draft.agency) for row in reading.rows) == 60


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings_and_separators_are_recognised(encoding, separator, line_end):
    text = line_end.join([HEAD.replace(",", separator), separator.join(["3/4/2015", "Café", "call", "“Came”", "log"])])
    (row,) = read(text.encode(encoding)).rows
    assert (row.draft.agency, row.draft.summary) == ("Café", "“Came”")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"PK\x03\x04rest", "damaged"),
        (b"\xd0\xcf\x11\xe0rest", "older Excel"),
        (b"\xff\xd8\xff\xe0 picture named .csv", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"date\0agency", "not a text file"),
        (b"\x81\x8d", "not a text file"),
        ("hello, this is a letter", "no column for date or agency or what happened or source"),
        (HEAD, "no rows"),
        ("date,when,agency,summary,source\n1,2,3,4,5", "both “date” and “when”"),
        ("date,agency,summary\n2015,Police,Came", "no column for source"),
        (HEAD + '\n2015,Police,call,"Came,log', "quotation mark"),
        (b"x" * (rules.MAX_BYTES + 1), "larger than 40 MB"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(content, words):
    sentence = refusal(content)
    assert words in sentence
    assert "police.csv" in sentence


@pytest.mark.parametrize("cell", ['"Came,log', '"No" he said,log', '"He said "no" loudly",log'])
def test_a_quotation_mark_that_spoils_a_file_is_named_with_its_row(cell):
    good = '3 May 2015,Police,call,"Came\nand ""went""",log'
    assert "from row 4 on" in refusal("\n".join([HEAD, good, good, f"2015,Police,call,{cell}", good]))


def test_a_file_with_too_many_rows_is_refused():
    assert "more than 100,000 rows" in refusal(HEAD + "\n2015,Police,,Came,log" * (rules.MAX_ROWS + 1))


def test_each_bad_row_is_listed_with_everything_wrong_with_it_and_the_good_ones_are_not_lost():
    reading = rows(
        "3/4/2015,Police,call,Came,log",
        "",
        "31/2/2015,,call,Came,log",
        "42000,Police,call,Came,log",
        "2015,Police,call,Came,",
        "2015,Police,call,Came,log,more,cells",
        "2030,Police,call,Came,log",
    )
    assert (reading.read, [row.number for row in reading.rows]) == (6, [2])
    assert [(note.row, note.field, note.value) for note in reading.rejected] == [
        (4, "date", "31/2/2015"),
        (4, "agency", ""),
        (5, "date", "42000"),
        (6, "source", ""),
        (7, "file", ""),
        (8, "date", "2030"),
    ]
    assert all(note.reason.endswith(".") for note in reading.rejected)


def test_day_and_month_that_could_be_turned_round_are_read_back():
    (note,) = rows("03/04/2015,Police,call,Came,log", "04/04/2015,Police,call,Came,log").ambiguous
    assert (note.row, note.field, note.value) == (2, "date", "03/04/2015")
    assert note.reason == "Read as 3 April 2015, with the day first."


def test_one_date_that_has_the_day_first_settles_it_for_the_file():
    assert rows("03/04/2015,Police,call,Came,log", "13/04/2015,Police,call,Came,log").ambiguous == ()


def test_a_month_written_first_is_refused_and_never_turned_round():
    reading = rows("03/04/2015,Police,call,Came,log", "04/13/2015,Police,call,Came,log")
    assert [(note.row, note.field) for note in reading.rejected] == [(3, "date")]


def test_years_of_two_digits_are_read_back():
    (note,) = rows("17/6/22,Police,call,Came,log").ambiguous
    assert "17 June 2022" in note.reason


MONTH_FIRST = Mapping(as_far_as_known((*HEAD.split(","), "details.received_on")).headings, (), DateOrder.MONTH_FIRST)


def test_the_fields_of_a_type_have_their_dates_read_the_way_the_file_has_them_and_read_back():
    head, line = f"{HEAD},details.received_on", "3 April 2015,Police,intelligence,Told,log,05/06/15"
    for mapping, day in ((None, "2015-06-05"), (MONTH_FIRST, "2015-05-06")):
        reading = rows(line, head=head, mapping=mapping)
        assert reading.rows[0].draft.details == {"received_on": day}
        assert [(note.field, note.value) for note in reading.ambiguous] == [("details.received_on", "05/06/15")]


@pytest.mark.parametrize("written", ["about 14/4/2015", "Christmas 2015"])
def test_about_a_day_is_no_day_of_recording_nor_a_day_of_its_type(written):
    for heading in ("recorded on", "details.received_on"):
        reading = rows(f"3 April 2015,Police,intelligence,Told,log,{written}", head=f"{HEAD},{heading}")
        assert not reading.rows, reading.rows
        assert reading.rejected[0].reason


def test_a_date_that_does_not_exist_with_its_month_first_is_quoted_as_the_file_has_it():
    head = f"{HEAD},details.received_on"
    (note,) = rows("14/05/2015,Police,call,Came,log,", head=head, mapping=MONTH_FIRST).rejected
    assert "“14/05/2015”" in note.reason
    assert "month first" in note.reason


def test_a_first_row_of_which_no_heading_is_known_is_said_to_be_taken_for_headings():
    mapping = Mapping((("date", ("3 May 2015",)), ("agency", ("Police",)), ("summary", ("Came",)), ("source", ("a",))))
    reading = read("3 May 2015,Police,Came,a\n4 May 2015,Police,Went,b\n", mapping=mapping)
    assert [row.draft.summary for row in reading.rows] == ["Went"]
    assert [(note.row, note.value) for note in reading.ambiguous] == [(1, "3 May 2015; Police; Came; a")]


def test_marks_that_nobody_sees_keep_no_heading_and_no_date_from_being_read():
    head = "\u200eDa\u200bte\ufeff,Ti\u200bme,Agency,Type,What\u00a0happened,So\u00adurce"
    line = "\u200e05/\u200e06/\u200e15,5.30\u00a0pm\u200b,Police,call,Came,log"
    for mapping, day in ((None, "2015-06-05"), (DateOrder.MONTH_FIRST, "2015-05-06")):
        chosen = mapping and Mapping(as_far_as_known(tuple(head.split(","))).headings, (), mapping)
        reading = rows(line, head=head, mapping=chosen)
        assert [row.draft.happened.edtf for row in reading.rows] == [f"{day}T17:30:00"]
        assert [note.field for note in reading.ambiguous] == ["date"]


def test_a_time_in_the_date_and_another_beside_it_are_held_against_each_other():
    head = "date,time,agency,what happened,source"
    reading = rows("13/5/2015 9:30,09:30,P,Came,log", "13/5/2015 9:30,12:00,P,Went,log", head=head)
    assert [row.draft.happened.in_words for row in reading.rows] == ["13 May 2015, 9:30am"]
    assert [(note.row, note.field) for note in reading.rejected] == [(3, "time")]
    assert (
        reading.rejected[0].reason == "The date says 9:30am, and beside it stands 12:00. Leave the one that is right."
    )


def test_a_column_we_do_not_know_is_said_to_be_left_out():
    reading = rows("2015,Police,call,Came,log,Sgt 1", "2016,Police,call,Came,log,", head=HEAD + ",officer,empty")
    assert [(note.row, note.field) for note in reading.dropped] == [(1, "officer")]
    assert [note["field"] for note in report_on(reading, (), is_file_in=False).as_json["ambiguous"]] == ["officer"]


def test_close_headings_start_and_end_and_time_are_recognised():
    head = "Start Date;End_date;Start Time;Organisation;Event Type;Description;Source of Information;Date recorded"
    reading = rows(
        "3/4/2015;5/4/2015;;Police;call;Came;log;17/4/2015",
        "3/4/2015;3/4/2015;11.42am;Police;call;Came;log;",
        "3/4/2015;;;Police;call;Came;log;",
        "April 2015;;9:00;Police;call;Came;log;",
        ";5/4/2015;;Police;call;Came;log;",
        "3/4/2015;;;Police;call;Came;log;May 2015",
        head=head,
    )
    assert [row.draft.happened.edtf for row in reading.rows] == [
        "2015-04-03/2015-04-05",
        "2015-04-03T11:42:00",
        "2015-04-03",
    ]
    assert reading.rows[0].draft.recorded_on == date(2015, 4, 17)
    assert [(note.row, note.field) for note in reading.rejected] == [(5, "time"), (6, "date"), (7, "recorded_on")]


def test_the_agency_given_with_the_file_fills_only_what_is_empty():
    reading = rows("2015,Police,call,Came,log", "2015,,call,Went,log", agency="Courts")
    assert [row.draft.agency for row in reading.rows] == ["Police", "Courts"]
    assert rows("2015,Came,log", head="date,summary,source", agency="Courts").rows[0].draft.agency == "Courts"


def test_an_apostrophe_that_keeps_text_from_being_a_formula_is_taken_off():
    assert rows("2015,Police,call,'=1+1,'tis").rows[0].draft.summary == "=1+1"
    assert rows("2015,Police,call,Came,'tis the log").rows[0].draft.source == "'tis the log"


def test_the_words_of_the_source_are_kept_beside_a_canonical_date():
    reading = rows("[..2014-11-18],before 19 Nov 2014,Police,Came,log", head="date,as written,agency,summary,source")
    assert reading.rows[0].draft.happened.in_words == "before 19 November 2014"


def test_dates_are_shown_as_read_once_each():
    reading = rows("3/4/2015,P,,a,l", "3/4/2015,P,,b,l", ",P,,c,l")
    assert reading.dates_as_read == (("3/4/2015", "3 April 2015"), ("(empty)", "date not known"))


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_one_sentence(content):
    try:
        read(HEAD.encode() + b"\n" + content)
    except Invalid as refused:
        assert refused.sentence.endswith(".")  # noqa: PT017


cells = st.text(st.characters(codec="utf-8", exclude_characters='\0"\r\n'), max_size=12)


@settings(deadline=None)
@given(st.lists(st.tuples(cells, cells, cells, cells, cells), min_size=1, max_size=6))
def test_every_row_is_either_in_or_listed(table):
    lines = [",".join(f'"{cell}"' for cell in row) for row in table]
    filled = [number for number, row in enumerate(table, start=2) if any(cell.strip() for cell in row)]
    if not filled:
        return
    reading = rows(*lines)
    assert sorted({row.number for row in reading.rows} | {note.row for note in reading.rejected}) == filled
    assert not {row.number for row in reading.rows} & {note.row for note in reading.rejected}


def test_no_heading_is_claimed_by_two_fields():
    claimed = [heading for headings in columns.HEADINGS.values() for heading in headings]
    assert len(claimed) == len(set(claimed))


@pytest.mark.parametrize("at_once", [1, 2, 7])
def test_rows_read_some_at_a_time_are_read_as_they_are_all_together(at_once, monkeypatch):
    lines = [
        "3/4/2015,Police,call,Came,log",
        ",Police,,Went,log",
        "30/2/2015,Police,,x,log",
        "May 2015,,call,Came,log,y",
    ]
    together = rows(*lines * 3)
    monkeypatch.setattr(reading_rows, "AT_ONCE", at_once)
    assert rows(*lines * 3) == together
    assert ([row.number for row in together.rows], len(together.kept_out)) == ([2, 3, 6, 7, 10, 11], 6)

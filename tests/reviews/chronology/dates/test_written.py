from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.dates.single import has_short_year, numbered_day_and_month
from reviews.chronology.dates.written import time_from_text
from tests.reviews.chronology.dates.strategies import TODAY, days
from workbench.errors import Invalid


def edtf(text: str, today: date = TODAY) -> str | None:
    return ImpreciseDate.from_text(text, today).edtf


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("17/6/22", "2022-06-17"),
        ("17.06.2022", "2022-06-17"),
        ("17-Jun-22", "2022-06-17"),
        ("Fri 17th June 2022", "2022-06-17"),
        ("the 17th of June 2022.", "2022-06-17"),
        ("June 17, 2022", "2022-06-17"),
        ("2022-06-17", "2022-06-17"),
        ("3/4/2026", "2026-04-03"),
        ("Feb 2022", "2022-02"),
        ("Sept. 2022", "2022-09"),
        ("2/2022", "2022-02"),
        ("2013", "2013"),
        ("early March 2020", "2020-03"),
        ("mid-2013", "2013"),
        ("c. June 2021", "2021-06~"),
        ("around 17/6/22", "2022-06-17~"),
        ("~2013", "2013~"),
        ("circa Nov 2014 to Feb 2015", "2014-11~/2015-02~"),
        ("by 18 Nov 2014", "[..2014-11-18]"),
        ("on or before 18 Nov 2014", "[..2014-11-18]"),
        ("before 2013", "[..2012]"),
        ("before 1 Jan 2013", "[..2012-12-31]"),
        ("after Dec 2013", "[2014-01..]"),
        ("on or after 3 May 2015", "[2015-05-03..]"),
        ("between 3 May 2015 and 5 May 2015", "[2015-05-03..2015-05-05]"),
        ("2004 to 2015", "2004/2015"),
        ("2004-2015", "2004/2015"),
        ("from June 2020 until 3 July 2020", "2020-06/2020-07-03"),
        ("3-5 May 2015", "2015-05-03/2015-05-05"),
        ("3 – 5 May 2015", "2015-05-03/2015-05-05"),
        ("30 April to 5 May 2015", "2015-04-30/2015-05-05"),
        ("May to June 2015", "2015-05/2015-06"),
        ("3 April 2026 at 11:42am", "2026-04-03T11:42:00"),
        ("3/4/26 23:05", "2026-04-03T23:05:00"),
        ("3 April 2026, 12am", "2026-04-03T00:00:00"),
        ("2026-04-03T11:42", "2026-04-03T11:42:00"),
        ("[..2019-03-01]", "[..2019-03-01]"),
        ("2019-03~", "2019-03~"),
        ("on or around 4 June 2019", "2019-06-04~"),
        ("shortly before 3 May 2015", "[..2015-05-02]"),
        ("just after 3 May 2015", "[2015-05-04..]"),
        ("by end of March 2020", "[..2020-03]"),
        ("end of March 2020", "2020-03"),
        ("between Jan and Mar 2020", "[2020-01..2020-03]"),
        ("Jan-Mar 2020", "2020-01/2020-03"),
        ("Jan/Feb 2020", "[2020-01..2020-02]"),
        ("3 or 4 May 2015", "[2015-05-03..2015-05-04]"),
        ("2003 or 2004", "[2003..2004]"),
        ("3–5 May 2015", "2015-05-03/2015-05-05"),
        ("mid-June 2020", "2020-06"),
        ("10.45 on 3/4/21", "2021-04-03T10:45:00"),
        ("0930hrs 3 Apr 2021", "2021-04-03T09:30:00"),
        ("3/4/2021 0930 hrs", "2021-04-03T09:30:00"),
        ("3 April 2021 at 9.30 p.m.", "2021-04-03T21:30:00"),
        ("noon on the 3rd of April 2021", "2021-04-03T12:00:00"),
        ("  ", None),
        ("Undated", None),
        ("not known", None),
        ("unknown", None),
        ("N/K", None),
        ("TBC", None),
    ],
)
def test_what_people_in_britain_write_is_read(text, canonical):
    assert edtf(text) == canonical


@pytest.mark.parametrize(
    "text",
    [
        "04/25/2022", "30/2/2022", "0/5/2022", "00/2022", "Nov 14", "Jun-22", "2004/05", "2019-22", "45123", "May",
        "Mon 18 Nov 2014", "early 3 May 2020", "3 May 2020 25:00", "3 May 2020 13:00pm", "May 2020 at 11:42am",
        "June 2020 to May 2020", "between 2020 and 2019", "before 1800", "after 2199", "1066",
        "about 3 May 2020 at 8am", "3 May 2020 8", "midnight on 3 May 2020", "2003 or 2006",
        "yesterday", "2015-02-30", "3 Foo 2020",
    ],
)  # fmt: skip
def test_what_is_not_sure_is_refused_with_a_sentence_that_quotes_it(text):
    with pytest.raises(Invalid) as refusal:
        ImpreciseDate.from_text(text, TODAY, field="happened")
    assert refusal.value.field == "happened"
    assert text in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")


@pytest.mark.parametrize("text", ["by 18 Nov", "3rd April", "Nov 14", "Tuesday 3 April", "17/6", "May", "about June"])
def test_the_year_is_asked_for_and_never_guessed(text):
    with pytest.raises(Invalid, match=f"We cannot tell the year of “{text}”. Write it with four digits"):
        edtf(text)


@settings(deadline=None)
@given(days, st.sampled_from(["{} {}", "{}/{}", "by {} {}", "c. {} {}"]))
def test_no_day_without_a_year_is_ever_read(day, form):
    month = day.month if "/" in form else f"{day:%B}"
    with pytest.raises(Invalid):
        edtf(form.format(day.day, month))


@pytest.mark.parametrize(("digits", "year"), [("26", 2026), ("00", 2000), ("66", 1966), ("99", 1999)])
def test_a_short_year_is_read_when_one_century_fits(digits, year):
    assert edtf(f"3/4/{digits}") == f"{year}-04-03"


@pytest.mark.parametrize("digits", ["27", "45", "65"])
def test_a_short_year_that_fits_no_century_is_asked_for_in_full(digits):
    with pytest.raises(Invalid, match="four digits"):
        edtf(f"3/4/{digits}")


@settings(deadline=None)
@given(st.integers(0, 99), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_short_year_is_never_in_the_future_nor_beyond_living_memory(digits, today):
    try:
        known = edtf(f"1/1/{digits:02}", today)
    except Invalid:
        return
    assert known is not None
    assert 0 <= today.year - int(known[:4]) <= 60


@settings(deadline=None)
@given(days)
def test_the_day_stands_first(day):
    assert edtf(f"{day.day}/{day.month}/{day.year}") == day.isoformat()


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    with suppress(Invalid):
        edtf(text)


@pytest.mark.parametrize(
    ("text", "precision", "canonical"),
    [
        ("2003-12-25", "day", "2003-12-25"),
        ("25/12/2003", "day", "2003-12-25"),
        ("2013-08", "month", "2013-08"),
        ("1999", "year", "1999"),
        ("2004/2015", "range", "2004/2015"),
        ("2015-02-13/2015-04", "range", "2015-02-13/2015-04"),
        ("2014-11/2015-02", "approx-range", "2014-11~/2015-02~"),
        ("2014-11~/2015-02~", "approximate range", "2014-11~/2015-02~"),
        ("2014-11", "approx", "2014-11~"),
        ("2013", "before", "[..2012]"),
        ("2013-05-03", "after", "[2013-05-04..]"),
        ("2014-11-18", "by", "[..2014-11-18]"),
        ("2015-05-03/2015-05-05", "between", "[2015-05-03..2015-05-05]"),
        ("2026-04-03 11:42", "minute", "2026-04-03T11:42:00"),
        ("2026-04-03T11:42", "minute", "2026-04-03T11:42:00"),
        ("", "undated", None),
        ("", "", None),
        ("by 18 Nov 2014", "", "[..2014-11-18]"),
        ("by 18 Nov 2014", "by", "[..2014-11-18]"),
    ],
)
def test_the_columns_of_a_file_are_read(text, precision, canonical):
    assert ImpreciseDate.from_columns(text, precision, TODAY).edtf == canonical


@pytest.mark.parametrize(
    ("text", "precision", "field"),
    [
        ("2003-12-25", "month", "date"),
        ("", "day", "date"),
        ("2013", "undated", "date"),
        ("2013", "range", "date"),
        ("2013", "perhaps", "date_precision"),
        ("2013-13", "month", "date"),
    ],
)
def test_a_date_and_its_precision_have_to_agree(text, precision, field):
    with pytest.raises(Invalid) as refusal:
        ImpreciseDate.from_columns(text, precision, TODAY)
    assert refusal.value.field == field


@pytest.mark.parametrize("precision", ["before", "after", "by"])
def test_the_side_of_a_bound_is_kept_in_the_words_as_written(precision):
    known = ImpreciseDate.from_columns("2013-05-03", precision, TODAY)
    assert ImpreciseDate.from_stored(known.edtf, known.as_written, TODAY) == known
    assert known.in_words == f"{precision} 3 May 2013"


def test_a_time_alone_is_read_or_refused():
    said = [time_from_text(text) for text in ("", "7pm", "11.42am", "23:42", "0930hrs", "noon")]
    assert said == ["", "19:00", "11:42", "23:42", "09:30", "12:00"]
    for text in ("7", "25:00", "noonish", "midnight", "0930"):
        with pytest.raises(Invalid):
            time_from_text(text)


def test_what_a_person_should_see_read_back_is_noticed():
    short = ("17/6/22", "17-Jun-22", "by 3rd May 15", "1/2/03 to 1/2/2004", "late 90s")
    assert all(has_short_year(text) for text in short)
    assert not any(has_short_year(text) for text in ("17/6/2022", "2022-06-17", "Feb 2022", "3-5 May 2015", "1990s"))
    assert numbered_day_and_month("by 3/4/2026") == (3, 4)
    assert numbered_day_and_month("2026-04-03") is None


def test_days_and_months_of_the_calendar_make_a_range():
    assert ImpreciseDate.from_text("2015-05-03 to 2015-05-04", TODAY).edtf == "2015-05-03/2015-05-04"
    assert ImpreciseDate.from_text("2015-05 to 2015-06", TODAY).edtf == "2015-05/2015-06"

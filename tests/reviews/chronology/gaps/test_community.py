from datetime import date

from reviews.chronology.gaps.community import End, of_a_day, stretches
from tests.reviews.chronology.gaps.made import happening

START, END = End(date(2025, 1, 1), words="supervision began"), End(date(2025, 12, 31), words="the offence")


def moved(id: str, when: str, movement: str | None):
    details = {"movement": movement} if movement else {}
    return happening(id, "custody", when, "Prison", **details)


def spans(*movements) -> list[tuple[date, date]]:
    return [(one.start.on, one.end.on) for one in stretches(START, END, movements)]


def test_without_a_movement_it_is_one_stretch() -> None:
    assert spans() == [(START.on, END.on)]


def test_custody_parts_it_and_its_entries_are_the_ends() -> None:
    before, after = stretches(START, END, [moved("in", "1/3/2025", "in"), moved("out", "1/6/2025", "out")])
    assert (before.start.words, before.end.entry_id) == ("supervision began", "in")
    assert (after.start.on, after.start.entry_id, after.end.words) == (date(2025, 6, 1), "out", "the offence")


def test_where_a_movement_is_not_exact_custody_is_at_its_longest() -> None:
    assert spans(moved("in", "March 2025", "in"), moved("out", "June 2025", "out")) == [
        (START.on, date(2025, 3, 1)),
        (date(2025, 6, 30), END.on),
    ]


def test_a_release_that_comes_first_says_that_they_were_in_custody_until_then() -> None:
    assert spans(moved("out", "1/6/2025", "out")) == [(date(2025, 6, 1), END.on)]


def test_a_second_movement_in_does_not_end_custody() -> None:
    movements = [moved("a", "1/3/2025", "in"), moved("b", "1/4/2025", "in"), moved("c", "1/5/2025", "out")]
    assert spans(*movements) == [(START.on, date(2025, 3, 1)), (date(2025, 5, 1), END.on)]


def test_what_says_neither_in_nor_out_or_has_no_date_says_nothing() -> None:
    assert spans(moved("a", "1/3/2025", None), moved("b", "", "in")) == [(START.on, END.on)]


def test_custody_that_began_and_ended_on_one_day_parts_nothing() -> None:
    arrested = [moved("a", "3/5/2025", "in"), moved("b", "3/5/2025", "in"), moved("c", "3/5/2025", "out")]
    assert spans(*arrested) == [(START.on, END.on)]
    assert of_a_day(arrested) == {"a", "b"}
    assert spans(*arrested, moved("d", "1/6/2025", "in")) == [(START.on, date(2025, 6, 1))]
    held = [moved("a", "1/3/2025", "in"), moved("b", "3/5/2025", "in"), moved("c", "3/5/2025", "out")]
    assert spans(*held) == [(START.on, date(2025, 3, 1)), (date(2025, 5, 3), END.on)]
    month = [moved("a", "May 2025", "in"), moved("b", "May 2025", "out")]
    assert of_a_day(month) == frozenset()
    assert spans(*month) == [(START.on, date(2025, 5, 1)), (date(2025, 5, 31), END.on)]


def test_in_custody_for_the_whole_time_there_is_no_stretch() -> None:
    assert spans(moved("a", "1/1/2024", "in")) == []

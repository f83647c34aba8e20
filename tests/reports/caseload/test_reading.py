"""A return is read whole, or everything that is wrong with it is listed."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.caseload.reading import read_return, return_from
from reports.caseload.rules import COLUMNS, Figure, ReadReturn, Wrong
from reports.caseload.template import template_csv
from reviews.people.characteristics.reference import characteristics
from reviews.people.characteristics.rules import NOT_KNOWN
from tests.reports.caseload.made import SEX, csv_of
from workbench.errors import Invalid


def read(content: bytes) -> ReadReturn:
    return read_return(lambda *_: None, content)


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([COLUMNS, *rows])
    return out.getvalue().encode("utf-8", errors="replace")


def wrong(content: bytes) -> list[tuple[int, str]]:
    found = read(content)
    assert found.draft is None
    assert all(one.cure.endswith((".", "”.")) for one in found.wrong)
    return [(one.row, one.value) for one in found.wrong]


def test_a_file_of_one_characteristic_is_a_return() -> None:
    found = return_from(csv_of({**SEX, NOT_KNOWN: 12}))
    assert found.draft is not None
    assert (found.draft.as_at, found.draft.source) == (date(2025, 6, 30), "Invented for tests")
    assert found.draft.figures[0] == Figure("sex", "female", 900)
    assert found.draft.totals == {"sex": 10_012}


def test_names_and_thousands_are_read_as_people_write_them() -> None:
    found = read(csv_of({"Woman": '"1,200"', "m": "9 100"}, "Gender", "30/06/2025"))
    assert found.draft is not None
    assert [one.people for one in found.draft.figures] == [1200, 9100]


def test_the_template_has_every_group_and_is_a_return_once_some_of_it_is_filled_in() -> None:
    empty = template_csv()
    assert empty.count("\r\n") == 1 + sum(len(one.counted) + 1 for one in characteristics())
    assert wrong(empty.encode()) == [(0, "")]
    filled = empty.replace(",sex,female,,", "2025-06-30,sex,female,900,Invented").replace("sex,male,,", "sex,male,91,")
    found = read(filled.encode("utf-8-sig"))
    assert found.draft is not None
    assert found.draft.totals == {"sex": 991}


def test_every_row_that_is_wrong_is_listed_with_its_number_and_value() -> None:
    content = csv_of({"female": "many", "male": 9100, "Martian": 1, "f": 3})
    content += b"\n2024-06-30,sex,male,1,Other words\n30.6.25,shoe size,9,1,"
    assert wrong(content) == [
        (2, "many"), (4, "Martian"), (5, "f"), (6, "2024-06-30"), (6, "Other words"), (6, "male"),
        (7, "30.6.25"), (7, "shoe size"),
    ]  # fmt: skip


def test_a_characteristic_is_given_whole_or_not_at_all() -> None:
    assert wrong(csv_of({"male": 9100})) == [(0, "Female")]
    assert wrong(csv_of({"female": "", "male": 9100})) == [(2, "Female")]
    assert wrong(csv_of({"female": 0, "male": 0})) == [(0, "Sex")]


def test_groups_finer_than_those_counted_are_refused() -> None:
    assert (2, "Indian") in wrong(csv_of({"Indian": 40}, "ethnicity"))


def test_a_return_says_of_which_day_and_from_where() -> None:
    rows = b"as_at,characteristic,group,people,source\n,sex,female,9,\n,sex,male,91,"
    assert [one.cure[:11] for one in read(rows).wrong] == ["No row says", "No row says"]


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2", b"\x00\xff\xfe", b"x" * 1_000_001, b"as_at\n" + b'"' * 200_000])
def test_what_is_no_such_file_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Invalid):
        read(content)


def test_a_number_of_any_length_is_refused_and_not_worked_with() -> None:
    assert read(csv_of({"female": "9" * 5000, "male": 1})).wrong[0] == Wrong(
        2, "9" * 5000, "Write how many people as a whole number, such as 1200; 0 for nobody."
    )


VALUES = st.text(max_size=12) | st.sampled_from(
    ["sex", "female", "male", "2025-06-30", "12", "-1", "1e9", "²", "٣", "=1"]
)


@given(st.binary(max_size=300) | st.lists(st.lists(VALUES, max_size=6), max_size=6).map(as_csv))
def test_whatever_a_file_holds_it_is_read_or_refused_in_words(content: bytes) -> None:
    try:
        found = read(content)
    except Invalid:
        return
    assert (found.draft is None) == bool(found.wrong)

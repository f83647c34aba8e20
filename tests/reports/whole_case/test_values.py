"""A value comes back as exactly what it was, or is refused."""

import contextlib
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.whole_case.shapes import ColumnShape, Kind
from reports.whole_case.values import GREATEST, SMALLEST, Unfit, read, written

LETTERS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | LETTERS,
    lambda inner: st.lists(inner) | st.dictionaries(LETTERS, inner),
)
VALUES = {
    Kind.TEXT: LETTERS,
    Kind.NUMBER: st.integers(SMALLEST, GREATEST),
    Kind.FRACTION: st.floats(allow_nan=False, allow_infinity=False),
    Kind.CLAIM: st.booleans(),
    Kind.DAY: st.dates(),
    Kind.MOMENT: st.datetimes(timezones=st.just(UTC)),
    Kind.LIST: st.lists(JSON),
    Kind.NAMED: st.dictionaries(LETTERS, JSON),
    Kind.BYTES: st.binary(),
}
ANY = st.one_of(*(st.tuples(st.just(kind), values) for kind, values in VALUES.items()))


def column(kind: Kind, **more: object) -> ColumnShape:
    return ColumnShape("it", kind, **more)  # type: ignore[arg-type]


@given(ANY)
def test_every_value_comes_back_as_it_was(pair) -> None:
    kind, value = pair
    line = json.dumps(written(column(kind), value), ensure_ascii=False)
    back = read(column(kind), json.loads(line))
    assert back == value
    assert type(back) is type(value)


@given(st.sampled_from(Kind), JSON)
def test_whatever_else_stands_there_is_taken_or_refused_and_never_an_error(kind, raw) -> None:
    with contextlib.suppress(Unfit):
        read(column(kind), raw)


@pytest.mark.parametrize(
    ("kind", "raw", "says"),
    [
        (Kind.TEXT, "a\x00b", "letters that cannot be kept"),
        (Kind.LIST, ["\ud800"], "letters that cannot be kept"),
        (Kind.NUMBER, True, "not a whole number"),
        (Kind.NUMBER, 2**31, "not a whole number"),
        (Kind.CLAIM, 1, "neither true nor false"),
        (Kind.DAY, "3 April 2026", "not a day"),
        (Kind.MOMENT, "2026-04-03T11:42:00", "time zone"),
        (Kind.BYTES, "é", "base64"),
        (Kind.NAMED, [], "not values with names"),
        (Kind.TEXT, None, "is empty"),
    ],
)
def test_what_a_column_cannot_hold_is_said(kind, raw, says) -> None:
    with pytest.raises(Unfit, match=says):
        read(column(kind), raw)


def test_an_empty_value_a_long_one_and_a_word_of_no_list() -> None:
    assert read(column(Kind.DAY, is_optional=True), None) is None
    assert read(column(Kind.TEXT, words=("yes", "no")), "yes") == "yes"
    with pytest.raises(Unfit, match="none of the words"):
        read(column(Kind.TEXT, words=("yes", "no")), "perhaps")
    with pytest.raises(Unfit, match="more than 3 letters"):
        read(column(Kind.TEXT, longest=3), "four")
    assert written(column(Kind.DAY), date(2026, 4, 3)) == "2026-04-03"
    assert written(column(Kind.MOMENT), datetime(2026, 4, 3, 10, 42, tzinfo=UTC)) == "2026-04-03T10:42:00+00:00"

"""How entries are spelt and chained."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from workbench.audit.rules import FIRST, Operation, as_text, entry_digest, value_digest

KEY = "00" * 16
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


def test_the_operations_of_the_act_are_all_there() -> None:
    of_the_act = {"collection", "alteration", "consultation", "disclosure", "combination", "erasure"}
    assert of_the_act < {operation.value for operation in Operation}


def test_a_value_has_one_spelling() -> None:
    assert as_text({"b": 1, "a": [date(2026, 4, 3)]}) == as_text({"a": [date(2026, 4, 3)], "b": 1})
    assert as_text(frozenset({"b", "a"})) == as_text({"a", "b"})
    assert as_text(datetime(2026, 4, 3, 10, tzinfo=UTC)) == '"2026-04-03T10:00:00+00:00"'


@given(VALUES, VALUES)
def test_two_values_share_a_digest_only_when_they_are_spelt_the_same(one: object, another: object) -> None:
    same = as_text(one) == as_text(another)
    assert (value_digest(KEY, as_text(one)) == value_digest(KEY, as_text(another))) is same


def test_with_another_key_the_digest_is_another() -> None:
    assert value_digest(KEY, "Rita") != value_digest("11" * 16, "Rita")


@given(st.dictionaries(st.sampled_from(["event", "number", "facts"]), VALUES, min_size=1))
def test_a_digest_stands_on_the_one_before_it(content: dict[str, object]) -> None:
    assert entry_digest(FIRST, content) == entry_digest(FIRST, dict(reversed(content.items())))
    assert entry_digest(FIRST, content) != entry_digest("1" * 64, content)

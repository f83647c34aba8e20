"""What is drawn, what is frozen, and what is masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.coding.rules import LEAST, MOST, Frozen, check_size, drawn, lot_size, without_codes
from reviews.findings.rules import FindingKind
from workbench.errors import Invalid

IDS = st.lists(st.uuids().map(str), unique=True, max_size=60)


@pytest.mark.parametrize(("there", "size"), [(0, 0), (3, 3), (5, 5), (49, 5), (51, 6), (1000, 100)])
def test_the_rule_draws_one_in_ten_and_at_least_five(there: int, size: int) -> None:
    assert lot_size(there) == size


@given(IDS, st.integers(1, MOST), st.integers(0, 1000))
def test_a_lot_is_the_same_for_the_same_seed_and_holds_nothing_twice(ids: list[str], size: int, seed: int) -> None:
    lot = drawn(ids, size, seed)
    assert lot == drawn(ids[::-1], size, seed)
    assert len(set(lot)) == len(lot) == min(size, len(ids))
    assert set(lot) <= set(ids)


def test_every_finding_is_drawn_about_as_often_as_any_other() -> None:
    ids = [str(number) for number in range(10)]
    times = [sum(one in drawn(ids, LEAST, seed) for seed in range(1000)) for one in ids]
    assert all(420 <= number <= 580 for number in times)


@pytest.mark.parametrize("size", [0, -1, MOST + 1])
def test_a_lot_of_no_sensible_size_is_refused(size: int) -> None:
    with pytest.raises(Invalid, match="Draw between 1 and 200"):
        check_size(size)


def test_the_digest_changes_with_anything_that_is_frozen() -> None:
    one = Frozen(FindingKind.CONCERN, "Visits", "None was made.", "No plan.", ("3 December 2025",), ("a", "b"), "rita")
    changes = {
        "kind": FindingKind.GOOD_PRACTICE, "title": "x", "what": "x", "why": "x", "rests_on": (), "first": ("a",),
        "first_coder_id": "x",
    }  # fmt: skip
    digests = {one.digest, *(Frozen(**{**vars(one), name: value}).digest for name, value in changes.items())}
    assert len(digests) == len(changes) + 1


def test_a_code_that_the_reviewer_wrote_into_the_text_is_masked() -> None:
    assert without_codes("This is IP01, on the M25 and form OA12.", ["IP01"]) == (
        "This is [factor], on the M25 and form OA12."
    )

import pytest

from reviews.chronology.entries.many.rules import MOST, BulkChange, check_change, check_chosen, check_group
from tests.reviews.chronology.drafts import an_entry
from workbench.errors import Invalid


def test_a_bulk_change_leaves_what_it_does_not_name():
    draft = BulkChange(agency="Prison", is_key=True).of(an_entry())
    assert (draft.agency, draft.is_key, draft.summary, draft.source) == (
        "Prison", True, "Called to the address.", "Police log",
    )  # fmt: skip


def test_a_kind_can_be_taken_away_from_many():
    assert BulkChange(kind="").of(an_entry()).kind == ""
    check_change(BulkChange(kind=""))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (BulkChange(), "entries"),
        (BulkChange(agency=" "), "agency"),
        (BulkChange(source=""), "source"),
        (BulkChange(position=1000), "position"),
    ],
)
def test_a_bulk_change_that_no_entry_could_bear_is_refused(change, field):
    with pytest.raises(Invalid) as refusal:
        check_change(change)
    assert refusal.value.field == field


def test_some_are_chosen_and_not_more_than_one_act_holds():
    check_chosen(["a"] * MOST)
    for wrong in ([], ["a"] * (MOST + 1)):
        with pytest.raises(Invalid):
            check_chosen(wrong)


def test_a_group_is_one_level_deep_and_never_a_circle():
    check_group(["a", "b"], "c", None, "")
    for parent, grandparent, with_parts in (("a", None, ""), ("c", "d", ""), ("c", None, "“3 May 2015”")):
        with pytest.raises(Invalid) as refusal:
            check_group(["a", "b"], parent, grandparent, with_parts)
        assert refusal.value.field == "parent"

from uuid import UUID

from workbench.columns import new_ids


def test_ids_made_together_are_random_and_in_rising_order():
    ids = new_ids(1500)
    assert len(ids) == 1500
    assert ids == sorted(set(ids))
    assert {(UUID(each).version, str(UUID(each)) == each) for each in ids} == {(4, True)}
    assert not set(ids) & set(new_ids(500))

"""Old tags and new ones are counted on lines that go on over versions, and nothing is guessed or lost."""

from hypothesis import given
from hypothesis import strategies as st

from taxonomy.vocabulary.lines import lines_by_guid, lines_of
from tests.taxonomy.vocabulary.made import guid, version
from tests.taxonomy.vocabulary.test_succession import histories


def named(*versions):
    return [(f"2026-{number}", factors) for number, factors in enumerate(versions, start=1)]


def lines(*versions):
    codes = {one.guid: one.code for factors in versions for one in factors}
    return {
        line.factor.code: ({codes[other] for other in line.within}, line.note, line.is_merged)
        for line in lines_of(named(*versions))
    }


def test_a_split_factor_goes_on_as_the_sum_of_its_parts_and_its_old_tags_are_guessed_into_none() -> None:
    found = lines(version("IP01"), version("IP02<IP01", "IP03<IP01"))
    assert found["IP01"] == ({"IP02", "IP03"}, "before 2026-2: one factor; since then IP02 and IP03 together", False)
    assert found["IP02"] == (set(), "since 2026-2, part of IP01", False)


def test_merged_factors_add_up_in_the_one_that_took_their_place() -> None:
    found = lines(version("IP01", "IP02"), version("IP03<IP01+IP02"))
    assert found["IP03"] == ({"IP01", "IP02"}, "before 2026-2: IP01 and IP02", False)
    assert found["IP01"][2]


def test_a_retired_factor_keeps_a_line_of_its_own() -> None:
    assert lines(version("IP01", "IP02"), version("IP02"))["IP01"] == (set(), "retired with 2026-2", False)


def test_parts_that_are_merged_again_stand_for_the_whole_they_came_from() -> None:
    found = lines(version("IP01"), version("IP02<IP01", "IP03<IP01"), version("IP04<IP02+IP03"))
    assert found["IP04"][0] == {"IP01", "IP02", "IP03"}


def test_a_part_that_is_merged_elsewhere_leaves_the_line_of_its_whole_and_that_is_said() -> None:
    found = lines(version("IP01", "IP05"), version("IP02<IP01", "IP03<IP01", "IP05"), version("IP02", "IP06<IP03+IP05"))
    assert found["IP01"][0] == {"IP02", "IP03"}
    assert found["IP06"][0] == {"IP03", "IP05"}
    assert "from 2026-3 without IP03" in found["IP01"][1]


@given(histories())
def test_every_tag_is_counted_on_a_line_that_is_shown(history) -> None:
    found = lines_of(named(*history))
    shown = {line.factor.guid for line in found if not line.is_merged}
    under = lines_by_guid(named(*history))
    assert {line.factor.guid for line in found} == under.keys()
    assert all(under[one] & shown for one in under)


@given(histories())
def test_within_is_an_order(history) -> None:
    under = lines_by_guid(named(*history))
    assert all(one in lines for one, lines in under.items())
    assert all(under[line] <= lines for lines in under.values() for line in lines)


@given(histories(), st.data())
def test_what_was_counted_before_a_version_is_never_taken_from_its_line_by_it(history, data) -> None:
    """A new version adds lines; what older tags are counted under stays, so figures that were told stay true."""
    size = data.draw(st.integers(1, len(history)))
    before, after = lines_by_guid(named(*history[:size])), lines_by_guid(named(*history))
    assert all(lines <= after[one] for one, lines in before.items())


def test_a_guid_means_the_same_here_as_in_the_versions() -> None:
    assert lines_by_guid(named(version("IP01"))) == {guid("IP01"): {guid("IP01")}}

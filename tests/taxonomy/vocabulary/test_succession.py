"""What became of each factor between two versions is total, follows from the versions, and adds up over several."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taxonomy.vocabulary.rules import Factor, Level
from taxonomy.vocabulary.succession import Standing, check_succession, over, succession
from tests.taxonomy.vocabulary.made import factor, guid, version
from workbench.errors import Invalid

FIRST = version("IP01", "IP02", "IP03", "IP04", "IP05")
SECOND = (*version("IP01", "IP06<IP02", "IP07<IP02", "IP08<IP03+IP04", "IP09"),)


def test_each_factor_stands_in_one_way_to_the_other_version() -> None:
    second = (replace(SECOND[0], name="Said otherwise"), *SECOND[1:])
    step = succession(FIRST, second)
    before = {one.code: step.standing_before(one.guid) for one in FIRST}
    after = {one.code: step.standing_after(one.guid) for one in second}
    assert before == {
        "IP01": Standing.RENAMED, "IP02": Standing.SPLIT, "IP03": Standing.MERGED, "IP04": Standing.MERGED,
        "IP05": Standing.RETIRED,
    }  # fmt: skip
    assert after == {
        "IP01": Standing.RENAMED, "IP06": Standing.SPLIT, "IP07": Standing.SPLIT, "IP08": Standing.MERGED,
        "IP09": Standing.NEW,
    }  # fmt: skip
    assert step.became(guid("IP02")) == {guid("IP06"), guid("IP07")}
    assert step.came_from(guid("IP08")) == {guid("IP03"), guid("IP04")}
    assert succession(FIRST, FIRST).standing_before(guid("IP02")) is Standing.KEPT


def test_what_follows_from_a_sound_version_is_accepted() -> None:
    check_succession(FIRST, SECOND, FIRST)


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        ((replace(factor("IP09"), guid=guid("IP01")),), "IP09 has the guid of IP01"),
        ((replace(factor("IP01"), guid=guid("IP09")),), "IP01 was another factor before"),
        (version("IP90"), "IP90 was taken out before"),
        ((replace(factor("IP01"), level=Level.TEAM),), "IP01 has another level"),
        (version("IP01<IP02"), "it can replace nothing"),
        (version("IP06<IP77"), "IP77, which is not in the version before"),
        (version("IP02", "IP06<IP02", "IP07<IP02"), "IP02 is replaced by IP06 and is still there"),
        (version("IP06<IP02+IP03", "IP07<IP02"), "IP02 is split and merged at once"),
        (version("IP06<IP02"), "Keep its code and guid"),
        (version("GP01<IP02", "IP06<IP02"), "they cannot be one"),
    ],
)
def test_what_cannot_follow_is_refused_with_a_sentence(after: tuple[Factor, ...], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        check_succession(FIRST, after, [*FIRST, *version("IP90")])


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[Factor, ...]]:
    """Versions one after another, each made from the one before by keeping, splitting, merging, retiring, adding."""
    number = iter(range(10, 99))
    now = [f"IP{next(number)}" for _ in range(draw(st.integers(1, 5)))]
    found = [version(*now)]
    for _ in range(draw(st.integers(1, 4))):
        words, left = [], list(now)
        while left:
            code = left.pop(0)
            match draw(st.sampled_from(("kept", "split", "merged", "retired"))):
                case "split":
                    words += [f"IP{next(number)}<{code}" for _ in range(2)]
                case "merged" if left:
                    words.append(f"IP{next(number)}<{code}+{left.pop(0)}")
                case "retired":
                    pass
                case _:
                    words.append(code)
        words += [f"IP{next(number)}" for _ in range(draw(st.integers(0, 1)))]
        found.append(version(*words))
        now = [word.partition("<")[0] for word in words]
    return found


@given(histories())
def test_every_step_of_a_history_is_sound_and_says_of_each_factor_how_it_stands(history) -> None:
    ever: list[Factor] = []
    for before, after in pairwise(history):
        ever += before
        check_succession(before, after, ever)
        step = succession(before, after)
        assert {old for old, _ in step.pairs} | {
            one.guid for one in before if step.standing_before(one.guid) is Standing.RETIRED
        } == {one.guid for one in before}
        assert {new for _, new in step.pairs} | {
            one.guid for one in after if step.standing_after(one.guid) is Standing.NEW
        } == {one.guid for one in after}


@given(histories(), st.data())
def test_maps_compose_whichever_two_are_put_together_first(history, data) -> None:
    middle = data.draw(st.integers(0, len(history) - 1))
    assert over(history[: middle + 1]).then(over(history[middle:])) == over(history)

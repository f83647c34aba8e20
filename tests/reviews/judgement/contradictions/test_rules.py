"""What does not fit together, and when it is resolved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.judgement.contradictions.rules import Clash, Concern, check_resolution, contradictions, put
from reviews.judgement.rules import AreaAnswer
from workbench.errors import Invalid

YES, NO, NOT = AreaAnswer.YES, AreaAnswer.NO, AreaAnswer.NOT_APPLICABLE
DIRECT = Concern("c1", 1, "Visits were not made", ("IP01",), has_improvement=True)
MILD = replace(DIRECT, direct=())


def areas(*answers: AreaAnswer | None) -> list[tuple[str, str, AreaAnswer | None]]:
    return [(f"a{number}", f"Area {number}", answer) for number, answer in enumerate(answers, start=1)]


def clashes(*given: object) -> list[tuple[Clash, str]]:
    return [(one.clash, one.about) for one in contradictions(*given)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("whole", "answers", "concern", "expected"),
    [
        (YES, (YES,), DIRECT, [(Clash.YES_AND_DIRECT, "")]),
        (YES, (YES, NOT), MILD, []),
        (NO, (NO, YES), DIRECT, []),
        (NO, (NO,), MILD, [(Clash.NO_AND_NONE, "")]),
        (YES, (NO, YES), MILD, [(Clash.YES_AND_AREA, "a1")]),
        (NO, (YES, NOT), DIRECT, [(Clash.NO_AND_AREAS, "")]),
        (NO, (YES, None), DIRECT, []),  # an area may still turn out to be where the step lies
        (NO, (NO,), replace(DIRECT, has_improvement=False), [(Clash.NO_CHANGE, "c1")]),
        (None, (NO,), replace(DIRECT, has_improvement=False), []),
    ],
)
def test_what_does_not_fit(whole, answers, concern, expected) -> None:
    assert clashes(whole, areas(*answers), [concern]) == expected


def test_it_is_said_in_words_which_concerns_do_not_fit() -> None:
    (one,) = contradictions(YES, areas(YES), [DIRECT, replace(DIRECT, id="c2", number=2, title="No check")])
    assert one.words == (
        "All in all the answer is yes, and finding 1 (Visits were not made) and finding 2 (No check) bear directly on "
        "how risk was managed."
    )


def test_what_was_said_holds_until_what_it_rests_on_changes_and_is_then_at_hand() -> None:
    (one,) = contradictions(YES, areas(YES), [DIRECT])
    said = {one.key: ("Nobody could have seen it.", one.rests_on)}
    (resolved,) = put([one], said)
    assert (resolved.is_resolved, resolved.is_anew) == (True, False)
    (other,) = contradictions(YES, areas(YES), [replace(DIRECT, direct=("IP01", "MO01"))])
    (anew,) = put([other], said)
    assert (anew.is_resolved, anew.is_anew, anew.words) == (False, True, "Nobody could have seen it.")
    assert put(contradictions(YES, areas(YES), [DIRECT]), said) == (resolved,)  # and back again


def test_what_it_does_not_rest_on_may_change() -> None:
    (one,) = contradictions(YES, areas(YES, None), [DIRECT])
    (same,) = contradictions(YES, areas(YES, NOT), [DIRECT, replace(MILD, id="c3")])
    assert one.rests_on == same.rests_on


def test_words_are_asked_for() -> None:
    with pytest.raises(Invalid):
        check_resolution("  \n")
    check_resolution("It could not have been seen.")


concerns = st.lists(
    st.builds(
        Concern,
        st.uuids().map(str),
        st.integers(1, 9),
        st.text(max_size=20),
        st.lists(st.sampled_from(["IP01", "MO01"]), max_size=2, unique=True).map(tuple),
        st.booleans(),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)
answers = st.lists(st.sampled_from([None, *AreaAnswer]), min_size=1, max_size=6)


@given(whole=st.sampled_from([None, YES, NO]), answers=answers, concerns=concerns)
def test_each_is_known_by_a_key_of_its_own_and_nothing_fits_by_itself(whole, answers, concerns) -> None:
    found = contradictions(whole, areas(*answers), concerns)
    keys = [one.key for one in found]
    assert len(keys) == len(set(keys))
    assert all(len(key) <= 80 for key in keys)
    assert not any(one.is_resolved for one in put(found, {}))
    about = {one.clash for one in found}
    if whole is YES:
        assert (Clash.YES_AND_DIRECT in about) == any(concern.direct for concern in concerns)
        assert (Clash.YES_AND_AREA in about) == (NO in answers)
    if whole is NO:
        assert (Clash.NO_AND_NONE in about) == (not any(concern.direct for concern in concerns))
    if whole is None:
        assert not found

"""How strong a change is, and what is said of it."""

import itertools

import pytest

from reviews.improvement.reference import kind_sets, kinds_named, kinds_on
from reviews.improvement.strength import ChangeStrength, check_kinds, hint, said_of, strength_of
from workbench.clock import today
from workbench.errors import Invalid

KINDS = kinds_on(today()).kinds
ORDER = list(ChangeStrength)


def kinds(*codes: str):
    return kinds_named(codes)


def test_a_change_is_as_strong_as_the_strongest_of_its_kinds() -> None:
    for one, other in itertools.combinations(KINDS, 2):
        strongest = ORDER[min(ORDER.index(one.strength), ORDER.index(other.strength))]
        assert strength_of((one, other)) is strength_of((other, one)) is strongest
    assert strength_of(()) is None


@pytest.mark.parametrize("codes", [("training",), ("reminder",), ("policy", "warning"), ("training", "checked")])
def test_training_reminders_and_policy_alone_are_weak_and_it_is_said_what_would_be_stronger(codes) -> None:
    assert strength_of(kinds(*codes)) is ChangeStrength.WEAKER
    assert "would be stronger with" in said_of(kinds(*codes))


def test_training_beside_something_that_holds_is_not_weak() -> None:
    assert strength_of(kinds("training", "work-load")) is ChangeStrength.INTERMEDIATE
    assert strength_of(kinds("training", "forced")) is ChangeStrength.STRONGER


@pytest.mark.parametrize("codes", [("nothing",), ("training", "training")])
def test_a_kind_is_one_of_the_list_and_stands_once(codes) -> None:
    with pytest.raises(Invalid) as refusal:
        check_kinds(codes, {kind.code for kind in KINDS})
    assert refusal.value.field == "kinds"


@pytest.mark.parametrize(
    ("text", "chosen", "says"),
    [
        ("Staff are trained in visits", (), "“trained” sounds like: training or a briefing. Choose"),
        ("Staff are trained in visits", ("training",), ""),
        ("Staff are trained in visits", ("forced",), "You chose “the work cannot go on without it”. Check"),
        ("Staff are trained and posts are filled", ("work-load",), ""),
        ("A case cannot be allocated before that", ("training",), "“cannot be” sounds like: the work cannot go on"),
        ("Visits are made in October", ("training",), ""),
        ("", (), ""),
    ],
)
def test_words_and_kinds_that_do_not_agree_are_pointed_out(text: str, chosen: tuple[str, ...], says: str) -> None:
    said = hint(text, kinds(*chosen), KINDS)
    assert said.startswith(says) or says in said
    assert bool(said) == bool(says)


def test_a_set_of_kinds_is_dated_sourced_and_ordered_with_codes_of_its_own() -> None:
    for one in kind_sets():
        codes = [kind.code for kind in one.kinds]
        assert len(codes) == len(set(codes))
        assert [ORDER.index(kind.strength) for kind in one.kinds] == sorted(ORDER.index(k.strength) for k in one.kinds)
        assert one.source
        assert all(kind.cues and kind.example for kind in one.kinds)
        assert all(kind.speaks_in(cue) for kind in one.kinds for cue in kind.cues)

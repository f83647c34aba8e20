"""What the layers found is put together: at most five, best first, by a score that rises with the evidence."""

from taxonomy.suggestion.rules import (
    ENOUGH_WITH_A_CUE,
    ENOUGH_WITHOUT,
    MOST,
    WEIGHTS,
    Hit,
    Layer,
    Tone,
    best,
    rarities,
    score,
    strengths,
    toned,
    words_at,
)

STRONG = ENOUGH_WITHOUT + 1


def test_a_word_that_few_factors_use_tells_more_than_one_that_many_use() -> None:
    rarity = rarities({"a": ["risk", "alias"], "b": ["risk"], "c": ["risk", "recall"], "d": ["recall"]})
    assert rarity["alias"] > rarity["recall"] > rarity["risk"] > 0


def test_every_layer_counts_as_much_as_its_weight() -> None:
    hits = [Hit("IP01", layer, 1.0, (), "") for layer in Layer]
    assert strengths(hits) == {"IP01": sum(WEIGHTS.values())}


def test_the_strongest_come_first_ties_go_by_code_and_there_are_at_most_five() -> None:
    found = {f"IP{number:02}": STRONG for number in range(9, 0, -1)} | {"PA01": STRONG + 1}
    assert best(found, Tone.LACKING) == ["PA01", "IP01", "IP02", "IP03", "IP04"]
    assert len(best(found, Tone.LACKING)) == MOST == 5


def test_a_plain_fact_needs_stronger_evidence() -> None:
    found = {"IP01": (ENOUGH_WITH_A_CUE + ENOUGH_WITHOUT) / 2}
    assert best(found, Tone.LACKING) == ["IP01"]
    assert best(found, Tone.NONE) == []
    assert best({"IP01": STRONG}, Tone.NONE) == ["IP01"]
    assert best({}, Tone.LACKING) == []


def test_what_was_not_done_is_seldom_good_practice() -> None:
    found = {"GP10": 3.0, "IP29": 2.5}
    good = frozenset({"GP10"})
    assert best(toned(found, Tone.LACKING, good), Tone.LACKING) == ["IP29", "GP10"]
    assert best(toned(found, Tone.WELL_DONE, good), Tone.WELL_DONE) == ["GP10", "IP29"]
    assert toned(found, Tone.MIXED, good) == found


def test_the_score_lies_between_0_and_1_and_rises_with_the_strength() -> None:
    scores = [score(strength / 4) for strength in range(40)]
    assert scores == sorted(scores)
    assert 0 <= scores[0] < 0.1 < 0.9 < scores[-1] <= 1


def test_the_words_stand_in_the_order_of_the_text_each_once() -> None:
    assert words_at("visit, address, visit", [(16, 21), (7, 14), (0, 5)]) == ("visit", "address")

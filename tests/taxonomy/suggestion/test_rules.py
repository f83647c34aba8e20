"""What the layers found is put together: at most five, best first, by a score that rises with the evidence."""

from taxonomy.suggestion.rules import (
    ENOUGH,
    MOST,
    WEIGHTS,
    Hit,
    Layer,
    Tone,
    order,
    rarities,
    says_enough,
    score,
    strengths,
    toned,
    words_at,
)

STRONG = 3.0


def test_a_word_that_few_factors_use_tells_more_than_one_that_many_use() -> None:
    rarity = rarities({"a": ["risk", "alias"], "b": ["risk"], "c": ["risk", "recall"], "d": ["recall"]})
    assert rarity["alias"] > rarity["recall"] > rarity["risk"] > 0


def test_every_layer_counts_as_much_as_its_weight() -> None:
    hits = [Hit("IP01", layer, 1.0, (), "") for layer in Layer]
    assert strengths(hits) == {"IP01": sum(WEIGHTS.values())}


def test_the_strongest_come_first_ties_go_by_code_and_there_are_at_most_five() -> None:
    found = {f"IP{number:02}": STRONG for number in range(9, 0, -1)} | {"PA01": STRONG + 1}
    assert order(found) == ["PA01", "IP01", "IP02", "IP03", "IP04"]
    assert len(order(found)) == MOST == 5


def test_a_plain_fact_needs_stronger_evidence() -> None:
    found = {"IP01": STRONG}
    assert says_enough(found, ENOUGH - STRONG + 0.1)
    assert not says_enough(found, ENOUGH - STRONG - 0.1)
    assert not says_enough({}, ENOUGH + 1)


def test_what_was_not_done_is_seldom_good_practice() -> None:
    found = {"GP10": 3.0, "IP29": 2.5}
    good = frozenset({"GP10"})
    assert order(toned(found, Tone.LACKING, good)) == ["IP29", "GP10"]
    assert order(toned(found, Tone.WELL_DONE, good)) == ["GP10", "IP29"]
    assert toned(found, Tone.MIXED, good) == found


def test_the_score_lies_between_0_and_1_and_rises_with_the_strength() -> None:
    scores = [score(strength / 4) for strength in range(40)]
    assert scores == sorted(scores)
    assert 0 <= scores[0] < 0.1 < 0.9 < scores[-1] <= 1


def test_the_words_stand_in_the_order_of_the_text_each_once() -> None:
    assert words_at("visit, address, visit", [(16, 21), (7, 14), (0, 5)]) == ("visit", "address")

"""Words found in a text are weighed: rare and phrased ones most, plain facts not at all."""

from taxonomy.suggestion.rules import MOST, Hit, candidates, rarities

NAMES = {f"IP{number:02}": f"Factor {number}" for number in range(1, 10)}


def hit(code: str, words: str, start: int = 0, rarity: float = 0.9, is_phrase: bool = True) -> Hit:
    return Hit(code, words, start, rarity, is_phrase)


def test_a_word_that_few_factors_use_tells_more_than_one_that_many_use() -> None:
    rarity = rarities({"a": ["risk", "alias"], "b": ["risk"], "c": ["risk", "recall"], "d": ["recall"]})
    assert rarity["alias"] > rarity["recall"] > rarity["risk"] > 0


def test_a_phrase_is_enough() -> None:
    (found,) = candidates([hit("IP01", "home visit")], NAMES)
    assert (found.code, found.name, found.because) == ("IP01", "Factor 1", ("home visit",))
    assert 0 < found.score < 1


def test_one_shared_word_is_not_enough() -> None:
    assert candidates([hit("IP01", "police", is_phrase=False)], NAMES) == []


def test_more_and_rarer_words_come_first_and_ties_go_by_code() -> None:
    hits = [hit("IP03", "a"), hit("IP02", "b"), hit("IP01", "c", rarity=1.5)]
    assert [found.code for found in candidates(hits, NAMES)] == ["IP01", "IP02", "IP03"]


def test_there_are_at_most_five() -> None:
    assert len(candidates([hit(code, "words") for code in NAMES], NAMES)) == MOST == 5


def test_the_words_stand_in_the_order_of_the_text_each_once() -> None:
    hits = [hit("IP01", "visit", 20), hit("IP01", "address", 3), hit("IP01", "visit", 40)]
    assert candidates(hits, NAMES)[0].because == ("address", "visit")

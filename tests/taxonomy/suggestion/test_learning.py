"""Learning from accepted tags: refused below a minimum, measured on what was held back, used only if it helps."""

import pytest

from taxonomy.suggestion import learned
from taxonomy.suggestion.candidates import suggest
from taxonomy.suggestion.learned import Model
from taxonomy.suggestion.learning import LEAST_TEXTS, Example, check_enough, digest_of, train
from taxonomy.suggestion.rules import Layer
from taxonomy.vocabulary.rules import read_version
from taxonomy.vocabulary.versions import published_files
from workbench import jobs
from workbench.errors import Refused

FACTORS = read_version(published_files()[0]).factors
# What one unit writes for two factors, in words of its own that the vocabulary does not have.
OWN_WORDS = {"PD01": "The quokka board was purple in week {}.", "PD06": "The marzipan rota stood open in week {}."}
EXAMPLES = [
    Example(f"{code}-{number}", f"review {number % 12}", text.format(number), (code,))
    for code, text in OWN_WORDS.items()
    for number in range(60)
]


def test_with_too_little_to_learn_from_it_is_refused_with_a_sentence() -> None:
    with pytest.raises(Refused, match=f"at least {LEAST_TEXTS} are needed"):
        check_enough(EXAMPLES[: LEAST_TEXTS - 1])
    with pytest.raises(Refused, match="Fewer than two factors"):
        check_enough([Example(str(n), str(n), "text", ("PD01",)) for n in range(LEAST_TEXTS)])
    assert check_enough(EXAMPLES) == ("PD01", "PD06")


def test_the_digest_tells_what_was_learned_from_whatever_its_order() -> None:
    assert digest_of(EXAMPLES) == digest_of(EXAMPLES[::-1])
    assert digest_of(EXAMPLES) != digest_of(EXAMPLES[1:])


def test_what_was_learned_brings_the_factors_that_people_put_and_holds_no_word_of_theirs() -> None:
    told: list[float] = []
    trained = jobs.run(train, EXAMPLES, FACTORS, tell=lambda progress: told.append(progress.share))
    assert trained.weight > 0
    assert trained.with_it.mrr > trained.without.mrr
    assert told == sorted(told)
    assert told[-1] == 1
    assert b"quokka" not in trained.content
    model = Model("1", "digest", trained.content, trained.weight)
    text = "The quokka board was purple once more."
    (found,) = suggest([text], FACTORS, model)
    assert found[0].code == "PD01"
    assert "learned: model 1" in found[0].rules
    assert "quokka" in found[0].because
    assert all(words in text for words in found[0].because)
    assert suggest([text], FACTORS, Model("1", "digest", trained.content, 0.0)) == suggest([text], FACTORS)
    assert {hit.layer for hit in learned.hits(model, text)} == {Layer.LEARNED}

"""The small language in which expressions are written down."""

import pytest

from taxonomy.wording.grammar import end_of, slots


@pytest.mark.parametrize(
    ("expression", "words", "end"),
    [
        ("[fail] to", "failing to ring", 2),
        ("[carry] on", "carried on", 2),
        ("would (well) have", "would have", 2),
        ("let … down", "let them all down", 4),
        ("let … down", "let them be", None),
        ("had he … participle", "had he only one", None),
        ("had he … participle", "had he been asked", 4),
    ],
)
def test_an_expression_ends_where_its_last_word_stands(expression, words, end) -> None:
    assert end_of(tuple(slots(expression)), words.split(), 0) == end

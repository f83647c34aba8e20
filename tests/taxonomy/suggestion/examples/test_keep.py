"""The vectors that are kept are those of the texts as they are now."""

from taxonomy.suggestion.embedding.network import network
from taxonomy.suggestion.examples.keep import known_texts
from taxonomy.suggestion.examples.vectors import kept, key_of, vectors_of

AGAIN = "Run python -m taxonomy.suggestion.examples.keep again."


def test_a_vector_is_kept_for_every_text_and_for_no_other() -> None:
    assert list(kept()[0]) == [key_of(text) for text in known_texts()], AGAIN


def test_the_vectors_are_what_the_network_says() -> None:
    some = known_texts()[::400]
    for text, vector in zip(some, vectors_of(some), strict=True):
        assert network().read(text).vector @ vector > 0.999, AGAIN

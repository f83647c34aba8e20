"""Sentences that mean alike are near, whatever their words; the numbers are those of the network as published."""

import pytest

from taxonomy.suggestion.embedding.network import WIDTH, network

# From the documentation of Sentence Transformers, for the weights as published.
WEATHER = ("The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium.")
PUBLISHED = {(0, 1): 0.6660, (0, 2): 0.1046, (1, 2): 0.1411}


@pytest.mark.parametrize("pair", PUBLISHED)
def test_the_likenesses_are_those_published_for_this_network(pair: tuple[int, int]) -> None:
    one, other = (network().read(WEATHER[number]).vector for number in pair)
    likeness = 2 * float(one[-WIDTH:] @ other[-WIDTH:])  # of the last layer alone
    assert likeness == pytest.approx(PUBLISHED[pair], abs=0.01)  # whole numbers instead of real ones


def test_the_same_said_in_other_words_is_nearer_than_what_shares_the_words() -> None:
    said, meant, shared = (
        network().read(text).vector
        for text in (
            "The children were frightened of him.",
            "His kids felt scared when he came home.",
            "The children were taught by him.",
        )
    )
    assert said @ meant > said @ shared


def test_what_the_pieces_add_makes_up_the_whole() -> None:
    read = network().read("The call was not returned.")
    direction = network().read("Nobody rang back.").vector
    assert float((read.shares @ direction).sum()) == pytest.approx(float(read.vector @ direction), abs=1e-5)
    assert float(read.vector @ read.vector) == pytest.approx(1, abs=1e-5)

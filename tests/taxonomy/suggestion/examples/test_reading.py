"""The sentences are there for every factor, in the words this project uses."""

import re
from dataclasses import replace

from taxonomy.suggestion.examples.reading import plain_facts, sentences, sentences_for
from taxonomy.vocabulary.rules import Kind, read_version
from taxonomy.vocabulary.versions import published_files

FACTORS = [one for one in read_version(published_files()[0]).factors if one.kind is not Kind.APART]


def test_every_factor_has_sentences_enough_and_none_is_there_twice() -> None:
    own = sentences()
    assert set(own) == {factor.code for factor in FACTORS}
    assert min(len(written) for written in own.values()) >= 18
    everything = [*plain_facts(), *(text for written in own.values() for text in written)]
    assert len(everything) == len(set(everything))
    assert not [text for text in everything if re.search(r"offender|[^a-z]program |behavior", text, re.IGNORECASE)]


def test_a_factor_that_was_split_keeps_the_sentences_of_the_one_it_was() -> None:
    part = replace(FACTORS[0], code="IP99", replaces=(FACTORS[0].code,))
    assert sentences_for(part) == sentences_for(FACTORS[0])
    assert sentences_for(replace(part, replaces=())) == ()

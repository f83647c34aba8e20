"""Text to candidate factors: every layer says what it found, and what they found is put together.

The layers: phrases of the vocabulary, meanings that stand together, likeness to a factor's notes and examples, and what
was learned from tags that people put. Nothing here is kept, and nothing is tagged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from taxonomy.suggestion import likeness, rules
from taxonomy.suggestion.likeness import Likeness
from taxonomy.suggestion.meanings import published_meanings
from taxonomy.suggestion.phrases import Phrases
from taxonomy.suggestion.rules import Candidate, Hit, Layer
from taxonomy.suggestion.tone import tone_of
from taxonomy.suggestion.words import sentences, words_of
from taxonomy.vocabulary.rules import Factor, Kind


def suggest(texts: Sequence[str], factors: Iterable[Factor]) -> list[list[Candidate]]:
    """For each text at most five candidates, best first, each with the words that say so; none for a plain fact."""
    engine = engine_for(tuple(factor for factor in factors if factor.kind is not Kind.APART))
    return [engine.candidates(text) for text in texts]


class Engine:
    """A vocabulary made ready for suggestions. Made once for each set of factors."""

    def __init__(self, factors: tuple[Factor, ...]) -> None:
        import spacy

        self.nlp = spacy.blank("en")
        self.phrases = Phrases(self.nlp, factors)
        self.meanings = published_meanings()
        documents = {factor.code: likeness.what_a_factor_says(factor) for factor in factors}
        self.words = Likeness(documents, likeness.words_and_pairs)
        self.letters = Likeness(documents, likeness.pieces_of_words)
        self.names = {factor.code: factor.name for factor in factors}
        self.good = frozenset(factor.code for factor in factors if factor.kind is Kind.GOOD_PRACTICE)

    def candidates(self, text: str) -> list[Candidate]:
        """The candidates for one text."""
        words = words_of(self.nlp.make_doc(text))
        hits = [*self.pattern_hits(text), *self.like_hits(text)]
        tone = tone_of(words)
        found = rules.toned(rules.strengths(hits), tone, self.good)
        return [self._candidate(text, code, found[code], hits) for code in rules.best(found, tone)]

    def pattern_hits(self, text: str) -> list[Hit]:
        """What the two layers of patterns find."""
        words = words_of(self.nlp.make_doc(text))
        hits = [*self.phrases.hits(words), *self.meanings.hits(sentences(words))]
        return [hit for hit in hits if hit.code in self.names]

    def like_hits(self, text: str) -> list[Hit]:
        """What the two likenesses find."""
        return [*likeness.hits(self.words, Layer.WORDS, text), *likeness.hits(self.letters, Layer.LETTERS, text)]

    def _candidate(self, text: str, code: str, strength: float, hits: Sequence[Hit]) -> Candidate:
        own = sorted((self._placed(text, hit) for hit in hits if hit.code == code), key=lambda hit: hit.layer)
        own = [hit for hit in own if hit.places]
        places = [place for hit in own for place in hit.places]
        because = rules.words_at(text, places)
        return Candidate(code, self.names[code], rules.score(strength), because, tuple(hit.rule for hit in own))

    def _placed(self, text: str, hit: Hit) -> Hit:
        """A likeness with the words that make it, which are looked for only now."""
        like = {Layer.WORDS: self.words, Layer.LETTERS: self.letters}.get(hit.layer)
        return replace(hit, places=like.places(text, hit.code)) if like else hit


@lru_cache(maxsize=8)
def engine_for(factors: tuple[Factor, ...]) -> Engine:
    """The engine for these factors, made once."""
    return Engine(factors)

"""Text to candidate factors: every layer says what it found, and what they found is put together.

The layers: phrases of the vocabulary, meanings that stand together, likeness to a factor's notes and sentences by words
and by what they mean, and what was learned from tags that people put. Nothing here is kept, and nothing is tagged.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from taxonomy.suggestion import kin, learned, likeness, rules
from taxonomy.suggestion.embedding.parts import read_lately
from taxonomy.suggestion.examples.reading import sentences_for
from taxonomy.suggestion.learned import Model
from taxonomy.suggestion.likeness import Likeness
from taxonomy.suggestion.meanings import published_meanings
from taxonomy.suggestion.nearness import Nearness
from taxonomy.suggestion.phrases import Phrases
from taxonomy.suggestion.rules import WEIGHTS, Candidate, Hit, Layer
from taxonomy.suggestion.tone import tone_of
from taxonomy.suggestion.words import sentences, words_of
from taxonomy.vocabulary.rules import Factor, Kind

# Whose words are shown: those of the layers that point at them best, and of the next only where those found nothing.
POINTING = ({Layer.PHRASE, Layer.MEANING}, {Layer.EXAMPLES, Layer.KIN, Layer.WORDS, Layer.LEARNED}, {Layer.LETTERS})


def suggest(
    texts: Sequence[str], factors: Iterable[Factor], model: Model | None = None, among: Collection[str] | None = None
) -> list[list[Candidate]]:
    """For each text at most five candidates, best first, each with the words that say so; none for a plain fact.

    `factors` is the whole vocabulary, `among` the codes that may be suggested where not all may be. `model` is what was
    learned from tags that people put, where there is something.
    """
    engine = engine_for(tuple(factor for factor in factors if factor.kind is not Kind.APART))
    return [engine.candidates(text, model, among) for text in texts]


class Engine:
    """A vocabulary made ready for suggestions. Made once for each set of factors."""

    def __init__(self, factors: tuple[Factor, ...]) -> None:
        import spacy

        self.nlp = spacy.blank("en")
        self.phrases = Phrases(self.nlp, factors)
        self.meanings = published_meanings()
        self.nearness = Nearness(factors)
        written = {factor.code: " ".join(sentences_for(factor)) for factor in factors}
        documents = {one.code: f"{likeness.what_a_factor_says(one)} {written[one.code]}" for one in factors}
        meant = {one.code: f"{kin.what_a_factor_means(one, self.meanings)}. {written[one.code]}" for one in factors}
        self.like = {
            Layer.KIN: Likeness(meant, kin.kin_words(self.nlp, self.meanings)),
            Layer.WORDS: Likeness(documents, likeness.words_and_pairs),
            Layer.LETTERS: Likeness(documents, likeness.pieces_of_words),
        }
        self.names = {factor.code: factor.name for factor in factors}
        self.good = frozenset(factor.code for factor in factors if factor.kind is Kind.GOOD_PRACTICE)

    def candidates(
        self, text: str, model: Model | None = None, among: Collection[str] | None = None
    ) -> list[Candidate]:
        """The candidates for one text."""
        if model is not None and not model.weight:
            model = None  # it was measured to make nothing better
        weights = {**WEIGHTS, Layer.LEARNED: model.weight if model else 0.0}
        hits = self.hits(text, model)
        tone = tone_of(words_of(self.nlp.make_doc(text)))
        found = rules.toned(rules.strengths(hits, weights), tone, self.good)
        if not rules.says_enough(found, self.nearness.says_of_practice(read_lately(text))):
            return []
        allowed = {code: strength for code, strength in found.items() if among is None or code in among}
        return [self._candidate(text, code, found[code], hits, model) for code in rules.order(allowed)]

    def hits(self, text: str, model: Model | None = None) -> list[Hit]:
        """What every layer finds."""
        taught = learned.hits(model, text) if model else []
        like = [hit for layer, one in self.like.items() for hit in likeness.hits(one, layer, text)]
        near = self.nearness.hits(read_lately(text))
        return [*self.pattern_hits(text), *near, *like, *(hit for hit in taught if hit.code in self.names)]

    def pattern_hits(self, text: str) -> list[Hit]:
        """What the two layers of patterns find."""
        words = words_of(self.nlp.make_doc(text))
        hits = [*self.phrases.hits(words), *self.meanings.hits(sentences(words))]
        return [hit for hit in hits if hit.code in self.names]

    def _candidate(self, text: str, code: str, strength: float, hits: Sequence[Hit], model: Model | None) -> Candidate:
        own = [hit for hit in hits if hit.code == code]
        telling = next(some for layers in POINTING if (some := [hit for hit in own if hit.layer in layers]))
        places = [place for hit in telling for place in self._places(text, hit, model)]
        because = rules.words_at(text, places)
        said = tuple(self._rule(text, hit) for hit in own)
        return Candidate(code, self.names[code], rules.score(strength), because, said)

    def _rule(self, text: str, hit: Hit) -> str:
        """What says so; of sentences the one that is most like the text."""
        if hit.layer is Layer.EXAMPLES and (most_like := self.nearness.most_like(read_lately(text), hit.code)):
            return f"{Layer.EXAMPLES}: most like “{most_like}”"
        return hit.rule

    def _places(self, text: str, hit: Hit, model: Model | None) -> tuple[tuple[int, int], ...]:
        """The words that make a hit: for likeness and learning they are looked for only when they are to be shown."""
        if like := self.like.get(hit.layer):
            return like.places(text, hit.code)
        if hit.layer is Layer.EXAMPLES:
            return self.nearness.places(text, read_lately(text), hit.code)
        if hit.layer is Layer.LEARNED and model:
            return learned.places(model, text, hit.code)
        return hit.places


@lru_cache(maxsize=8)
def engine_for(factors: tuple[Factor, ...]) -> Engine:
    """The engine for these factors, made once."""
    return Engine(factors)

"""Text to candidate factors: phrases that people use for a factor first, then words shared with its definition.

spaCy's blank English splits the text; words are brought to a plain form (small words dropped, endings cut, every way of
saying no made one), so that “home visits had never been made” meets “no home visit”.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from taxonomy.suggestion.rules import Candidate, Hit, candidates, rarities
from taxonomy.vocabulary.rules import Factor, Kind

NO = frozenset({"no", "not", "n't", "never", "nobody", "none", "nor", "neither", "without", "cannot"})
SMALL_WORDS = """
    a about all also an and any are as at be because been being but by can could did do does for from had has have he
    her him his i if in into is it its made may might more of on one or out over own said she should so some than that
    the their them then there these they this those to up was we were what when where which who with would yet
"""
SMALL = frozenset(SMALL_WORDS.split())
ENDINGS = ("ments", "ment", "ingly", "edly", "ings", "ing", "ied", "ies", "ed", "ly", "es", "s")


def suggest(texts: Sequence[str], factors: Iterable[Factor]) -> list[list[Candidate]]:
    """For each text at most five candidates, best first, each with the words that say so; none for a plain fact."""
    matcher = _matcher(tuple(factor for factor in factors if factor.kind is not Kind.APART))
    return [matcher.candidates(text) for text in texts]


class _Matcher:
    """A vocabulary made ready for matching. Made once for each set of factors."""

    def __init__(self, factors: tuple[Factor, ...]) -> None:
        import spacy
        from spacy.matcher import PhraseMatcher

        self.nlp = spacy.blank("en")
        self.phrases = PhraseMatcher(self.nlp.vocab)
        self.good = frozenset(factor.code for factor in factors if factor.kind is Kind.GOOD_PRACTICE)
        self.names = {factor.code: factor.name for factor in factors}
        self.words = {factor.code: frozenset(self._plain_words(_all_words(factor))) for factor in factors}
        self.rarity = rarities(self.words)
        for factor in factors:
            self.phrases.add(factor.code, list(self._patterns(factor)))

    def candidates(self, text: str) -> list[Candidate]:
        """The candidates for one text."""
        plain, places = self._plain(text)
        phrases = self._phrase_hits(text, plain, places)
        hits = [*phrases, *self._word_hits(text, plain, places, phrases)]
        if any(token.text == "no" for token in plain):  # what was not done is seldom good practice
            hits = [replace(hit, rarity=hit.rarity / 2) if hit.code in self.good else hit for hit in hits]
        return candidates(hits, self.names)

    def _patterns(self, factor: Factor) -> Iterator[Any]:
        """The factor's phrases. One that keeps a single word of several (“should have been recalled”) is too loose."""
        for phrase in (factor.name, *factor.synonyms):
            plain, _places = self._plain(phrase)
            if len(plain) > 1 or (len(plain) == 1 and " " not in phrase):
                yield plain

    def _phrase_hits(self, text: str, plain: Any, places: Sequence[tuple[int, int]]) -> list[Hit]:
        from spacy.util import filter_spans

        spans: dict[str, list[Any]] = {}
        for span in self.phrases(plain, as_spans=True):
            spans.setdefault(span.label_, []).append(span)
        hits = []
        for code, found in spans.items():
            for span in filter_spans(found):
                start, end = places[span.start][0], places[span.end - 1][1]
                rarity = sum(self.rarity.get(token.text, 0.0) for token in span)
                hits.append(Hit(code, text[start:end], start, rarity, is_phrase=True))
        return hits

    def _word_hits(self, text: str, plain: Any, places: Sequence[tuple[int, int]], taken: Sequence[Hit]) -> list[Hit]:
        """Words shared with what a factor says of itself, where no phrase of that factor stands already."""
        covered: dict[str, list[tuple[int, int]]] = {}
        for hit in taken:
            covered.setdefault(hit.code, []).append((hit.start, hit.start + len(hit.words)))
        hits = []
        for code, words in self.words.items():
            seen = set()
            for token, (start, end) in zip(plain, places, strict=True):
                word = token.text
                if word in seen or word == "no" or word not in words:
                    continue
                if any(first <= start < last for first, last in covered.get(code, ())):
                    continue
                seen.add(word)
                hits.append(Hit(code, text[start:end], start, self.rarity[word], is_phrase=False))
        return hits

    def _plain(self, text: str) -> tuple[Any, list[tuple[int, int]]]:
        """The text as plain words, and for each the place in the text it came from."""
        from spacy.tokens import Doc

        words, places = [], []
        for token in self.nlp.make_doc(text):
            word = plain_word(token.lower_)
            if word:
                words.append(word)
                places.append((token.idx, token.idx + len(token)))
        return Doc(self.nlp.vocab, words=words), places

    def _plain_words(self, text: str) -> list[str]:
        return [token.text for token in self._plain(text)[0]]


def plain_word(word: str) -> str:
    """A word in its plain form: empty for small words and marks, “no” for every way of saying it, endings cut."""
    if word in NO:
        return "no"
    if word in SMALL or not any(letter.isalnum() for letter in word):
        return ""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 4:
            return stem.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


def _all_words(factor: Factor) -> str:
    return " ".join((factor.name, factor.definition, *factor.synonyms))


@lru_cache(maxsize=8)
def _matcher(factors: tuple[Factor, ...]) -> _Matcher:
    return _Matcher(factors)

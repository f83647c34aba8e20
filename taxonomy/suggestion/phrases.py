"""The first layer: phrases that people use for a factor, wherever they stand and whatever their endings."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from taxonomy.suggestion.rules import Hit, Layer, rarities
from taxonomy.suggestion.words import Word, words_of
from taxonomy.vocabulary.rules import Factor


class Phrases:
    """The names and synonyms of a vocabulary, made ready for spaCy's PhraseMatcher over plain words."""

    def __init__(self, nlp: Any, factors: Sequence[Factor]) -> None:
        from spacy.matcher import PhraseMatcher

        self.nlp = nlp
        self.matcher = PhraseMatcher(nlp.vocab)
        self.phrases: dict[str, tuple[str, str]] = {}  # the key of each: its factor and its words
        for factor in factors:
            for number, (phrase, plain) in enumerate(self._patterns(factor)):
                key = f"{factor.code} {number}"
                self.phrases[key] = (factor.code, phrase)
                self.matcher.add(key, [plain])
        texts = {factor.code: " ".join((factor.name, factor.definition, *factor.synonyms)) for factor in factors}
        self.rarity = rarities(
            {code: [word.plain for word in words_of(nlp.make_doc(text)) if word.plain] for code, text in texts.items()}
        )

    def hits(self, words: Sequence[Word]) -> Iterator[Hit]:
        """One hit for each factor that has phrases in the text: the longest, where some lie in each other."""
        from spacy.tokens import Doc

        telling = [word for word in words if word.plain]
        matches = self.matcher(Doc(self.nlp.vocab, words=[word.plain for word in telling]))
        by_code: dict[str, list[tuple[int, int, str]]] = {}
        for key, start, end in matches:
            code, phrase = self.phrases[self.nlp.vocab.strings[key]]
            by_code.setdefault(code, []).append((start, end, phrase))
        for code, found in by_code.items():
            weight, places, rules = 0.0, [], []
            taken: set[int] = set()
            for start, end, phrase in sorted(found, key=lambda one: (one[0] - one[1], one[0])):
                if taken.isdisjoint(range(start, end)):
                    taken.update(range(start, end))
                    weight += sum(self.rarity.get(word.plain, 0.0) for word in telling[start:end])
                    places.append((telling[start].start, telling[end - 1].end))
                    rules.append(phrase)
            rule = f"{Layer.PHRASE}: {', '.join(dict.fromkeys(rules))}"
            yield Hit(code, Layer.PHRASE, 1 - math.exp(-weight), tuple(places), rule)

    def _patterns(self, factor: Factor) -> Iterator[tuple[str, Any]]:
        """The factor's phrases. One that keeps a single word of several (“should have been recalled”) is too loose."""
        from spacy.tokens import Doc

        for phrase in (factor.name, *factor.synonyms):
            plain = [word.plain for word in words_of(self.nlp.make_doc(phrase)) if word.plain]
            if len(plain) > 1 or (len(plain) == 1 and " " not in phrase):
                yield phrase, Doc(self.nlp.vocab, words=plain)

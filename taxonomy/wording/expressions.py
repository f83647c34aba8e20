"""Expressions looked for: those of few forms as phrases, those of many slot by slot from a word they begin with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from math import prod
from typing import Any

from taxonomy.wording.grammar import PARTICIPLE, START, Slot, end_of, is_participle, known, slots
from taxonomy.wording.rules import Kind, Remark
from taxonomy.wording.sentences import Sentence, language

MOST_PHRASES = 80  # an expression of more forms is looked for slot by slot
ADVERBS = frozenset({"also", "at", "then", "both", "first", "never", "again", "not"})
BEGINS_AFTER = frozenset({",", ";", ":", "–", "and", "but", "that"})
OWN_WORDS = frozenset({Kind.BLAME, Kind.HINDSIGHT, Kind.ABSOLUTE})  # of the writer: not remarked on when told of others


@dataclass(frozen=True)
class Expression:
    """What is remarked on, why, a plainer way, and what next to it or around it makes it harmless."""

    kind: Kind
    why: str
    plainer: str
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    then: str = ""
    begins: bool = False  # only where a clause begins

    def holds(self, lower: Sequence[str], first: int, after: int) -> bool:
        """Whether nothing around it makes it harmless."""
        following = lower[after] if after < len(lower) else ""
        return (
            following not in self.not_before
            and (not self.begins or not first or lower[first - 1] in BEGINS_AFTER)
            and not (first and lower[first - 1] in self.not_after)
            and not self.unless.intersection(lower)
            and (self.then != PARTICIPLE or _is_done(lower[after : after + 2]))
        )


class Expressions:
    """All expressions, ready to be looked for."""

    def __init__(self) -> None:
        from spacy.matcher import PhraseMatcher

        self.nlp = language()
        self.phrases = PhraseMatcher(self.nlp.vocab, attr="LOWER")
        self.by_key: dict[str, Expression] = {}
        self.of_many_forms: dict[str, list[tuple[str, tuple[Slot, ...]]]] = {}  # by each word they can begin with
        for expression, said in _read():
            key = str(len(self.by_key))
            self.by_key[key] = expression
            parts = tuple(slots(said))
            if not any(slot.is_wild for slot in parts) and _forms_of(parts) <= MOST_PHRASES:
                self.phrases.add(key, [self.nlp.make_doc(phrase) for phrase in _spelled_out(parts)])
            else:
                for word in _first_words(parts):
                    self.of_many_forms.setdefault(word, []).append((key, parts))

    def remarks(self, sentence: Sentence) -> Iterator[Remark]:
        """What is remarked on in a sentence."""
        lower = sentence.lower
        for key, first, after in self._found(sentence, lower):
            expression = self.by_key[key]
            not_own = sentence.quoted | sentence.told if expression.kind in OWN_WORDS else sentence.quoted
            if first not in not_own and expression.holds(lower, first, after):
                start, end = sentence.place(first, after)
                words = sentence.tokens[first:after].text
                yield Remark(
                    start, end, expression.kind, words, expression.why, expression.plainer, sentence.start, sentence.end
                )

    def _found(self, sentence: Sentence, lower: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        yield from sentence.phrases(self.phrases)
        for first, word in enumerate(lower):
            for name, parts in self.of_many_forms.get(word, ()):
                end = end_of(parts, lower, first)
                if end is not None:
                    yield name, first, end


@cache
def expressions() -> Expressions:
    """Those of this version of the check."""
    return Expressions()


def _read() -> Iterator[tuple[Expression, str]]:
    for kind, entries in known("expressions").items():
        for entry in entries:
            around: dict[str, Any] = {
                name: frozenset(entry.get(name, ())) for name in ("not_before", "not_after", "unless")
            }
            one = Expression(Kind(kind), entry["why"], entry["plainer"], **around, then=entry.get("then", ""))
            for said in entry["say"]:
                yield replace(one, begins=said.startswith(START)), said.removeprefix(START)
    for said, plainer in known("jargon")["plainer"].items():
        why = "Readers outside the service may not know it, or may take it otherwise."
        yield Expression(Kind.JARGON, why, f"Plainer: {plainer}."), said


def _forms_of(parts: Sequence[Slot]) -> int:
    return prod(len(slot.words) + slot.is_optional for slot in parts)


def _spelled_out(parts: Sequence[Slot]) -> Iterator[str]:
    for words in product(*((*slot.words, "") if slot.is_optional else slot.words for slot in parts)):
        yield " ".join(filter(None, words))


def _is_done(words: Sequence[str]) -> bool:
    """Whether a participle follows, at once or after an adverb."""
    behind_adverb = words[1:] if words and (words[0].endswith("ly") or words[0] in ADVERBS) else ()
    return any(is_participle(word) for word in (*words[:1], *behind_adverb))


def _first_words(parts: Sequence[Slot]) -> Iterator[str]:
    for slot in parts:
        yield from slot.words
        if not slot.is_optional:
            return

"""Where in a text somebody is named, and how sure that is. Pure.

The words of a name are known as they are when names are hidden on the screen (`reviews.people.hiding`). Here each place
is weighed besides: “Ms Rose”, “Rose Ng” and “S. Rose” can only be a person; “Rose” at the start of a sentence cannot be
told from the verb.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reports.redaction.places import How
from reports.redaction.reference import is_ordinary, ordinary_words
from reports.redaction.skeleton import Skeleton, bare
from reviews.people.hiding.name_words import (
    ALSO_WORDS,
    MONTHS,
    TITLES,
    NameWords,
    Stretch,
    Word,
    words_of,
)

SHORTEST_ALONE = 3  # letters: two letters may be anything
BEFORE_NAMES = frozenset({"told", "asked", "met", "saw", "rang", "phoned", "called", "visited", "named", "with", "and"})
ENDS = frozenset(".!?:\n")


class SoughtNames:
    """One person's names."""

    def __init__(self, names: Sequence[str]) -> None:
        self._words = NameWords(names)
        self._phrases = {phrase: _tells(name) for name in names if len(name.split()) > 1 for phrase in _orders(name)}
        short = {word for word in self._words.own if len(word) <= SHORTEST_ALONE}
        self._short = {word for word in short if len(word) < SHORTEST_ALONE} | {
            f"{word}s" for word in short if f"{word}s" not in ordinary_words()
        }
        self._words.own |= {f"{word}s" for word in self._words.own - short}

    @property
    def own(self) -> frozenset[str]:
        """The words that are names by themselves."""
        return frozenset(self._words.own)

    def found_in(self, skeleton: Skeleton) -> Iterator[tuple[int, int, How]]:
        """Where they are named, and how sure that is."""
        text, seen = skeleton.text, set()
        for phrase, tells in self._phrases.items():
            whole = skeleton.stretches(phrase)
            yield from ((start, end, How.LISTED) for start, end in whole if tells or not text[start:end].islower())
        for words in skeleton.readings:
            yield from ((word.start, word.end, How.SHORT) for word in words if word.folded in self._short)
            for stretch in self._words.stretches(words, text):
                first = bisect_left(words, stretch.start, key=lambda word: word.start)
                here = range(first, bisect_left(words, stretch.end, key=lambda word: word.start))
                how = self._how(words, here, text, stretch)
                if how is not None and (stretch.start, stretch.end) not in seen:
                    seen.add((stretch.start, stretch.end))
                    yield stretch.start, stretch.end, how

    def _how(self, words: Sequence[Word], here: Sequence[int], text: str, stretch: Stretch) -> How | None:
        inside = [words[i] for i in here]
        own = [word for word in inside if word.folded in self._words.own]
        has_title = inside[0].folded in TITLES and len(inside) > 1
        slight = [word for word in inside if word.folded in self._words.slight]
        if not own and (len(slight) > 1 or (slight and has_title)):
            return How.LISTED
        if "@" in text[stretch.start : stretch.end] or (own and has_title):
            return How.LISTED
        if not own:
            return How.INITIALS
        if all(is_ordinary(word.folded) and not word.is_capital for word in own):
            return None  # words, and nobody's name
        if len(inside) > 1 and all(word.is_capital for word in inside if len(word.folded) > 1 or word not in own):
            return How.LISTED  # with another name, or an initial
        return self._alone(words, here[inside.index(own[0])], text) if len(own) == 1 else _of_several(own)

    def _alone(self, words: Sequence[Word], i: int, text: str) -> How:
        """How sure one name by itself is."""
        word = words[i]
        if len(word.folded) < SHORTEST_ALONE or (len(word.folded) == SHORTEST_ALONE and not word.is_capital):
            return How.SHORT
        if not is_ordinary(word.folded):
            return How.LISTED
        return How.LISTED if _is_naming(words, i, text) else How.WORD


def _orders(name: str) -> tuple[str, str]:
    """A whole name as it is listed, and with its last word first."""
    *first, last = name.split()
    return bare(name), bare(" ".join([last, *first]))


def _tells(name: str) -> bool:
    """Whether a name can be told from ordinary words when it is written small."""
    return not all(is_ordinary(word.folded) for word in words_of(name))


def _of_several(own: Sequence[Word]) -> How:
    return How.LISTED if any(not is_ordinary(word.folded) for word in own) else How.WORD


def _is_naming(words: Sequence[Word], i: int, text: str) -> bool:
    """Whether a word, written with a capital, can only be a name where it stands: inside a sentence, by itself."""
    word, before, after = words[i], words[i - 1] if i else None, words[i + 1] if i + 1 < len(words) else None
    if before is None or not word.is_capital:
        return False
    between = text[before.end : word.start]
    if ENDS & set(between) or between.strip():
        return False
    if word.folded not in ALSO_WORDS or word.folded in MONTHS:
        return before.folded in BEFORE_NAMES and word.folded not in MONTHS
    joined = after is not None and after.is_capital and not text[word.end : after.start].strip()
    return before.written.islower() and not joined and not word.written.isupper()

"""A text as sentences, with what in each is a quotation, and what is told as somebody else's words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any

from taxonomy.wording.grammar import telling

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘(?:[^’]|’(?=\w))*’|(?<![\w])'[^']+(?:'\w[^']*)*'(?!\w)")
TURNS = frozenset({"but", "which", "though", "although", "whereas"})
HELPING = frozenset({"have", "had", "has", "to", "be", "been", "was", "not", "would", "could", "should", "were"})
REACH = 7  # words between “told” and what was told
_making = Lock()
LINES = re.compile(r"[^\r\n]+")


@dataclass(frozen=True)
class Sentence:
    """A sentence: its tokens (spaCy's), where it begins in the text, and which of its tokens are not the writer's own.

    `quoted` are tokens between quotation marks, `told` those that say what somebody said, felt or asked.
    """

    tokens: Any
    lower: tuple[str, ...]  # the same in small letters
    base: int  # where its line begins in the text
    quoted: frozenset[int]
    told: frozenset[int]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return int(self.base + self.tokens[0].idx)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.place(0, len(self.tokens))[1]

    def phrases(self, matcher: Any) -> Iterator[tuple[str, int, int]]:
        """What a PhraseMatcher finds in it, by key. It counts tokens from the line's beginning."""
        for key, first, after in matcher(self.tokens):
            yield self.tokens.vocab.strings[key], first - self.tokens.start, after - self.tokens.start

    def place(self, first: int, after: int) -> tuple[int, int]:
        """Where the tokens from `first` to before `after` stand in the text."""
        last = self.tokens[after - 1]
        return int(self.base + self.tokens[first].idx), int(self.base + last.idx + len(last))


def language() -> Any:
    """English words and sentences, and nothing learned. There is one: what is looked for is known by its numbers."""
    with _making:
        return _language()


@cache
def _language() -> Any:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text. A new line begins a new one."""
    plain = text.replace("’", "'")
    for line in LINES.finditer(plain):
        doc = language()(line.group())
        marks = [found.span() for found in QUOTED.finditer(text[line.start() : line.end()])]
        for span in doc.sents:
            tokens = span[next((place for place, token in enumerate(span) if not token.is_space), len(span)) :]
            if len(tokens):
                lower = tuple([token.lower_ for token in tokens])
                yield Sentence(tokens, lower, line.start(), _quoted(tokens, marks), _told(lower))


def _quoted(tokens: Any, marks: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places between quotation marks."""
    if not marks:
        return frozenset()
    places = [(place, token.idx) for place, token in enumerate(tokens)]
    return frozenset(place for place, at in places if any(start <= at < end for start, end in marks))


def _told(lower: Sequence[str]) -> frozenset[int]:
    """The places that tell what somebody else said or thought: after “said that …”, and before “…, she told us”."""
    verbs, subjects, own = telling()
    if verbs.isdisjoint(lower):
        return frozenset()
    found: set[int] = set()
    for place, word in enumerate(lower):
        if word not in verbs or own.intersection(lower[max(0, place - 2) : place]):
            continue
        near = next(
            (
                at
                for at in range(place + 1, min(place + REACH, len(lower)))
                if lower[at] in subjects or lower[at] == ";"
            ),
            None,
        )
        said = near if near is not None and lower[near] in subjects else None
        if said is not None:
            end = next((at for at in range(said, len(lower)) if _turns(lower, at)), len(lower))
            found.update(range(said, end))
        comma = next((at for at in range(place - 1, max(0, place - 5), -1) if lower[at] in (",", '"', "”")), None)
        if comma is not None and said is None and lower[place - 1] not in HELPING and len(lower) - place <= REACH:
            found.update(range(comma))
    return frozenset(found)


def _turns(lower: Sequence[str], at: int) -> bool:
    return lower[at] == ";" or (lower[at] == "," and at + 1 < len(lower) and lower[at + 1] in TURNS)

"""Initials that nobody explained: once for each, where they stand first."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from taxonomy.wording.grammar import known
from taxonomy.wording.naming import people_words
from taxonomy.wording.rules import Kind, Remark
from taxonomy.wording.sentences import Sentence

CAPITALS = re.compile(r"[A-Z]{2,7}s?")
WHY = "Readers outside the service do not know what these initials stand for."


def remarks(sentences: Sequence[Sentence]) -> Iterator[Remark]:
    """The initials in a text that are not explained by then, each once."""
    everyday, words_of = _known()
    met: set[str] = set()
    for sentence in sentences:
        if _is_heading(sentence):
            continue
        for place, token in enumerate(sentence.tokens):
            initials = token.text
            if initials in met or not (initials in words_of or CAPITALS.fullmatch(initials)):
                continue
            if initials in everyday or initials in people_words().titles or _is_number(sentence, place):
                continue
            met.add(initials)
            if place not in sentence.quoted and not _is_explained(sentence, place):
                yield _remark(sentence, place, words_of.get(initials.removesuffix("s"), words_of.get(initials, "")))


def _remark(sentence: Sentence, place: int, words: str) -> Remark:
    start, end = sentence.place(place, place + 1)
    text = sentence.tokens[place].text
    said = f"Write it out, with ({text}) behind it on first use"
    plainer = f"{said}: {words}." if words else f"{said}."
    return Remark(start, end, Kind.JARGON, text, WHY, plainer, sentence.start, sentence.end)


def _is_explained(sentence: Sentence, place: int) -> bool:
    """Whether the words stand before it, with the initials in brackets, or behind it in brackets."""
    words = sentence.lower
    behind = words[place + 1 : place + 4]
    if len(behind) == 3 and behind[0] == "(":
        return ")" not in behind
    return place > 2 and words[place - 1] == "(" and words[place - 2].isalpha() and words[place - 3].isalpha()


def _is_number(sentence: Sentence, place: int) -> bool:
    """Whether it is part of a reference: “SFO-2026-0001”."""
    behind = sentence.tokens[place + 1 : place + 3].text
    return bool(re.match(r"[-/]\d", behind)) or (place > 0 and sentence.tokens[place - 1].text in "-/")


def _is_heading(sentence: Sentence) -> bool:
    letters = [token.text for token in sentence.tokens if token.is_alpha]
    return len(letters) > 2 and all(word.isupper() for word in letters)


@cache
def _known() -> tuple[frozenset[str], dict[str, str]]:
    data = known("initials")
    return frozenset(data["everyday"]), data["known"]

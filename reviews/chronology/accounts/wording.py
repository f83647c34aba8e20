"""What a text says, as far as a program can compare it: its words without their endings, its numbers, what it denies.

Pure. Nothing is understood here. Two agencies rarely use the same words, so the most that can be said is that two texts
share many that are rare in this chronology.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_EMPTY = {
    "a", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "for", "from", "had", "has", "have",
    "he", "her", "him", "his", "i", "if", "in", "into", "is", "it", "its", "me", "my", "of", "on", "or", "our",
    "she", "so", "some", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "up", "was",
    "we", "were", "which", "who", "will", "with", "would", "you", "your", "when", "where", "while", "also", "made",
    "make", "said", "told",
}  # fmt: skip
_NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_DENIALS = frozenset({"not", "no", "never", "nobody", "none", "without", "cannot", "nothing"})
_LEVELS = frozenset({"low", "medium", "high"})
_REACH = 2  # words after a denial that it is taken to deny


@dataclass(frozen=True)
class Wording:
    """A text as it can be compared."""

    words: frozenset[str]  # without endings, and without those that say nothing
    denied: frozenset[str]  # those that the text denies: “no arrest was made” denies “arrest”
    numbers: frozenset[str]
    levels: frozenset[str]  # low, medium, high


@lru_cache(maxsize=20_000)
def wording_of(text: str) -> Wording:
    """The words of a text, in the form in which they are compared."""
    words: set[str] = set()
    denied: set[str] = set()
    reach = 0
    for match in _WORD.finditer(text.lower()):
        word = match[0].replace("’", "'")
        if word in _DENIALS or word.endswith("n't"):
            reach = _REACH
            continue
        word = word.partition("'")[0]
        if word in _EMPTY or (len(word) == 1 and not word.isdigit()):
            continue
        stem = _stem(word)
        words.add(stem)
        if reach:
            denied.add(stem)
            reach -= 1
    numbers = frozenset(word for word in words if word[0].isdigit())
    return Wording(frozenset(words), frozenset(denied), numbers, frozenset(words & _LEVELS))


def stem_of(word: str) -> str:
    """A single word as it is compared; empty for one that says nothing."""
    return next(iter(wording_of(word).words), "")


def _stem(word: str) -> str:
    """The word without its ending: “attended”, “attends” and “attending” are one word here. A number in digits."""
    if word in _NUMBERS:
        return _NUMBERS[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and not word[-1].isdigit() else word

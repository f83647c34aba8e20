"""Forms of verbs, participles, and the small language in which expressions are written down."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

KNOWLEDGE = Path(__file__).with_name("knowledge")
VOWELS = "aeiou"
GAP, START, PARTICIPLE = "…", "^", "participle"
GAP_WORDS = 16


def known(name: str) -> dict[str, Any]:
    """What one file of `knowledge` says."""
    return tomllib.loads((KNOWLEDGE / f"{name}.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Slot:
    """A place in an expression: the words that may stand there, or what may (`…`, a participle)."""

    words: tuple[str, ...]
    is_optional: bool = False

    @property
    def is_wild(self) -> bool:
        """Whether it is filled by something other than given words."""
        return self.words[0] in (GAP, PARTICIPLE)


def slots(expression: str) -> Iterator[Slot]:
    """An expression as slots: `a/b` alternatives, `(a/b)` optional, `[verb]` every form of it, `…` others."""
    for part in expression.split():
        is_optional = part.startswith("(")
        words = [form for one in part.strip("()").split("/") for form in (_forms(one) if one[0] == "[" else (one,))]
        yield Slot(tuple(words), is_optional)


def end_of(expression: Sequence[Slot], words: Sequence[str], at: int) -> int | None:
    """Where an expression that begins at a word ends, at its longest; nothing when it does not stand there."""
    if not expression:
        return at
    slot, rest = expression[0], expression[1:]
    if slot.words == (GAP,):
        ends = (end_of(rest, words, place) for place in range(min(at + GAP_WORDS, len(words)), at - 1, -1))
        return next((end for end in ends if end is not None), None)
    stands = at < len(words) and (is_participle(words[at]) if slot.words == (PARTICIPLE,) else words[at] in slot.words)
    end = end_of(rest, words, at + 1) if stands else None
    return end_of(rest, words, at) if end is None and slot.is_optional else end


def is_participle(word: str) -> bool:
    """Whether a word can be what somebody should have “done”."""
    return word in _grammar()["irregular"] or (word.endswith("ed") and len(word) > 3)


def telling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The verbs that tell somebody else's words, the words that begin what they tell, and those who tell their own."""
    found = _grammar()
    return found["verbs"], found["subjects"], found["own"]


def _forms(marked: str) -> tuple[str, ...]:
    verb = marked.strip("[]")
    if verb in _irregular():
        return _irregular()[verb]
    if verb.endswith("e"):
        return (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    ending = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return (verb, f"{verb}{ending}", f"{verb}ed", f"{verb}ing")


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {verb: tuple(forms.split()) for verb, forms in known("grammar")["forms"].items()}


@cache
def _grammar() -> dict[str, frozenset[str]]:
    data = known("grammar")
    listed = {**data["participles"], **data["telling"]}
    return {name: frozenset(words.split()) for name, words in listed.items()}

"""When words may be erased from frozen texts, and the texts without them. Pure."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

ERASED = "[erased]"
SHORTEST = 3  # letters: what is shorter stands in every text
MOST = 200  # words or names at once


class Ground(StrEnum):
    """On what ground something is erased."""

    PART_3 = "Data Protection Act 2018, section 47"
    GENERAL = "UK GDPR, article 17"
    COURT = "an order of a court"


@dataclass(frozen=True)
class ErasureDraft:
    """What is erased (each form as it stands in the text), on what ground, and who decided it, in words."""

    words: tuple[str, ...]
    ground: Ground
    reason: str


def check_erasure(draft: ErasureDraft) -> tuple[str, ...]:
    """Raise `Invalid`, naming the field, unless it says what goes and why; gives the words, the longest first."""
    words = tuple(sorted({word.strip() for word in draft.words if word.strip()}, key=lambda word: (-len(word), word)))
    if not words or len(words) > MOST:
        raise Invalid(f"Say which words are erased: at least one, and at most {MOST}.", "words")
    for word in words:
        check_words(word, "words", "words")
        if len(word) < SHORTEST:
            raise Invalid(f"Words of fewer than {SHORTEST} letters are not erased: too much would go.", "words")
    if not draft.reason.strip():
        raise Invalid("Say who decided it, and where that is recorded.", "reason")
    check_words(draft.reason, "reason", "reason")
    if Forms(words).stand_in(draft.reason):
        raise Invalid("The reason holds words that are to be erased, and it is kept. Say it without them.", "reason")
    return words


class Forms:
    """Words as they are found: whole, in capitals or not, with any space between, an apostrophe straight or curled."""

    def __init__(self, words: Sequence[str]) -> None:
        forms = (re.sub("['’]", "['’]", re.escape(word)).replace(r"\ ", r"\s+") for word in words)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)

    def stand_in(self, value: Any) -> bool:
        """Whether one of them stands anywhere in a value."""
        return self.taken_from(value)[1] > 0

    def taken_from(self, value: Any) -> tuple[Any, int]:
        """The value without them, and in how many places they stood. A text that is JSON is looked into."""
        if isinstance(value, str):
            inside = _inside(value)
            if inside is None:
                return self._pattern.subn(ERASED, value)
            kept, places = self.taken_from(inside)
            return (json.dumps(kept, ensure_ascii=False), places) if places else (value, 0)
        if isinstance(value, list):
            taken = [self.taken_from(one) for one in value]
            return [one for one, _ in taken], sum(places for _, places in taken)
        if isinstance(value, dict):
            named = {name: self.taken_from(one) for name, one in value.items()}
            return {name: one for name, (one, _) in named.items()}, sum(places for _, places in named.values())
        return value, 0


def without(paragraphs: Sequence[Any], forms: Forms) -> tuple[list[Any], int]:
    """Frozen paragraphs without these words, and in how many places they stood.

    Numbers, sections and what a paragraph is about stay: they are how replies and other versions find it.
    """
    places, kept = 0, []
    for number, section, style, text, about, cells in paragraphs:
        (said, kept_cells), found = forms.taken_from([text, list(cells)])
        places += found
        kept.append([number, section, style, said, about, kept_cells])
    return kept, places


def _inside(text: str) -> Any:
    """What a text holds that is JSON, as the cells of a figure are; nothing for words."""
    if text[:1] not in ("[", "{"):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None

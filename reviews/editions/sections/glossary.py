"""Section 8: the words that this report uses and its readers may not know."""

import re
from collections.abc import Iterable

from reviews.editions.reference import reference
from reviews.editions.rules import Words
from reviews.editions.sections.writing import Section

TITLE = "Words used in this report"


def write(section: Section, paragraphs: Iterable[Words]) -> None:
    """Explain the terms that the other sections use, and no others."""
    text = "\n".join("\n".join((words.text, *words.cells)) for words in paragraphs)
    lowered = text.lower()
    for term in reference("glossary")["term"]:
        if any(_is_said(said, text, lowered) for said in term["said"]):
            section.fact(term["name"], term["means"])


def _is_said(said: str, text: str, lowered: str) -> bool:
    """Whether a term is there as a word. “AP” is not “ap”; other terms may begin a sentence."""
    if said.isupper():
        return said in text and re.search(rf"\b{re.escape(said)}\b", text) is not None
    return said.lower() in lowered and re.search(rf"\b{re.escape(said.lower())}\b", lowered) is not None

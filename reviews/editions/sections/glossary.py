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
    for term in reference("glossary")["term"]:
        if any(_is_said(said, text) for said in term["said"]):
            section.fact(term["name"], term["means"])


def _is_said(said: str, text: str) -> bool:
    flags = 0 if said.isupper() else re.IGNORECASE  # “AP” is not “ap”
    return re.search(rf"\b{re.escape(said)}\b", text, flags) is not None

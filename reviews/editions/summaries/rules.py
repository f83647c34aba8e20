"""A summary's paragraphs in the reviewer's own words. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviews.editions.kinds import EDITIONS, EditionKind, Heading
from reviews.editions.rules import COVER, Style, Words
from reviews.editions.sections import glossary
from reviews.editions.sections.writing import Section
from reviews.evidence.rules import check_words
from workbench.errors import Invalid

WORDED = frozenset({Style.TEXT, Style.ITEM})
EDITED = tuple(kind for kind, terms in EDITIONS.items() if terms.is_edited)


def check_wording(kind: EditionKind, text: str) -> None:
    """Only the short editions are put in other words; the others say what the record says."""
    if not EDITIONS[kind].is_edited:
        raise Invalid(f"The {EDITIONS[kind].name.lower()} says what the record says. Change the record.", "text")
    check_words(text, "text", "paragraph")


def keyed(paragraphs: Sequence[Words]) -> tuple[tuple[str, Words], ...]:
    """Each paragraph that may be worded, by a name that stays its own while the record changes elsewhere."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for words in paragraphs:
        if words.style in WORDED and words.section not in (COVER, Heading.WORDS):
            place = (words.section, words.about)
            found.append((f"{words.section}|{words.about}|{seen[place]}", words))
            seen[place] += 1
    return tuple(found)


def worded(paragraphs: Sequence[Words], wordings: Mapping[str, str]) -> tuple[Words, ...]:
    """The draft with the reviewer's words where there are any; an empty wording leaves its paragraph out.

    With it go the label over it and the facts below it. Paragraphs are numbered anew, and the words that are explained
    are those that are used now.
    """
    if not wordings:
        return tuple(paragraphs)
    keys = {id(words): key for key, words in keyed(paragraphs)}
    body: list[Words] = []
    for words in paragraphs:
        if words.section == Heading.WORDS:
            continue
        wording = wordings.get(keys.get(id(words), ""))
        parts = [words.text] if wording is None else [part.strip() for part in wording.split("\n\n")]
        body += [replace(words, text=part) for part in parts if part]
    body = _numbered(_with_something_below(body))
    if all(words.section != Heading.WORDS for words in paragraphs):
        return tuple(body)
    last = Section(1 + sum(words.style is Style.HEADING for words in body), Heading.WORDS)
    glossary.write(last, body)
    return (*body, *last.paragraphs)


def _with_something_below(paragraphs: Sequence[Words]) -> list[Words]:
    """The same without facts of what is left out, and without labels that have nothing below them."""
    told = {(words.section, words.about) for words in paragraphs if words.style in WORDED}
    kept: list[Words] = []
    for words in reversed(paragraphs):
        place = (words.section, words.about)
        below = kept[-1] if kept else None
        is_bare_label = words.style is Style.LABEL and (
            below is None or below.style not in WORDED or (below.section, below.about) != place
        )
        if is_bare_label or (words.style is Style.FACT and words.about and place not in told):
            continue
        kept.append(words)
    return kept[::-1]


def _numbered(paragraphs: Sequence[Words]) -> list[Words]:
    """The same, with the paragraphs of each section numbered from one."""
    counts: Counter[str] = Counter()
    found = []
    for words in paragraphs:
        chapter, dot, _ = words.number.partition(".")
        if dot:
            counts[chapter] += 1
        found.append(replace(words, number=f"{chapter}.{counts[chapter]}") if dot else words)
    return found

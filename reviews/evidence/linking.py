"""Which entries rest on which document, and where in it; and how a source that names a document is read. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviews.evidence.rules import check_words
from workbench.errors import Invalid

MOST = 500  # links in one act
_PLACE = r"(?:pages?|pp?\.?|paragraphs?|paras?\.?|section|row|line)\s*[\d.]+(?:\s*(?:-|–|to|and)\s*[\d.]*\d)?"
_PLACES = re.compile(rf"\s*[,:(]?\s*({_PLACE}(?:\s*,?\s*{_PLACE})*)", re.IGNORECASE)


@dataclass(frozen=True)
class LinkDraft:
    """That an entry rests on a document, and on which page or paragraph of it, where that is known."""

    entry_id: str
    place: str = ""


def check_links(drafts: Sequence[LinkDraft]) -> None:
    """Raise `Invalid`, naming the field, unless there is something to link, once each, and its place can be kept."""
    if not drafts:
        raise Invalid("Choose at least one entry.", "entries")
    if len(drafts) > MOST:
        raise Invalid(f"Link at most {MOST} entries at a time.", "entries")
    if len({draft.entry_id for draft in drafts}) < len(drafts):
        raise Invalid("An entry is chosen twice. Remove one.", "entries")
    for draft in drafts:
        check_words(draft.place, "page or paragraph", "place", 200)


def place_named(source: str, number: int) -> str | None:
    """Where in this document the source says something is written: “page 4”.

    Empty when it names the document and no page; nothing when it does not name the document at all. A document is named
    by its short reference (“D03”, “D3”) or its number (“Document 3”).
    """
    found = re.search(rf"\b(?:D|document\s+)0*{number}(?![\w.]*\d)", source, re.IGNORECASE)
    if found is None:
        return None
    place = _PLACES.match(source, found.end())
    return place.group(1).strip() if place else ""

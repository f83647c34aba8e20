"""Which forms of a report there are, and how its frozen words are digested. Pure."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class EditionKind(StrEnum):
    """A form of the report, made for one kind of reader."""

    FULL = "full"  # for those who review, countersign and assure, and for the service
    STAFF = "staff"  # for the staff it concerns: everybody named by role and number only


class Style(StrEnum):
    """What a paragraph is on the page."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    CHRONOLOGY = "chronology"  # a row of the chronology table
    FACT = "fact"  # label and value, in a list


@dataclass(frozen=True)
class Words:
    """One numbered paragraph: `number` as printed ("4.2"), its section, how it is set, and its words.

    `about` names the record it speaks of (a finding's id, an entry's id), so that a reply can point at it. For a
    chronology row the parts are kept in `cells`: when, agency, what happened, source, who knew.
    """

    number: str
    section: str
    style: Style
    text: str
    about: str = ""
    cells: tuple[str, ...] = ()


def digest_of(paragraphs: Sequence[Words]) -> str:
    """SHA-256 (hex) of the words in their order: what countersigning and freezing attest to."""
    content = [[p.number, p.section, p.style.value, p.text, p.about, list(p.cells)] for p in paragraphs]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()

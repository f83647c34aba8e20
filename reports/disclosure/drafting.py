"""A disclosure edition as it stands: each paragraph before and after, what goes, and what is left to clear. Pure."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reports.redaction.finding import Finder
from reports.redaction.places import Found
from reports.redaction.removing import redacted
from reports.redaction.skeleton import bare
from reviews.editions.rules import Style, Words, digest_of

FURNITURE = "On every page"  # the section of what stands around the text
AROUND = 60  # letters on either side of a place


@dataclass(frozen=True)
class Cleared:
    """What somebody said of a place: whether it goes, why, and who said it."""

    goes: bool
    reason: str
    by: str


@dataclass(frozen=True)
class Place:
    """A place in a paragraph that goes, or that somebody has still to look at, or has left in."""

    key: str
    found: Found
    written: str
    before: str  # a few words on either side, so that it can be judged
    after: str
    cleared: Cleared | None


@dataclass(frozen=True)
class Passage:
    """A paragraph with what is taken out of it."""

    number: int  # in the edition, from 1
    before: Words
    after: Words
    removed: tuple[Place, ...]
    left: tuple[Place, ...]
    kept: tuple[Place, ...]  # somebody looked at them and left them in

    @property
    def where(self) -> str:
        """“paragraph 4.2”, or the section for what has no number."""
        return f"Paragraph {self.before.number}" if self.before.number else self.before.section


@dataclass(frozen=True)
class Draft:
    """The whole edition."""

    passages: tuple[Passage, ...]

    @property
    def before(self) -> tuple[Words, ...]:
        """The words before anything was taken out."""
        return tuple(passage.before for passage in self.passages if passage.before.section != FURNITURE)

    @property
    def words(self) -> tuple[Words, ...]:
        """The words as they would be given."""
        return tuple(passage.after for passage in self.passages if passage.before.section != FURNITURE)

    @property
    def drafted_digest(self) -> str:
        """The digest of the words before."""
        return digest_of(self.before)

    @property
    def left(self) -> tuple[tuple[Passage, Place], ...]:
        """What nobody has looked at."""
        return tuple((passage, place) for passage in self.passages for place in passage.left)

    @property
    def looked_at(self) -> tuple[tuple[Passage, Place], ...]:
        """What somebody has decided on."""
        return tuple(
            (passage, place)
            for passage in self.passages
            for place in (*passage.removed, *passage.kept)
            if place.cleared is not None
        )

    @property
    def removed(self) -> tuple[tuple[Passage, Place], ...]:
        """What is taken out."""
        return tuple((passage, place) for passage in self.passages for place in passage.removed)

    @property
    def left_in(self) -> frozenset[str]:
        """The words that somebody left standing, folded."""
        return frozenset(bare(place.written) for passage in self.passages for place in passage.kept)


def draft_of(
    paragraphs: Sequence[Words], finder: Finder, cleared: Mapping[str, Cleared], around: Sequence[str] = ()
) -> Draft:
    """Take everybody out of the paragraphs. `around` is what stands on every page: nothing can be taken out of that."""
    furniture, listed = [Words("", FURNITURE, Style.TEXT, text) for text in around], finder.only_listed()
    written = [_passage(number, words, finder, cleared) for number, words in enumerate(paragraphs, 1)]
    fixed = [_passage(number, words, listed, cleared) for number, words in enumerate(furniture, len(written) + 1)]
    return Draft((*written, *fixed))


def key_of(text: str, found: Found) -> str:
    """What a place is known by: the text it stands in, and where in it. Changed words have to be looked at again."""
    return hashlib.sha256(f"{found.start}\n{found.end}\n{found.whose}\n{text}".encode()).hexdigest()


def _passage(number: int, words: Words, finder: Finder, cleared: Mapping[str, Cleared]) -> Passage:
    """A fact is a label, which is ours, and a value; everything else is one text."""

    def decide(text: str, found: Found) -> bool | None:
        said = cleared.get(key_of(text, found))
        return said.goes if said is not None else None

    def place(found: Found) -> Place:
        key, (start, end) = key_of(text, found), (found.start, found.end)
        said = None if found.is_sure or found.must_go else cleared.get(key)
        return Place(key, found, text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], said)

    label, text = words.cells if words.style is Style.FACT else ("", words.text)
    done = redacted(text, finder, decide)
    after = Words(words.number, words.section, words.style, done.text, words.about)
    if words.style is Style.FACT:
        after = replace(after, text=f"{label}: {done.text}", cells=(label, done.text))
    removed, left, kept = (tuple(map(place, found)) for found in (done.removed, done.left, done.kept))
    return Passage(number, words, after, removed, left, kept)

"""Whether a finished file still tells who somebody is. Whatever does is refused."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.redaction.finding import Finder
from reports.redaction.forms import Sort, Whose
from reports.redaction.places import FORMS
from reports.redaction.reading.parts import Text, Where
from reports.redaction.reading.pdf import texts_in_pdf
from reports.redaction.reading.web import texts_in_web
from reports.redaction.reading.word import texts_in_word
from reports.redaction.skeleton import bare
from reviews.editions.kinds import FileFormat
from workbench.errors import Refused

READERS = {FileFormat.PDF: texts_in_pdf, FileFormat.DOCX: texts_in_word, FileFormat.HTML: texts_in_web}


@dataclass(frozen=True, order=True)
class Leak:
    """Something that a file still tells: of whom, what, and where. Never the words themselves."""

    where: Where
    whose: Whose
    sort: Sort


def texts_of(content: bytes, file_format: FileFormat) -> tuple[Text, ...]:
    """Everything a file says, each text once."""
    return tuple(dict.fromkeys(text for text in READERS[file_format](content) if text.text.strip()))


def leaks_in(texts: Iterable[Text], finder: Finder, left_in: frozenset[str] = frozenset()) -> tuple[Leak, ...]:
    """What the texts still tell. `left_in` are words (folded) that somebody has looked at and left standing."""
    return tuple(sorted(set(_leaks(texts, finder, left_in))))


@dataclass(frozen=True)
class Ours:
    """What we put into every file ourselves, and what can tell nothing of anybody.

    Colours, fonts, languages and marks of a word processor are full of letters: “00AA1D8D” holds somebody's initials,
    and one digest in ten holds “ed”. No clearing and no new edition would ever take them out.
    """

    blank: frozenset[Text] = frozenset()  # what a file of the same sort says with no word of a review in it
    digests: tuple[str, ...] = ()  # numbers reckoned from the text, as they are printed

    def without(self, texts: Iterable[Text]) -> Iterator[Text]:
        """The texts without it. What a page shows is looked at whole, but for the digests."""
        printed = re.compile("|".join(map(re.escape, sorted(self.digests, key=len, reverse=True))))
        for text in texts:
            if text.where is not Where.PAGES and text in self.blank:
                continue
            yield replace(text, text=printed.sub(" ", text.text)) if self.digests else text


def check_no_leaks(
    content: bytes, file_format: FileFormat, finder: Finder, left_in: frozenset[str], ours: Ours | None = None
) -> None:
    """Raise `Refused` when the file still tells who somebody is."""
    leaks = leaks_in((ours or Ours()).without(texts_of(content, file_format)), finder, left_in)
    if leaks:
        one = leaks[0]
        more = f", and {len(leaks) - 1} more" if len(leaks) > 1 else ""
        raise Refused(
            f"The file was not kept: read back, its {one.where.value} still held {one.whose.value}’s {one.sort.value}"
            f"{more}. Look through what is taken out, then prepare the edition again."
        )


def _leaks(texts: Iterable[Text], finder: Finder, left_in: frozenset[str]) -> Iterator[Leak]:
    for text in texts:
        for place in finder.found_in(text.text):
            is_looked_at = not place.must_go and bare(text.text[place.start : place.end]) in left_in
            if place.is_sure or (place.how in FORMS and not is_looked_at):
                yield Leak(text.where, place.whose, place.sort)

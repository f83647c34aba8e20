"""An approved edition made into a file, and read back before it is kept. This is the work done in a child process."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from reports.documents.contents import Contents
from reports.documents.making import MadeFile, make_file
from reports.redaction.finding import Finder
from reports.redaction.forms import Listed
from reports.redaction.reading.leaks import Ours, check_no_leaks, texts_of
from reports.redaction.reading.parts import Text
from reviews.editions.kinds import EditionKind, FileFormat
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=300, memory_mb=2000)
NUMBERS = "Page 1 of 2"  # what paper has, and a web page has not


def make_checked(
    report: Report, contents: Contents, file_format: FileFormat, people: Sequence[Listed], left_in: frozenset[str]
) -> MadeFile:
    """Make the file and read it back. Raises `Refused`, and nothing is kept, when it still tells who somebody is."""
    made = make_file(report, contents, file_format)
    report(0.95, "Reading the file back")
    ours = Ours(_blank(contents.kind, file_format), (*contents.digest_in_groups.split(), contents.short_digest))
    check_no_leaks(made.content, file_format, Finder(people), left_in, ours)
    return made


@lru_cache(maxsize=8)
def _blank(kind: EditionKind, file_format: FileFormat) -> frozenset[Text]:
    """What a file of this sort says with no word of any review in it."""
    long_ago = datetime(1980, 1, 1, tzinfo=UTC)
    contents = Contents("", kind, "", True, long_ago.date(), long_ago, "0" * 64, ())
    made = make_file(lambda _share, _words: None, contents, file_format)
    return frozenset(texts_of(made.content, file_format))


@lru_cache(maxsize=64)
def words_around(contents: Contents) -> tuple[str, ...]:
    """What a file says besides its paragraphs: the cover, the marking, what stands on every page."""
    empty = replace(contents, paragraphs=())
    made = make_file(lambda _share, _words: None, empty, FileFormat.HTML)
    return tuple(dict.fromkeys((NUMBERS, *(text.text for text in texts_of(made.content, FileFormat.HTML)))))

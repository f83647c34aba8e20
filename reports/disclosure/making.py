"""An approved edition made into a file, and read back before it is kept. This is the work done in a child process."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reports.documents.contents import Contents
from reports.documents.making import MadeFile, make_file
from reports.redaction.finding import Finder
from reports.redaction.forms import Listed
from reports.redaction.reading.leaks import check_no_leaks, texts_of
from reviews.editions.kinds import FileFormat
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=300, memory_mb=2000)
NUMBERS = "Page 1 of 2"  # what paper has, and a web page has not


def make_checked(
    report: Report, contents: Contents, file_format: FileFormat, people: Sequence[Listed], left_in: frozenset[str]
) -> MadeFile:
    """Make the file and read it back. Raises `Refused`, and nothing is kept, when it still tells who somebody is."""
    made = make_file(report, contents, file_format)
    report(0.95, "Reading the file back")
    check_no_leaks(made.content, file_format, Finder(people), left_in)
    return made


@lru_cache(maxsize=64)
def words_around(contents: Contents) -> tuple[str, ...]:
    """What a file says besides its paragraphs: the cover, the marking, what stands on every page."""
    empty = replace(contents, paragraphs=())
    made = make_file(lambda _share, _words: None, empty, FileFormat.HTML)
    return tuple(dict.fromkeys((NUMBERS, *(text.text for text in texts_of(made.content, FileFormat.HTML)))))

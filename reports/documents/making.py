"""A frozen edition made into a file. This is the work that is done in a child process."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reports.documents.contents import Contents
from reports.documents.pages import CHRONOLOGY, html_of
from reviews.editions.kinds import FileFormat
from reviews.findings.told import Box
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=300, memory_mb=2000)


@dataclass(frozen=True)
class MadeFile:
    """A file as it was made. `pages` is 0 for a file that has none."""

    format: FileFormat
    content: bytes
    pages: int

    @property
    def sha256(self) -> str:
        """The digest of its bytes (hex)."""
        return hashlib.sha256(self.content).hexdigest()


def make_file(report: Report, contents: Contents, file_format: FileFormat) -> MadeFile:
    """Make the file. The same contents give the same bytes."""
    report(0.0, "Drawing the chronology")
    figures = {words.about: _chain(words.cells) for words in contents.chains} | {CHRONOLOGY: _figure(contents)}
    if file_format is FileFormat.HTML:
        return MadeFile(file_format, html_of(contents, figures, for_print=False).encode(), 0)
    from reports.documents.pdf import pdf_of  # its libraries are slow to load, and missing on some machines

    pdf = pdf_of(report, html_of(contents, figures, for_print=True), bytes.fromhex(contents.digest)[:16])
    return MadeFile(file_format, pdf.content, pdf.pages)


def _chain(cells: Sequence[str]) -> str:
    from reviews.findings.still import chain_svg

    return chain_svg([Box.from_cell(cell) for cell in cells])


def _figure(contents: Contents) -> str:
    drawn = contents.drawn
    if not drawn.entries:
        return ""
    from reviews.chronology.figures import swimlane_svg

    return swimlane_svg(drawn.entries, drawn.lines)

"""A frozen edition made into a file. This is the work that is done in a child process."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from reports.documents.contents import Contents
from reports.documents.pages import CHRONOLOGY, html_of
from reviews.editions.kinds import EDITIONS, FileFormat
from reviews.findings.told import Box
from workbench.errors import NotYet
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=300, memory_mb=2000)


@dataclass(frozen=True)
class MadeFile:
    """A file as it was made. `pages` is 0 for a file that has none of its own."""

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
    figures = figures_of(contents, "svg")
    if file_format is FileFormat.HTML:
        texts = {about: svg.decode() for about, svg in figures.items()}
        return MadeFile(file_format, html_of(contents, texts, for_print=False).encode(), 0)
    if file_format is FileFormat.DOCX:
        from reports.documents.word import word_of

        report(0.5, "Writing the file")
        return MadeFile(file_format, word_of(contents, figures_of(contents, "png"), figures), 0)
    return _pdf(report, contents, {about: svg.decode() for about, svg in figures.items()})


def figures_of(contents: Contents, image: str) -> dict[str, bytes]:
    """The chronology, where it is drawn, and each finding's chain by its id, as “svg” or “png”."""
    drawn = {words.about: _chain(words.cells, image) for words in contents.chains}
    entries, lines = contents.drawn.entries, contents.drawn.lines
    if not entries:
        return drawn
    from reviews.chronology.still import as_svg, swimlane_still

    still = swimlane_still(entries, lines, image)
    return drawn | {CHRONOLOGY: as_svg(still).encode() if image == "svg" else still}


def _chain(cells: Sequence[str], image: str) -> bytes:
    from reviews.chronology.still import as_svg
    from reviews.findings.still import chain_still

    still = chain_still([Box.from_cell(cell) for cell in cells], image)
    return as_svg(still).encode() if image == "svg" else still


def _pdf(report: Report, contents: Contents, figures: dict[str, str]) -> MadeFile:
    """What must stand on one page is set smaller before it is refused."""
    from reports.documents.pdf import pdf_of  # its libraries are slow to load, and missing on some machines

    most = EDITIONS[contents.kind].most_pages
    for is_tight in (False, True):
        html = html_of(contents, figures, for_print=True, is_tight=is_tight)
        pdf = pdf_of(report, html, bytes.fromhex(contents.digest)[:16])
        if most is None or pdf.pages <= most:
            return MadeFile(FileFormat.PDF, pdf.content, pdf.pages)
    raise NotYet(f"This is more than one page ({pdf.pages}). Shorten its text, and freeze it again.")

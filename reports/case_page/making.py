"""The one page of a case made into a PDF. This is the work that is done in a child process."""

import hashlib
from dataclasses import dataclass

from reports.case_page.contents import CasePage
from reports.case_page.sheet import print_of
from workbench.jobs import Limits, Report

# Points, and about how many characters stand on the page in them. The last is as small as a printed page is read.
SIZES = ((10, 3000), (9, 4500), (8, 6000), (7, 100_000))
LIMITS = Limits(seconds=60, memory_mb=1500)


@dataclass(frozen=True)
class MadePrint:
    """The PDF as it was made."""

    content: bytes
    pages: int

    @property
    def sha256(self) -> str:
        """The digest of its bytes (hex)."""
        return hashlib.sha256(self.content).hexdigest()


def make_print(report: Report, page: CasePage) -> MadePrint:
    """Make the PDF, in the largest letters in which it stands on one page. The same page gives the same bytes."""
    report(0.0, "Setting the page")
    from reports.documents.pdf import pdf_of  # its libraries are slow to load, and missing on some machines

    for points in [points for points, room in SIZES if page.characters <= room]:
        html = print_of(page, points)
        pdf = pdf_of(report, html, hashlib.sha256(html.encode()).digest()[:16])
        if pdf.pages == 1:
            break
    return MadePrint(pdf.content, pdf.pages)

"""Codings made into a file of some form. This is the work that is done in a child process."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from reports.codings.agreeing import units_csv
from reports.codings.annotations import doccano_lines, label_studio_tasks, spacy_lines
from reports.codings.contents import Codings
from reports.codings.project import project_of
from reports.codings.rules import Form
from reports.codings.segments import segments_csv
from reports.codings.w3c import w3c_annotations
from taxonomy.interchange.drops import Drops
from taxonomy.interchange.project_writing import as_qdpx
from workbench.jobs import Limits, Report

LIMITS = Limits(seconds=120, memory_mb=2000)
LARGE = 200  # texts: past this a file is made beside the page, with its progress shown


@dataclass(frozen=True)
class MadeFile:
    """The file as it was made: of which reviews, how many codings are in it, and what was left out or changed."""

    form: Form
    content: bytes
    references: tuple[str, ...]
    codings: int
    drops: Drops

    @property
    def sha256(self) -> str:
        """The digest of its bytes (hex)."""
        return hashlib.sha256(self.content).hexdigest()


_MAKERS: dict[Form, Callable[[Codings], bytes]] = {
    Form.QDPX: lambda codings: as_qdpx(project_of(codings)),
    Form.CSV: lambda codings: segments_csv(codings).encode("utf-8-sig"),  # Excel knows UTF-8 by its mark alone
    Form.DOCCANO: lambda codings: "".join(doccano_lines(codings)).encode(),
    Form.LABEL_STUDIO: lambda codings: label_studio_tasks(codings).encode(),
    Form.SPACY: lambda codings: "".join(spacy_lines(codings)).encode(),
    Form.W3C: w3c_annotations,
    Form.AGREEMENT: lambda codings: units_csv(codings).encode("utf-8-sig"),
}


def make_file(report: Report, codings: Codings, form: Form) -> MadeFile:
    """Make the file. The same codings give the same bytes."""
    report(0.0, "Writing the file")
    content = _MAKERS[form](codings)
    references = tuple(review.reference for review in codings.reviews)
    return MadeFile(form, content, references, codings.number, codings.drops)

"""Reading what a file is made from, and the files that are made already."""

from dataclasses import dataclass

from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from reports.documents.contents import Contents
from reports.documents.models import RenderedFile
from reports.documents.rules import LAYOUT
from reviews.editions.kinds import FileFormat
from reviews.editions.queries import EditionView, edition_by_id, editions_of
from workbench.access import Actor


@dataclass(frozen=True)
class FileView:
    """A file that is made, without its bytes."""

    id: str
    format: FileFormat
    pages: int
    sha256: str
    size: int


@dataclass(frozen=True)
class EditionFiles:
    """A frozen edition with the files that are made of it."""

    edition: EditionView
    files: tuple[FileView, ...]

    def file(self, file_format: FileFormat) -> FileView | None:
        """The file of this format, once it is made."""
        return next((file for file in self.files if file.format is file_format), None)


def contents_of(db: Session, actor: Actor, edition_id: str) -> Contents:
    """What a file of this edition is made from, for those the edition is for."""
    edition = edition_by_id(db, actor, edition_id)
    return Contents(
        reference=edition.reference,
        kind=edition.kind,
        version=edition.version_in_words,
        is_final=edition.is_final,
        frozen_on=edition.frozen_on,
        frozen_at=edition.frozen_at,
        digest=edition.digest,
        paragraphs=edition.paragraphs,
    )


def editions_with_files(db: Session, actor: Actor, case_id: str) -> tuple[EditionFiles, ...]:
    """The frozen editions that this person may read, the newest first, with the files that are made of each."""
    return tuple(EditionFiles(edition, _files(db, edition.id)) for edition in editions_of(db, actor, case_id))


def made_file(db: Session, actor: Actor, edition_id: str, file_format: FileFormat) -> FileView | None:
    """The file of this edition and format, if it is made already."""
    edition = edition_by_id(db, actor, edition_id)
    return next((file for file in _files(db, edition.id) if file.format is file_format), None)


def _files(db: Session, edition_id: str) -> tuple[FileView, ...]:
    made = select(RenderedFile).where(RenderedFile.edition_id == edition_id, RenderedFile.layout == LAYOUT)
    made = made.order_by(col(RenderedFile.format), col(RenderedFile.id))
    # The bytes are read when a file is taken, and not before.
    without_bytes = made.options(defer(RenderedFile.content))  # type: ignore[arg-type]
    return tuple(FileView(row.id, row.format, row.pages, row.sha256, row.size) for row in db.exec(without_bytes))

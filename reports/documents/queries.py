"""Reading what a file is made from, and the files that are made already."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reports.documents.contents import Contents
from reports.documents.keeping import FileView, file_made, files_made, without_bytes
from reports.documents.models import FileTaken, RenderedFile
from reports.documents.rules import Channel
from reviews.cases.queries import the_case
from reviews.editions.kinds import FileFormat
from reviews.editions.queries import EditionView, edition_by_id, editions_of
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.accounts.directory import names_of


@dataclass(frozen=True)
class EditionFiles:
    """A frozen edition with the files that are made of it."""

    edition: EditionView
    files: tuple[FileView, ...]

    def file(self, file_format: FileFormat) -> FileView | None:
        """The file of this format, once it is made."""
        return next((file for file in self.files if file.format is file_format), None)


@dataclass(frozen=True)
class Taking:
    """A file that was taken or given: which, by whom, to whom, why and how. `taken_at` is none until it is fetched."""

    id: str
    file_id: str
    edition: str
    format: FileFormat
    who: str
    is_mine: bool
    taken_at: datetime | None
    to_whom: str
    why: str
    channel: Channel


def takings_of(db: Session, actor: Actor, case_id: str) -> tuple[Taking, ...]:
    """What was given to whom, the latest first, for those who may read the review itself."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    labels = {edition.id: edition.label for edition in editions_of(db, actor, case_id)}
    files = select(RenderedFile).where(RenderedFile.case_id == case_id).options(without_bytes(RenderedFile))
    of_file = {file.id: (labels[file.edition_id], file.format) for file in db.exec(files)}
    rows = select(FileTaken).where(FileTaken.case_id == case_id)
    found = db.exec(rows.order_by(col(FileTaken.created_at).desc(), col(FileTaken.id).desc())).all()
    names = names_of(db, {row.taken_by_id for row in found})
    return tuple(
        Taking(
            id=row.id,
            file_id=row.file_id,
            edition=of_file[row.file_id][0],
            format=of_file[row.file_id][1],
            who=names[row.taken_by_id],
            is_mine=row.taken_by_id == actor.account_id,
            taken_at=row.taken_at,
            to_whom=row.to_whom,
            why=row.why,
            channel=row.channel,
        )
        for row in found
    )


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
    return tuple(
        EditionFiles(edition, files_made(db, RenderedFile, edition_id=edition.id))
        for edition in editions_of(db, actor, case_id)
    )


def made_file(db: Session, actor: Actor, edition_id: str, file_format: FileFormat) -> FileView | None:
    """The file of this edition and format, if it is made already."""
    edition = edition_by_id(db, actor, edition_id)
    return file_made(db, RenderedFile, file_format, edition_id=edition.id)

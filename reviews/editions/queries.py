"""Reading editions: the draft as the record now stands, and the frozen texts."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from reviews.cases.queries import CaseView, the_case
from reviews.editions.composing import composed, without_names
from reviews.editions.gathering import record_of
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.models import Edition
from reviews.editions.record import ReportRecord
from reviews.editions.rules import Style, Words, digest_of, version_in_words
from reviews.editions.summaries.queries import summary_paragraphs
from reviews.permissions import Permission
from workbench.access import Actor, can
from workbench.errors import NotAllowed
from workbench.remembering import remembered

NOT_FOUND = "We cannot find that report, or you do not have access to it. Open the review and choose it there."


@dataclass(frozen=True)
class EditionView:
    """A frozen edition, without its text."""

    id: str
    case_id: str
    reference: str
    kind: EditionKind
    number: int
    is_final: bool
    frozen_at: datetime
    frozen_on: date
    digest: str

    @property
    def version_in_words(self) -> str:
        """“Draft 2” or “Final, version 3”."""
        return version_in_words(self.number, self.is_final)

    @property
    def label(self) -> str:
        """“Staff edition, draft 2”."""
        version = self.version_in_words
        return f"{EDITIONS[self.kind].name}, {version[0].lower()}{version[1:]}"


@dataclass(frozen=True)
class EditionText(EditionView):
    """A frozen edition with its text."""

    paragraphs: tuple[Words, ...]


def draft_paragraphs(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> tuple[Words, ...]:
    """The edition as it would read if it were frozen now."""
    if EDITIONS[kind].is_edited:
        return summary_paragraphs(db, actor, case_id, kind)
    return _composed(db, record_of(db, actor, case_id), kind)


# Both rest on the record alone, and a move from stage to stage leaves that as it is.
@remembered()
def _composed(db: Session, record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    return composed(record, _without_names(db, record), kind)


@remembered()
def _without_names(_db: Session, record: ReportRecord) -> ReportRecord:
    return without_names(record)


def edition_digest(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> str:
    """The digest of the edition as it would read if it were frozen now."""
    return digest_of(draft_paragraphs(db, actor, case_id, kind))


def editions_of(db: Session, actor: Actor, case_id: str) -> tuple[EditionView, ...]:
    """The frozen editions that this person may read, the newest first."""
    case = the_case(db, actor, Permission.READ_REPORT, case_id)
    statement = select(Edition).where(Edition.case_id == case.id)
    rows = db.exec(statement.order_by(col(Edition.frozen_at).desc(), col(Edition.kind), col(Edition.number).desc()))
    return tuple(_view(row, case) for row in rows if can(actor, EDITIONS[row.kind].read_with, case))


def edition_by_id(db: Session, actor: Actor, edition_id: str) -> EditionText:
    """A frozen edition with its text, for those it is for."""
    row = db.get(Edition, edition_id)
    if row is None:
        raise NotAllowed(NOT_FOUND)
    case = the_case(db, actor, Permission.READ_REPORT, row.case_id)
    if not can(actor, EDITIONS[row.kind].read_with, case):
        raise NotAllowed(NOT_FOUND)
    return _text(row, case)


def edition_paragraphs(db: Session, actor: Actor, edition_id: str) -> tuple[Words, ...]:
    """The text of a frozen edition, for those it is for."""
    return edition_by_id(db, actor, edition_id).paragraphs


def latest_edition(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> EditionText | None:
    """The edition of this kind that was frozen last, with its text; nothing before the first."""
    case = the_case(db, actor, Permission.READ_REPORT, case_id)
    if not can(actor, EDITIONS[kind].read_with, case):
        raise NotAllowed(NOT_FOUND)
    row = db.exec(_latest(case.id, kind)).first()
    return _text(row, case) if row is not None else None


def latest_edition_id(db: Session, case_id: str, kind: EditionKind) -> str | None:
    """The id of the edition frozen last, for a caller that has checked the permission itself."""
    row = db.exec(_latest(case_id, kind)).first()
    return row.id if row is not None else None


def latest_draft_id(db: Session, case_id: str, kind: EditionKind) -> str | None:
    """The id of the draft frozen last, a final text left aside, for a caller that has checked the permission itself."""
    row = db.exec(_latest(case_id, kind).where(col(Edition.is_final).is_(False))).first()
    return row.id if row is not None else None


def latest_draft_words(db: Session, case_id: str, kind: EditionKind) -> tuple[Words, ...]:
    """The text of that draft; none before the first, for a caller that has checked the permission itself."""
    row = db.exec(_latest(case_id, kind).where(col(Edition.is_final).is_(False))).first()
    return _words(row) if row is not None else ()


def latest_edition_digest(db: Session, case_id: str, kind: EditionKind) -> str | None:
    """The digest of the edition frozen last, for a caller that has checked the permission itself."""
    row = db.exec(_latest(case_id, kind)).first()
    return row.digest if row is not None else None


def _latest(case_id: str, kind: EditionKind) -> SelectOfScalar[Edition]:
    statement = select(Edition).where(Edition.case_id == case_id, Edition.kind == kind)
    return statement.order_by(col(Edition.number).desc()).limit(1)


def _view(row: Edition, case: CaseView) -> EditionView:
    return EditionView(
        id=row.id,
        case_id=case.id,
        reference=case.reference,
        kind=row.kind,
        number=row.number,
        is_final=row.is_final,
        frozen_at=row.frozen_at,
        frozen_on=row.frozen_on,
        digest=row.digest,
    )


def _text(row: Edition, case: CaseView) -> EditionText:
    return EditionText(**vars(_view(row, case)), paragraphs=_words(row))


def _words(row: Edition) -> tuple[Words, ...]:
    return tuple(
        Words(number, section, Style(style), text, about, tuple(cells))
        for number, section, style, text, about, cells in row.paragraphs
    )

"""Reading a case as it stands, for paper."""

from sqlmodel import Session

from reports.documents.contents import Contents
from reviews.cases.queries import the_case
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import draft_paragraphs
from reviews.editions.rules import digest_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor

VERSION = "Working copy"


def case_on_paper(db: Session, actor: Actor, case_id: str) -> Contents:
    """The report as it would read now, marked as a working copy. While names are hidden it names nobody."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    kind = EditionKind.STAFF if actor.only_reads else EditionKind.FULL
    paragraphs = draft_paragraphs(db, actor, case.id, kind)
    return Contents(
        reference=case.reference,
        kind=kind,
        version=VERSION,
        is_final=False,
        frozen_on=clock.today(),
        frozen_at=clock.now(),
        digest=digest_of(paragraphs),
        paragraphs=paragraphs,
    )

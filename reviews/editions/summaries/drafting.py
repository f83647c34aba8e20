"""The summaries as the record drafts them, before anybody words them."""

from sqlmodel import Session

from reviews.editions.composing import compose, without_names
from reviews.editions.gathering import record_of
from reviews.editions.kinds import EditionKind
from reviews.editions.record import ReportRecord
from reviews.editions.rules import Words
from reviews.editions.summaries.briefing import left_out
from reviews.editions.summaries.rules import keyed
from workbench.access import Actor
from workbench.remembering import remembered


def drafted(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> tuple[Words, ...]:
    """The draft, as the record stands now."""
    return _drafted(db, record_of(db, actor, case_id), kind)


def drafted_slot(db: Session, actor: Actor, case_id: str, kind: EditionKind, key: str) -> str | None:
    """What the record says at a paragraph; nothing when there is no such paragraph."""
    return {name: words.text for name, words in keyed(drafted(db, actor, case_id, kind))}.get(key)


@remembered()
def sentences_left_out(_db: Session, record: ReportRecord) -> tuple[str, ...]:
    """Sentences of the record that the draft of a briefing does not take."""
    return left_out(record, without_names(record))


@remembered()
def _drafted(_db: Session, record: ReportRecord, kind: EditionKind) -> tuple[Words, ...]:
    return compose(record, kind)

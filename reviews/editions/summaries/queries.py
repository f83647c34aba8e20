"""Reading the summaries: as the record drafts them, as the reviewer words them, and what to look at in them."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.editions.gathering import record_of
from reviews.editions.kinds import EDITIONS, EditionKind
from reviews.editions.naming import names_of
from reviews.editions.rules import Words
from reviews.editions.summaries.anonymous import Anonymous, Telling
from reviews.editions.summaries.drafting import drafted, sentences_left_out
from reviews.editions.summaries.lengths import MOST_LINES, lines_of, long_sentences
from reviews.editions.summaries.models import Wording
from reviews.editions.summaries.rules import keyed, worded
from reviews.permissions import Permission
from workbench.access import Actor
from workbench.errors import Gap


@dataclass(frozen=True)
class Slot:
    """A paragraph that may be worded: what the record says there, and the reviewer's words, if they gave any."""

    key: str
    section: str
    drafted: str
    text: str
    version: int
    is_worded: bool
    is_stale: bool  # the record has changed since it was worded
    long: tuple[str, ...]  # sentences of more than 25 words
    telling: Telling  # what in it tells who or where; in a briefing only


@dataclass(frozen=True)
class Summary:
    """A summary as it stands."""

    kind: EditionKind
    paragraphs: tuple[Words, ...]
    slots: tuple[Slot, ...]
    left_out: tuple[str, ...]  # sentences of the record that the draft of a briefing does not take
    fits: bool


def summary_paragraphs(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> tuple[Words, ...]:
    """The summary as it would read if it were frozen now."""
    draft, rows = drafted(db, actor, case_id, kind), _wordings(db, case_id, kind)
    if not rows:
        return draft
    names = names_of(record_of(db, actor, case_id))
    return worded(draft, {key: names.replaced(row.text) for key, row in rows.items()})


def summary_of(db: Session, actor: Actor, case_id: str, kind: EditionKind) -> Summary:
    """The summary with everything that the page on which it is worded shows."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    record = record_of(db, actor, case.id)
    paragraphs = summary_paragraphs(db, actor, case.id, kind)
    is_briefing = EDITIONS[kind].most_pages is not None
    anonymous = Anonymous(record, names_of(record)) if is_briefing else None
    rows = _wordings(db, case.id, kind)
    slots = []
    for key, words in keyed(drafted(db, actor, case.id, kind)):
        row = rows.get(key)
        text = row.text if row else words.text
        slots.append(
            Slot(
                key=key,
                section=words.section,
                drafted=words.text,
                text=text,
                version=row.version if row else 0,
                is_worded=row is not None,
                is_stale=row is not None and row.drafted != words.text,
                long=long_sentences(text),
                telling=anonymous.telling(text) if anonymous else Telling((), ()),
            )
        )
    return Summary(
        kind=kind,
        paragraphs=paragraphs,
        slots=tuple(slots),
        left_out=sentences_left_out(db, record) if is_briefing else (),
        fits=not is_briefing or lines_of(paragraphs) <= MOST_LINES,
    )


def gaps(db: Session, actor: Actor, case_id: str) -> tuple[Gap, ...]:
    """What keeps the briefing from being frozen: more than a page, or something that tells who or where."""
    if not _wordings(db, case_id, EditionKind.BRIEFING):
        return ()  # the draft of the record always fits, and tells nobody who
    summary = summary_of(db, actor, case_id, EditionKind.BRIEFING)
    reasons = [] if summary.fits else ["The learning briefing is longer than one page. Shorten it."]
    surely = [word for slot in summary.slots for word in slot.telling.surely]
    if surely:
        reasons.append(f"The learning briefing could tell who or where: “{surely[0]}”. Word it without that.")
    return tuple(Gap("summaries", reason, "summaries") for reason in reasons)


def _wordings(db: Session, case_id: str, kind: EditionKind) -> dict[str, Wording]:
    rows = select(Wording).where(Wording.case_id == case_id, Wording.kind == kind).order_by(col(Wording.slot))
    return {row.slot: row for row in db.exec(rows)}

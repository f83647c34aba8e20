"""Replying, answering, and saying that somebody has finished or could not be reached."""

from sqlmodel import Session, col, select

from reviews.cases.queries import CaseView, held_case
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import latest_edition
from reviews.evidence.rules import check_words
from reviews.people.queries import StaffView, people_in
from reviews.permissions import Permission
from reviews.replies.models import Reply, ReplyAnswer, ReplyClosed, UnsentText
from reviews.replies.rules import (
    AnswerDraft,
    ReplyDraft,
    check_answer,
    check_attempts,
    check_finished,
    check_reply,
    findings_in,
)
from reviews.stages import APPROVED, Stage
from workbench import audit
from workbench.access import Actor
from workbench.db import for_change
from workbench.errors import NotAllowed, NotYet
from workbench.numbering import next_number

NOT_HERE = "That is not part of this report. Open the report again and choose it there."


def add_reply(db: Session, actor: Actor, case_id: str, draft: ReplyDraft) -> str:
    """Send a reply to one finding, or to the whole report. It is bound to the edition they had before them."""
    case = held_case(db, actor, Permission.REPLY, case_id)
    check_reply(draft)
    member = _member(db, actor, case)
    edition = latest_edition(db, actor, case.id, EditionKind.STAFF)
    if edition is None or (draft.finding_id and draft.finding_id not in findings_in(edition.paragraphs)):
        raise NotAllowed(NOT_HERE)
    row = Reply(
        case_id=case.id,
        number=next_number(db, Reply.number, Reply.case_id == case.id),
        edition_id=edition.id,
        person_id=member.id,
        finding_id=draft.finding_id or None,
        kind=draft.kind,
        text=draft.text.strip(),
    )
    db.add(row)
    audit.collected(db, actor, "reply_added", row, case.id)
    _forget(db, actor, case.id, draft.finding_id)
    return row.id


def finish_replying(db: Session, actor: Actor, case_id: str) -> None:
    """Say that they have said what they wanted to say. They may still add something while replies are open."""
    case = held_case(db, actor, Permission.REPLY, case_id)
    if case.stage is not Stage.REPLYING:
        raise NotYet("This report is no longer waiting for replies. You can still read it and comment on it.")
    mine = select(UnsentText.text).where(UnsentText.case_id == case.id, UnsentText.account_id == actor.account_id)
    check_finished(db.exec(mine).all())
    _close(db, actor, case, _member(db, actor, case).id, attempts="")


def record_no_reply(db: Session, actor: Actor, case_id: str, person_id: str, attempts: str) -> None:
    """Record that a member of staff will not reply (ill, left, declined), and what was tried."""
    case = held_case(db, actor, Permission.ANSWER_REPLY, case_id)
    if case.stage in APPROVED:
        raise NotYet("This report is final and no longer waits for replies. Nothing more needs to be recorded.")
    check_attempts(attempts)
    if person_id not in {member.id for member in people_in(db, case.id).staff}:
        raise NotAllowed("That member of staff is not part of this review. Choose them from the list.")
    _close(db, actor, case, person_id, attempts.strip())


def answer_reply(
    db: Session, actor: Actor, case_id: str, reply_id: str, draft: AnswerDraft, seen_version: int | None = None
) -> str:
    """Answer a reply, or put an answer right before the manager signs it. Afterwards an answer stays as it is.

    `seen_version` 0 says that there was no answer yet when the page was opened.
    """
    case = held_case(db, actor, Permission.ANSWER_REPLY, case_id)
    check_answer(draft)
    if db.exec(select(Reply.case_id).where(Reply.id == reply_id)).first() != case.id:
        raise NotAllowed(NOT_HERE)
    answer_id = db.exec(select(ReplyAnswer.id).where(ReplyAnswer.reply_id == reply_id)).first()
    if answer_id is None:
        row = ReplyAnswer(case_id=case.id, reply_id=reply_id, kind=draft.kind, text=draft.text.strip())
        db.add(row)
        audit.collected(db, actor, "reply_answered", row, case.id)
    elif case.stage in APPROVED:
        raise NotYet("This reply is already answered. The report is final, so the answer stays as it is.")
    else:
        row = for_change(db, ReplyAnswer, answer_id, seen_version)
        before = audit.values_of(row)
        row.kind, row.text = draft.kind, draft.text.strip()
        audit.altered(db, actor, "answer_changed", row, before, case.id)
    _forget(db, actor, case.id, reply_id)
    return row.id


def keep_unsent(db: Session, actor: Actor, case_id: str, about: str, text: str, permission: Permission) -> None:
    """Keep what somebody has typed so far (`REPLY` to a finding, `ANSWER_REPLY` to a reply).

    It is theirs alone and no part of the review until it is sent; the record begins with the sending.
    """
    case = held_case(db, actor, permission, case_id)
    check_words(text, "text", "text")
    row = _unsent(db, actor, case.id, about)
    if row is None:
        row = UnsentText(case_id=case.id, account_id=actor.account_id, about=about)
        db.add(row)
    row.text = text
    db.flush()


def _member(db: Session, actor: Actor, case: CaseView) -> StaffView:
    """The member of staff this account is, in this review."""
    for member in people_in(db, case.id).staff:
        if member.account_id == actor.account_id:
            return member
    raise NotAllowed(NOT_HERE)


def _close(db: Session, actor: Actor, case: CaseView, person_id: str, attempts: str) -> None:
    """Note that nothing more is awaited from somebody on the present draft. Their own word replaces the reviewer's."""
    edition = latest_edition(db, actor, case.id, EditionKind.STAFF)
    if edition is None:
        raise NotAllowed(NOT_HERE)
    closed = select(ReplyClosed).where(ReplyClosed.edition_id == edition.id, ReplyClosed.person_id == person_id)
    row = db.exec(closed).first()
    event = "reply_not_received" if attempts else "replying_finished"
    if row is None:
        row = ReplyClosed(case_id=case.id, edition_id=edition.id, person_id=person_id, attempts=attempts)
        db.add(row)
        audit.collected(db, actor, event, row, case.id)
    elif row.attempts:
        before = audit.values_of(row)
        row.attempts = attempts
        audit.altered(db, actor, event, row, before, case.id)


def _unsent(db: Session, actor: Actor, case_id: str, about: str) -> UnsentText | None:
    statement = select(UnsentText).where(UnsentText.case_id == case_id, UnsentText.account_id == actor.account_id)
    return db.exec(statement.where(UnsentText.about == about).order_by(col(UnsentText.id))).first()


def _forget(db: Session, actor: Actor, case_id: str, about: str) -> None:
    """What was sent is no longer unsent."""
    row = _unsent(db, actor, case_id, about)
    if row is not None:
        db.delete(row)
        db.flush()

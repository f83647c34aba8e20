"""Reading replies and answers. A practitioner reads their own; those who work on the review read all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from reviews.cases.queries import the_case
from reviews.editions.kinds import EditionKind
from reviews.editions.queries import EditionText, latest_draft_id, latest_draft_words, latest_edition
from reviews.findings.queries import present_findings
from reviews.people.queries import people_in
from reviews.permissions import Permission
from reviews.replies.models import Reply, ReplyAnswer, ReplyClosed, UnsentText
from reviews.replies.rules import AnswerKind, ReplyKind, findings_in, needs_answer
from workbench.access import Actor
from workbench.errors import Gap


@dataclass(frozen=True)
class AnswerView:
    """The reviewer's answer to a reply."""

    id: str
    version: int
    kind: AnswerKind
    text: str


@dataclass(frozen=True)
class ReplyView:
    """What a member of staff said, and the answer. `who` is their role and number, never their name."""

    id: str
    number: int
    who: str
    person_id: str
    edition_id: str
    finding_id: str | None
    kind: ReplyKind
    text: str
    sent_at: datetime
    answer: AnswerView | None

    @property
    def waits(self) -> bool:
        """Whether the review must wait for an answer to it."""
        return needs_answer(self.kind) and self.answer is None


@dataclass(frozen=True)
class StaffReplying:
    """How far a member of staff has come with the present draft."""

    person_id: str
    who: str
    has_access: bool
    is_closed: bool
    attempts: str  # what was tried, when the reviewer closed it for them
    has_replied: bool = False  # to this draft, whether or not they have finished


@dataclass(frozen=True)
class ReportToRead:
    """The staff edition as it was frozen last, and what this person has said of it or is about to say."""

    edition: EditionText | None
    replies: tuple[ReplyView, ...]
    has_finished: bool
    unsent: dict[str, str]


def report_of(db: Session, actor: Actor, case_id: str) -> ReportToRead:
    """The report for somebody who may read it, with the replies they may read."""
    return ReportToRead(
        edition=latest_edition(db, actor, case_id, EditionKind.STAFF),
        replies=replies_of(db, actor, case_id),
        has_finished=has_finished(db, actor, case_id),
        unsent=unsent_texts(db, actor, case_id),
    )


def replies_of(db: Session, actor: Actor, case_id: str) -> tuple[ReplyView, ...]:
    """The replies this person may read, in the order they came."""
    case = the_case(db, actor, Permission.READ_REPORT, case_id)
    replies = _replies(db, case_id)
    if actor.account_id not in case.staff_ids:
        return replies
    mine = {member.id for member in people_in(db, case_id).staff if member.account_id == actor.account_id}
    return tuple(reply for reply in replies if reply.person_id in mine)


def unanswered(db: Session, actor: Actor, case_id: str) -> tuple[ReplyView, ...]:
    """The replies that the review must answer before it goes on."""
    return tuple(reply for reply in replies_of(db, actor, case_id) if reply.waits)


def staff_replying(db: Session, actor: Actor, case_id: str) -> tuple[StaffReplying, ...]:
    """Each member of staff, and whether anything is still awaited from them on the present draft."""
    the_case(db, actor, Permission.READ_CASE, case_id)
    return _staff_replying(db, case_id)


def has_finished(db: Session, actor: Actor, case_id: str) -> bool:
    """Whether this member of staff has said that they have finished with the present draft."""
    the_case(db, actor, Permission.READ_REPORT, case_id)
    mine = {member.id for member in people_in(db, case_id).staff if member.account_id == actor.account_id}
    return any(row.is_closed and not row.attempts for row in _staff_replying(db, case_id) if row.person_id in mine)


def unsent_texts(db: Session, actor: Actor, case_id: str) -> dict[str, str]:
    """What this person has typed and not sent, by what it is about (a finding, a reply; empty: the whole report)."""
    the_case(db, actor, Permission.READ_REPORT, case_id)
    mine = select(UnsentText).where(UnsentText.case_id == case_id, UnsentText.account_id == actor.account_id)
    return {row.about: row.text for row in db.exec(mine.order_by(col(UnsentText.about)))}


def words_of(db: Session, case_id: str) -> tuple[tuple[str, ...], ...]:
    """Every reply and its answer as plain words in their order: what a countersignature covers beside the text.

    It is for a caller that has checked the permission itself.
    """
    return tuple(
        (
            str(reply.number),
            reply.person_id,
            reply.finding_id or "",
            reply.kind.value,
            reply.text,
            reply.answer.kind.value if reply.answer else "",
            reply.answer.text if reply.answer else "",
        )
        for reply in _replies(db, case_id)
    )


def gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """Staff who have not finished and were not tried in vain, and replies without the answer they need."""
    missing = [
        f"{member.who} has not finished replying. Wait for them, or record how you tried to reach them."
        if member.has_access
        else f"{member.who} has no account to read the draft with. Name it under People, or record what you tried."
        for member in _staff_replying(db, case_id)
        if not member.is_closed
    ]
    waiting = tuple(Gap("replies", reason, "answers") for reason in missing)
    return (*waiting, *_never_read(db, case_id), *answer_gaps(db, case_id))


def answer_gaps(db: Session, case_id: str) -> tuple[Gap, ...]:
    """Replies without the answer they need, also those to a final report, for a caller that has checked."""
    waiting = [reply for reply in _replies(db, case_id) if reply.waits]
    return tuple(Gap("replies", f"Answer reply {reply.number}, from {reply.who}.", "answers") for reply in waiting)


def _never_read(db: Session, case_id: str) -> tuple[Gap, ...]:
    """The findings that staff could not reply to, because they were written after the draft was opened to them."""
    read = findings_in(latest_draft_words(db, case_id, EditionKind.STAFF))
    sentence = "is not in the draft that staff read. Open the draft to them again, so that they can reply to it."
    late = [one for one in present_findings(db, case_id) if read and one.id not in read]
    return tuple(Gap("replies", f"Finding {one.number} {sentence}", "submit") for one in late)


def _staff_replying(db: Session, case_id: str) -> tuple[StaffReplying, ...]:
    edition_id = latest_draft_id(db, case_id, EditionKind.STAFF)  # a final text waits for nobody
    closed = {
        row.person_id: row for row in db.exec(select(ReplyClosed).where(ReplyClosed.edition_id == (edition_id or "")))
    }
    replied = set(db.exec(select(Reply.person_id).where(Reply.edition_id == (edition_id or ""))))
    return tuple(
        StaffReplying(
            person_id=member.id,
            who=member.label,
            has_access=member.account_id is not None,
            is_closed=member.id in closed,
            attempts=closed[member.id].attempts if member.id in closed else "",
            has_replied=member.id in replied,
        )
        for member in people_in(db, case_id).staff
    )


def _replies(db: Session, case_id: str) -> tuple[ReplyView, ...]:
    labels = {member.id: member.label for member in people_in(db, case_id).staff}
    answers = {row.reply_id: _answer(row) for row in _answers(db, case_id)}
    rows = db.exec(select(Reply).where(Reply.case_id == case_id).order_by(col(Reply.number)))
    return tuple(
        ReplyView(
            id=row.id,
            number=row.number,
            who=labels[row.person_id],
            person_id=row.person_id,
            edition_id=row.edition_id,
            finding_id=row.finding_id,
            kind=row.kind,
            text=row.text,
            sent_at=row.created_at,
            answer=answers.get(row.id),
        )
        for row in rows
    )


def _answers(db: Session, case_id: str) -> Sequence[ReplyAnswer]:
    return db.exec(select(ReplyAnswer).where(ReplyAnswer.case_id == case_id).order_by(col(ReplyAnswer.id))).all()


def _answer(row: ReplyAnswer) -> AnswerView:
    return AnswerView(row.id, row.version, row.kind, row.text)

"""What people do in the history of one invented review, by the same commands as on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from sqlmodel import Session

from reviews.cases.commands import record_outcome, restrict
from reviews.cases.queries import the_case
from reviews.chronology.entries.queries import entries_of
from reviews.chronology.importing.commands import import_chronology
from reviews.chronology.knowledge.commands import say_who_knew
from reviews.chronology.knowledge.rules import KnowledgeDraft
from reviews.deadlines.commands import extend
from reviews.deadlines.rules import ExtensionDraft
from reviews.demonstration import drafts
from reviews.demonstration.accounts import ask_agencies, say_what_conflicts
from reviews.demonstration.answering import answer_warnings
from reviews.demonstration.drafts import FIRST_ROW, Made
from reviews.demonstration.following import Followed, do
from reviews.demonstration.interviewing import link_documents, write_up
from reviews.demonstration.judging import judge
from reviews.demonstration.papers import register
from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.tagging import tag_words, tag_words_again
from reviews.demonstration.told import Story, ToldFinding
from reviews.demonstration.wording import phrases
from reviews.findings.commands import add_finding
from reviews.improvement.commands import add_improvement
from reviews.intake.commands import create_review
from reviews.interviews.commands import add_interview
from reviews.people.commands import add_staff
from reviews.people.rules import StaffDraft
from reviews.permissions import Permission
from reviews.quality.reference import standards_on
from reviews.quality.rules import Decision, QualityDraft
from reviews.replies.commands import add_reply, answer_reply, finish_replying, record_no_reply
from reviews.replies.rules import AnswerDraft, AnswerKind, ReplyDraft
from reviews.stages import Stage
from reviews.workflow.commands import advance, countersign, decide_quality, send_back, withdraw
from workbench import clock
from workbench.access import Actor

# What a reviewer adds to the reasons when a review was sent back, the first time and after that.
SAID_MORE = (
    "What was known at the time, and to whom, is set out in the chronology.",
    "The conditions in which the work was done are set out under each finding.",
)


@dataclass(frozen=True)
class Hands:
    """Whose hands a review passes through."""

    reviewer: Actor
    manager: Actor
    quality: Actor
    practitioner: Actor


@dataclass
class Acts:
    """One review in the making. Each act is one step of its history."""

    plan: PlannedReview
    story: Story
    hands: Hands
    made: Made = field(default_factory=Made)
    replied: list[tuple[str, tuple[AnswerKind, str] | None]] = field(default_factory=list)
    times_put_right: int = 0

    def notify(self, db: Session) -> None:
        """The manager notifies, and names the reviewer."""
        draft = drafts.intake_draft(self.plan, self.hands.reviewer.email)
        self.made.case_id = create_review(db, self.hands.manager, draft).id

    def commission(self, db: Session) -> None:
        """The manager commissions it; a restricted one is restricted now."""
        if self.plan.is_restricted:
            restrict(db, self.hands.manager, self.made.case_id, is_restricted=True)
        advance(db, self.hands.manager, self.made.case_id, Stage.COMMISSIONED)

    def gather(self, db: Session) -> None:
        """The reviewer begins: staff, documents, the chronology, and who knew."""
        reviewer, case_id = self.hands.reviewer, self.made.case_id
        advance(db, reviewer, case_id, Stage.DRAFTING)
        for member in self.plan.staff:
            draft = StaffDraft(member.name, member.job)
            if member.has_account:
                draft = StaffDraft(self.hands.practitioner.name, member.job, self.hands.practitioner.account_id)
            self.made.staff.append(add_staff(db, reviewer, case_id, draft))
        self.made.documents = register(db, reviewer, case_id, self.story.documents)
        import_chronology(db, reviewer, case_id, drafts.reading_of(self.story.entries))
        rows = {entry.row_number: entry.id for entry in entries_of(db, reviewer, case_id)}
        self.made.entries = [rows[FIRST_ROW + place] for place in range(len(self.story.entries))]
        for entry, entry_id in zip(self.story.entries, self.made.entries, strict=True):
            for agency, who, since in entry.known_to:
                knowledge = KnowledgeDraft(agency, who, known_from=since, source=entry.source)
                say_who_knew(db, reviewer, case_id, entry_id, knowledge)
        if self.story.has_accounts:
            ask_agencies(db, reviewer, case_id)
            link_documents(db, reviewer, self.made)

    def begin_to_write(self, db: Session) -> None:
        """A draft that has only begun: the interviews, and some of the findings."""
        self._interview(db)
        self._find(db, self.story.findings[: self.story.begun])
        if self.story.has_accounts:
            say_what_conflicts(db, self.hands.reviewer, self.made.case_id)
            tag_words(db, self.hands.reviewer, self.made.case_id)

    def extend(self, db: Session) -> None:
        """The manager grants more time."""
        case = the_case(db, self.hands.manager, Permission.READ_CASE, self.made.case_id)
        due_on = (case.due_on or clock.today()) + timedelta(days=self.plan.extension_days)
        extend(db, self.hands.manager, case.id, ExtensionDraft(due_on, self.story.extension))

    def write(self, db: Session) -> None:
        """Interviews, findings with their improvements, and the answer on reasonable steps."""
        self._interview(db)
        self._find(db, self.story.findings)
        self._judge(db, self.story.reasons)
        if self.plan.stage is Stage.QUALITY_ASSURANCE:
            tag_words(db, self.hands.reviewer, self.made.case_id)

    def open_to_staff(self, db: Session) -> None:
        """Staff can read the draft now."""
        advance(db, self.hands.reviewer, self.made.case_id, Stage.REPLYING)

    def reply(self, db: Session) -> None:
        """The practitioner replies, when they have an account and can be reached."""
        if self._reader is None or self.plan.is_out_of_reach:
            return
        for told in self.story.replies:
            draft = ReplyDraft(told.kind, told.text, self.made.findings[told.finding])
            reply_id = add_reply(db, self.hands.practitioner, self.made.case_id, draft)
            self.replied.append((reply_id, told.answer))
        if self.plan.stage is not Stage.REPLYING:
            finish_replying(db, self.hands.practitioner, self.made.case_id)

    def answer(self, db: Session) -> None:
        """The reviewer answers each reply, or records what was tried; and answers what the record asks."""
        for member, person_id in zip(self.plan.staff, self.made.staff, strict=True):
            if self.plan.is_out_of_reach or not member.has_account:
                record_no_reply(db, self.hands.reviewer, self.made.case_id, person_id, self.story.no_reply)
        for reply_id, answer in self.replied:
            if answer is not None:
                answer_reply(db, self.hands.reviewer, self.made.case_id, reply_id, AnswerDraft(*answer))
        answer_warnings(db, self.hands.reviewer, self.made.case_id, phrases()["warnings"])

    def send_to_manager(self, db: Session) -> None:
        """Text, replies and answers go to the manager."""
        advance(db, self.hands.reviewer, self.made.case_id, Stage.COUNTERSIGNING)

    def send_back(self, db: Session) -> None:
        """The manager asks for changes."""
        send_back(db, self.hands.manager, self.made.case_id, self.story.sent_back)

    def put_right(self, db: Session) -> None:
        """The reviewer changes the text, and sends it to the manager again."""
        self.times_put_right += 1
        self._judge(db, " ".join((self.story.reasons, *SAID_MORE[: self.times_put_right])))
        advance(db, self.hands.reviewer, self.made.case_id, Stage.COUNTERSIGNING)

    def sign(self, db: Session) -> None:
        """The manager countersigns, and the review goes to quality assurance."""
        countersign(db, self.hands.manager, self.made.case_id, self.story.statement)
        if self.plan.stage is Stage.QUALITY_ASSURANCE:
            tag_words_again(db, self.hands.quality, self.made.case_id)

    def return_from_quality(self, db: Session) -> None:
        """QA returns it, with its ratings and what must change."""
        decide_quality(db, self.hands.quality, self.made.case_id, self._rating(Decision.RETURN, self.story.returned))

    def make_final(self, db: Session) -> None:
        """QA passes it: the text is final, and counts in the nation."""
        decide_quality(db, self.hands.quality, self.made.case_id, self._rating(Decision.PASS, ""))

    def record_outcome(self, db: Session) -> None:
        """What became of the charge is known."""
        reviewer = self.hands.reviewer
        case = the_case(db, reviewer, Permission.READ_CASE, self.made.case_id)
        for offence in case.offences:
            record_outcome(db, reviewer, case.id, offence.id, self.plan.outcome, self.plan.outcome_on)

    def follow(self, db: Session, step: Followed) -> None:
        """Something is done to follow an improvement."""
        hands = (self.hands.reviewer, self.hands.manager, self.hands.quality)
        do(db, hands, self.made.case_id, self.made.improvements[step.place], step.draft)

    def withdraw(self, db: Session) -> None:
        """The review is not to be finished."""
        withdraw(db, self.hands.manager, self.made.case_id, self.story.withdrawn)

    def close(self, db: Session) -> None:
        """Nothing more is expected."""
        advance(db, self.hands.reviewer, self.made.case_id, Stage.CLOSED)

    @property
    def _reader(self) -> str | None:
        """The member of staff who can sign in to read and reply."""
        readers = zip(self.plan.staff, self.made.staff, strict=True)
        return next((person_id for member, person_id in readers if member.has_account), None)

    def _interview(self, db: Session) -> None:
        for told in self.story.interviews:
            draft = drafts.interview_draft(told, self.made)
            self.made.interviews.append(add_interview(db, self.hands.reviewer, self.made.case_id, draft))
            write_up(db, self.hands.reviewer, self.made, told)

    def _find(self, db: Session, findings: Sequence[ToldFinding]) -> None:
        reviewer, case_id = self.hands.reviewer, self.made.case_id
        for told in findings:
            finding_id = add_finding(db, reviewer, case_id, drafts.finding_draft(told, self.made))
            self.made.findings.append(finding_id)
            if told.change:
                draft = drafts.improvement_draft(told, finding_id, clock.today())
                self.made.improvements.append(add_improvement(db, reviewer, case_id, draft))

    def _judge(self, db: Session, reasons: str) -> None:
        judge(db, self.hands.reviewer, self.made, self.story, self.plan.answer, reasons)

    def _rating(self, decision: Decision, reason: str) -> QualityDraft:
        standards = tuple(standard.id for standard in standards_on(clock.today()).standards)
        return drafts.quality_draft(decision, standards, self.story.marks, reason)

"""What a reply and an answer say. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reviews.editions.rules import Style, Words
from reviews.editions.sections.findings import TITLE
from reviews.evidence.rules import check_words
from workbench.errors import Invalid


class ReplyKind(StrEnum):
    """What the member of staff wants to say."""

    AGREE = "I agree"
    CORRECTION = "Something is not right"
    QUESTION = "I have a question"
    COMMENT = "I want to add something"


class AnswerKind(StrEnum):
    """What the reviewer made of it."""

    ACCEPTED = "accepted"
    PARTLY = "partly accepted"
    NOT_ACCEPTED = "not accepted"
    ANSWERED = "answered"


@dataclass(frozen=True)
class ReplyDraft:
    """A reply to one finding, or (with no finding) to the whole report."""

    kind: ReplyKind
    text: str
    finding_id: str = ""


@dataclass(frozen=True)
class AnswerDraft:
    """The reviewer's answer. The text is shown to the member of staff."""

    kind: AnswerKind
    text: str


def check_reply(draft: ReplyDraft) -> None:
    """Raise `Invalid` when there is nothing to answer."""
    if draft.kind is not ReplyKind.AGREE and not draft.text.strip():
        raise Invalid("Write what you want to say.", "text")
    check_words(draft.text, "reply", "text")


def check_answer(draft: AnswerDraft) -> None:
    """Raise `Invalid` when the member of staff would not be told why."""
    if not draft.text.strip():
        raise Invalid("Write the answer, with your reasons. The member of staff will read it.", "text")
    check_words(draft.text, "answer", "text")


def needs_answer(kind: ReplyKind) -> bool:
    """Whether the review must wait for an answer to a reply of this kind."""
    return kind is not ReplyKind.AGREE


def check_attempts(attempts: str) -> None:
    """Raise `Invalid` when a review would move on without a reply and without saying what was tried."""
    if not attempts.strip():
        raise Invalid("Say how you tried to reach them, and when.", "attempts")
    check_words(attempts, "account of what was tried", "attempts")


def check_finished(unsent: Sequence[str]) -> None:
    """Raise `Invalid` when somebody would finish with a reply written and not sent."""
    if any(text.strip() for text in unsent):
        raise Invalid("You have written something that is not sent yet. Send it or clear the box, and then finish.")


def findings_in(paragraphs: Sequence[Words]) -> dict[str, str]:
    """The findings that stand in an edition, by id, as it calls them: what its readers can reply to one by one."""
    return {
        words.about: words.text for words in paragraphs if words.section == TITLE and words.style is Style.SUBHEADING
    }

"""What staff say in an invented review: in interviews, and in their replies. Pure, given its own source of chance."""

from collections.abc import Sequence
from datetime import timedelta

from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.told import ToldInterview, ToldReply
from reviews.demonstration.wording import Writer, phrases
from reviews.interviews.rules import NoteState
from reviews.replies.rules import AnswerKind, ReplyKind
from workbench import clock

READ_AGAIN = "They said that they had read the record again before talking."
AGREES = "They gave their account of how the work was organised at the time. It agrees with the record."
TOLD = (NoteState.AGREED, NoteState.NOT_AGREED, NoteState.NOT_ANSWERED)
# Of what kind a reply is, and which answers can be given to it.
KINDS: dict[ReplyKind, tuple[str, tuple[AnswerKind, ...]]] = {
    ReplyKind.AGREE: ("agree", ()),
    ReplyKind.CORRECTION: ("correction", (AnswerKind.ACCEPTED, AnswerKind.PARTLY, AnswerKind.NOT_ACCEPTED)),
    ReplyKind.QUESTION: ("question", (AnswerKind.ANSWERED,)),
    ReplyKind.COMMENT: ("comment", (AnswerKind.ACCEPTED,)),
}


def interviews(plan: PlannedReview, writer: Writer, said: Sequence[str], is_quoted: bool) -> tuple[ToldInterview, ...]:
    """One with each member of staff, or what was tried. What the first of them `said` is what findings quote."""
    first = plan.moments.drafting or plan.moments.notified
    days = max(1, ((plan.moments.written or first) - first).days)
    told: list[ToldInterview] = []
    for place, _member in enumerate(plan.staff):
        state = writer.chance.choices(TOLD, (0.84, 0.06, 0.10))[0]
        attempts = "" if state is NoteState.AGREED else _attempts(writer, state)
        if place == 0 and not is_quoted and state is not NoteState.AGREED:
            state = NoteState.NOT_ANSWERED
            told.append(ToldInterview(place, None, _conditions(writer), "", state, _attempts(writer, state)))
            continue
        held_on = clock.day_of(first) + timedelta(days=writer.chance.randint(0, days - 1))
        note = AGREES if place else " ".join(dict.fromkeys(said)) or READ_AGAIN
        told.append(ToldInterview(place, held_on, _conditions(writer), note, state, attempts))
    return tuple(told)


def replies(writer: Writer, findings: int) -> tuple[ToldReply, ...]:
    """What the practitioner replies, when they sign in: to one or two findings, each with the answer that fits it."""
    chance, words, told = writer.chance, phrases(), []
    for finding in chance.sample(range(findings), min(findings, chance.randint(1, 2))):
        kind = chance.choice(list(KINDS))
        name, answers = KINDS[kind]
        place, answer = chance.randrange(len(words["replies"][name])), None
        if answers:
            given = chance.choice(answers)
            said = words["answers"][given.name.lower()]
            answer = (given, said[place] if given is AnswerKind.ANSWERED else writer.one(said))
        told.append(ToldReply(finding, kind, words["replies"][name][place], answer))
    return tuple(told)


def _attempts(writer: Writer, state: NoteState) -> str:
    return writer.one(phrases()["agreed"]["disputed" if state is NoteState.NOT_AGREED else "attempts"])


def _conditions(writer: Writer) -> str:
    said = phrases()["conditions"]
    return " ".join(writer.one(said[name]) for name in ("post", "load", "support"))

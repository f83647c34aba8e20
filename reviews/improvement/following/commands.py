"""Following improvements: offering evidence, deciding on it, moving the day, withdrawing. Steps are only added."""

from sqlmodel import Session

from reviews.cases.queries import held_case
from reviews.evidence.queries import documents_of
from reviews.improvement.following.models import FollowingStep
from reviews.improvement.following.rules import Act, StepDraft, after, check_second_person, check_step
from reviews.improvement.following.standing import Followed, followed_in
from reviews.permissions import Permission
from workbench import audit, clock
from workbench.access import Actor
from workbench.errors import NotAllowed, Stale

NEEDS = {
    Act.OFFER: Permission.OFFER_EVIDENCE,
    Act.ACCEPT: Permission.ACCEPT_EVIDENCE,
    Act.SEND_BACK: Permission.ACCEPT_EVIDENCE,
    Act.MOVE: Permission.RESET_IMPROVEMENT,
    Act.WITHDRAW: Permission.RESET_IMPROVEMENT,
}
EVENTS = {
    Act.OFFER: "evidence_offered",
    Act.ACCEPT: "evidence_accepted",
    Act.SEND_BACK: "evidence_sent_back",
    Act.MOVE: "improvement_moved",
    Act.WITHDRAW: "improvement_withdrawn",
}
NOT_HERE = "That improvement is not part of this review. Open the review again and choose it there."


def follow_improvement(
    db: Session, actor: Actor, case_id: str, improvement_id: str, draft: StepDraft, seen_steps: int | None = None
) -> None:
    """Do one thing to an improvement: offer evidence, accept it, send it back, move its day, or withdraw it.

    `seen_steps` is how many steps stood on the screen: with more in the database, somebody else was first.
    """
    case = held_case(db, actor, NEEDS[draft.act], case_id)
    found = _improvement(db, actor, case.id, improvement_id)
    if seen_steps is not None and seen_steps != found.stands.steps:
        last = found.steps[-1]
        theirs: dict[str, object] = {"what was done": last.act.value, "by": last.who, "words": last.words}
        raise Stale("Somebody else did something to this improvement first. Nothing has been overwritten.", theirs)
    state = after(found.stands.state, draft.act)
    check_second_person(draft.act, actor.account_id, found.offered_by_id)
    check_step(draft, found.due_on, clock.today())
    if draft.document_id and draft.document_id not in {one.id for one in documents_of(db, actor, case.id)}:
        raise NotAllowed("That document is not part of this review. Choose it from the list.")
    is_evidence = draft.act is Act.OFFER
    row = FollowingStep(
        case_id=case.id,
        improvement_id=improvement_id,
        number=found.stands.steps + 1,
        act=draft.act,
        words=draft.words.strip(),
        kept_at=draft.kept_at.strip() if is_evidence else "",
        document_id=draft.document_id or None if is_evidence else None,
        by_id=actor.account_id,
        state=state,
        due_on=draft.by_on if draft.act is Act.MOVE and draft.by_on else found.due_on,
    )
    db.add(row)
    audit.collected(db, actor, EVENTS[draft.act], row, case.id)


def _improvement(db: Session, actor: Actor, case_id: str, improvement_id: str) -> Followed:
    """The improvement, if it is one of this review: ids from a browser prove nothing."""
    for one in followed_in(db, actor, case_id):
        if one.improvement.id == improvement_id:
            return one
    raise NotAllowed(NOT_HERE)
